package vitrine.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import vitrine.image.DecodeException.Reason;

/// Reads files as picture decoders want them: whole, bounded, and with a closed reason when it cannot be.
final class FileBytes {
    private FileBytes() {}

    /// The length of a regular file in bytes. Anything else (a folder, a pipe, a device) is refused without opening
    /// it, which might never return.
    static long length(Path file) throws DecodeException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new DecodeException(Reason.UNREADABLE, "not a regular file");
            }
            return attributes.size();
        } catch (IOException | SecurityException e) {
            throw reason(e);
        }
    }

    /// When a file was last written.
    static FileTime modified(Path file) throws DecodeException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException | SecurityException e) {
            throw reason(e);
        }
    }

    /// Up to `length` bytes of a regular file from `offset`; fewer when the file ends before.
    static byte[] read(Path file, long offset, int length) throws DecodeException {
        // Looked at each time: the name may meanwhile stand for something else. A file of the system may have no end,
        // and to read it may wait for ever; it says that it has no length.
        int most = Math.clamp(length(file) - offset, 0, length);
        try (var channel = Files.newByteChannel(file)) {
            channel.position(offset);
            var buffer = ByteBuffer.allocate(most);
            while (buffer.hasRemaining() && channel.read(buffer) > 0) {
                // A read may bring less than asked for.
            }
            return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
        } catch (IOException | SecurityException e) {
            throw reason(e);
        }
    }

    static DecodeException reason(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> new DecodeException(Reason.VANISHED, "", e);
            case AccessDeniedException _ -> new DecodeException(Reason.UNREADABLE, "access denied", e);
            default -> new DecodeException(Reason.UNREADABLE, String.valueOf(e.getMessage()), e);
        };
    }
}
