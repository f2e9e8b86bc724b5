package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;

/// A photo file in the state in which it was found; an edited file is another one.
///
/// @param modified time of the last change in milliseconds since 1970
/// @param bytes file size
record SourceFile(Path path, long modified, long bytes, ThumbnailKey key) {

    static SourceFile of(Path path, long modified, long bytes) {
        return new SourceFile(path, modified, bytes, ThumbnailKey.of(path));
    }

    /// Looks at the file once.
    static SourceFile look(Path path) throws DecodeException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new DecodeException(Reason.UNREADABLE, "not a file");
            }
            if (attributes.size() == 0) {
                throw new DecodeException(Reason.EMPTY, "");
            }
            return of(path, attributes.lastModifiedTime().toMillis(), attributes.size());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Whether the file is still in this state.
    boolean isUnchanged() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.lastModifiedTime().toMillis() == modified && attributes.size() == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    static DecodeException unreadable(IOException e) {
        var reason = e instanceof NoSuchFileException ? Reason.VANISHED : Reason.UNREADABLE;
        return new DecodeException(reason, String.valueOf(e.getMessage()), e);
    }
}
