package vitrine.metadata;

import com.drew.lang.RandomAccessReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Lets the library read anywhere in a file, of which a small part at a time is held.
final class ChannelReader extends RandomAccessReader {
    private static final int WINDOW = 8192;

    private final SeekableByteChannel file;
    private final long length;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long start;

    ChannelReader(SeekableByteChannel file) throws IOException {
        this.file = file;
        length = file.size();
    }

    @Override
    public int toUnshiftedOffset(int offset) {
        return offset;
    }

    @Override
    public byte getByte(int index) throws IOException {
        validateIndex(index, 1);
        if (index < start || index >= start + window.limit()) {
            window = read(index, (int) Math.min(WINDOW, length - index));
            start = index;
        }
        return window.get((int) (index - start));
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        return read(index, count).array();
    }

    private ByteBuffer read(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    @Override
    protected void validateIndex(int index, int count) throws IOException {
        if (!isValidIndex(index, count)) {
            throw new EOFException();
        }
    }

    @Override
    protected boolean isValidIndex(int index, int count) {
        return index >= 0 && count >= 0 && (long) index + count <= length;
    }

    @Override
    public long getLength() {
        return length;
    }
}
