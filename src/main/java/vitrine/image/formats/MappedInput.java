package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.stream.ImageInputStreamImpl;

/// A mapped file for readers of ImageIO, without a copy of it.
final class MappedInput extends ImageInputStreamImpl {
    private final MemorySegment file;

    MappedInput(MemorySegment file) {
        this.file = file;
    }

    @Override
    public long length() {
        return file.byteSize();
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < file.byteSize() ? file.get(ValueLayout.JAVA_BYTE, streamPos++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        long left = file.byteSize() - streamPos;
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, left);
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    /// The next line of a head that is text, without its end.
    ///
    /// @param mostBytes that the head may have
    String line(long mostBytes) throws IOException {
        var line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0 || getStreamPosition() > mostBytes) {
                throw new IOException("no end of the header");
            }
            line.append((char) next);
        }
        return line.toString();
    }
}
