package vitrine.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// The program's end of a file that it shares with one decoder process. Used by one thread at a time.
///
/// The process maps what it reads; the program reads and writes: if the process cut the file short meanwhile, a mapping
/// would fail in the middle of somebody's work, where a read just brings too little. As soon as the process has opened
/// it, it has no name any more, and goes with the last of the two, however they end.
final class SharedFile implements AutoCloseable {
    private static final int PIECE = 1 << 20;

    /// Kept from picture to picture; more is given back to the system.
    private static final long KEPT_BYTES = 16L << 20;

    private final Path path;
    private final FileChannel channel;

    private SharedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @param folder is made; best in memory
    static SharedFile create(Path folder, String name) throws IOException {
        var path = OwnedFiles.create(folder, name, "");
        try {
            return new SharedFile(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /// The process has it open. Where an open file cannot be deleted, it goes when closed.
    void unlink() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    /// Takes in all of `source`, in place of what was there; when it fails, nothing of it is kept.
    ///
    /// @return how many bytes that are
    /// @throws DecodeException when the source cannot be read, or there is no room
    /// @throws ClosedChannelException when this file can be used no more, because somebody interrupts the thread
    long fill(FileChannel source) throws DecodeException, ClosedChannelException {
        var piece = ByteBuffer.allocateDirect(PIECE);
        long count = 0;
        empty();
        try {
            while (read(source, piece.clear(), count)) {
                count += write(piece.flip(), count);
            }
        } catch (DecodeException e) {
            empty(); // Others may need the room, and this process perhaps no picture for a while.
            throw e;
        }
        return count;
    }

    /// Gives all its room back to the system.
    void empty() throws DecodeException, ClosedChannelException {
        try {
            channel.truncate(0);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new DecodeException(Reason.TOO_LARGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean read(FileChannel source, ByteBuffer piece, long from) throws DecodeException {
        try {
            return source.read(piece, from) > 0;
        } catch (IOException e) {
            throw new DecodeException(Reason.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private int write(ByteBuffer piece, long to) throws DecodeException, ClosedChannelException {
        int length = piece.remaining();
        try {
            while (piece.hasRemaining()) {
                channel.write(piece, to + piece.position());
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new DecodeException(Reason.TOO_LARGE, "no room to hand it over: " + e.getMessage(), e);
        }
        return length;
    }

    /// @throws NonsenseException when there are fewer pixels than that
    Pixels pixels(PixelSize size) throws IOException {
        int[] argb = new int[Math.toIntExact(size.area())];
        long bytes = (long) argb.length * Integer.BYTES;
        var piece = ByteBuffer.allocateDirect((int) Math.min(PIECE, bytes)).order(ByteOrder.nativeOrder());
        int count = 0;
        while (count < argb.length) {
            piece.clear().limit((int) Math.min(piece.capacity(), (argb.length - count) * (long) Integer.BYTES));
            readFully(piece, (long) count * Integer.BYTES);
            int ints = piece.flip().remaining() / Integer.BYTES;
            piece.asIntBuffer().get(argb, count, ints);
            count += ints;
        }
        return new Pixels(size.width(), size.height(), argb);
    }

    private void readFully(ByteBuffer piece, long from) throws IOException {
        while (piece.hasRemaining()) {
            if (channel.read(piece, from + piece.position()) < 0) {
                throw new NonsenseException("fewer pixels than promised");
            }
        }
    }

    /// Gives what is not worth keeping back to the system.
    void trim() throws IOException {
        if (channel.size() > KEPT_BYTES) {
            channel.truncate(0);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
