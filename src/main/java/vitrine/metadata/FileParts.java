package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/// Reads the few parts of a large file that somebody who looks for something in it asks for. How often it may be asked
/// is limited: a damaged file can lead a parser anywhere, but not for long. Belongs to one thread.
final class FileParts {
    /// A photo needs about a hundred.
    private static final int MOST_READS = 4096;

    /// What is looked at next mostly lies next.
    private static final int BLOCK_BYTES = 4096;

    private final int mostReads;
    private final Source source;
    private final long size;
    private final byte[] head;
    private byte[] block = {};
    private long blockStart;
    private int reads;

    /// Fills what is left of the buffer from a place in the file, or less where the file ends.
    @FunctionalInterface
    private interface Source {
        void read(long offset, ByteBuffer buffer) throws IOException;
    }

    /// @param head the first bytes of the file, which were read already
    FileParts(SeekableByteChannel channel, byte[] head) throws IOException {
        this(channel, head, MOST_READS);
    }

    /// @param mostReads how often it may be asked
    FileParts(SeekableByteChannel channel, byte[] head, int mostReads) throws IOException {
        this(channel.size(), head, mostReads, (offset, buffer) -> {
            channel.position(offset);
            while (buffer.hasRemaining() && channel.read(buffer) > 0) {
                // A read may bring less than asked for.
            }
        });
    }

    /// Of a file in memory.
    FileParts(ByteBuffer file) {
        this(file.limit(), new byte[0], MOST_READS, (offset, buffer) -> {
            int count = (int) Math.min(buffer.remaining(), file.limit() - offset);
            buffer.put(file.slice((int) offset, count));
        });
    }

    private FileParts(long size, byte[] head, int mostReads, Source source) {
        this.mostReads = mostReads;
        this.size = size;
        this.head = head;
        this.source = source;
    }

    byte[] head() {
        return head;
    }

    long size() {
        return size;
    }

    /// Up to `length` bytes from `offset`: fewer where the file ends, and none once too many parts were asked for.
    byte[] read(long offset, int length) throws IOException {
        reads++;
        long rest = offset < 0 || reads > mostReads ? 0 : size() - offset;
        int count = Math.clamp(rest, 0, length);
        if (count == 0) {
            return new byte[0];
        }
        if (offset + count <= head.length) {
            return Arrays.copyOfRange(head, (int) offset, (int) offset + count);
        }
        if (offset < blockStart || offset + count > blockStart + block.length) {
            block = load(offset, (int) Math.min(rest, Math.max(count, BLOCK_BYTES)));
            blockStart = offset;
        }
        int from = (int) (offset - blockStart);
        return Arrays.copyOfRange(block, from, Math.min(from + count, block.length));
    }

    /// The same, for numbers to be taken out.
    ByteWindow window(long offset, int length, boolean bigEndian) throws IOException {
        byte[] bytes = read(offset, length);
        return new ByteWindow(bytes, 0, bytes.length, bigEndian);
    }

    private byte[] load(long offset, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        source.read(offset, buffer);
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }
}
