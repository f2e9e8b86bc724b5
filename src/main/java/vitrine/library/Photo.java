package vitrine.library;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A picture file, or another file of the same shot, as the last look at its folder found it. An edited file is another
/// `Photo` under the same path.
///
/// @param bytes file size, or [#UNKNOWN] until its attributes were read
/// @param modified time of the last change in milliseconds since 1970, or [#UNKNOWN]
public record Photo(Path path, String name, long bytes, long modified) implements Entry {
    public static final long UNKNOWN = -1;

    /// A photo of which only the name is known; costs no access to the disk.
    public static Photo named(Path path) {
        return new Photo(path, ShownName.of(path), UNKNOWN, UNKNOWN);
    }

    /// The same for who has the file name of `path` at hand.
    static Photo named(Path path, String fileName) {
        return new Photo(path, ShownName.of(fileName), UNKNOWN, UNKNOWN);
    }

    /// The same photo as its attributes are.
    Photo with(BasicFileAttributes attributes) {
        long time = attributes.lastModifiedTime().toMillis();
        // a file of one millisecond before 1970 must not count as unknown
        return new Photo(path, name, attributes.size(), time == UNKNOWN ? 0 : time);
    }

    public boolean attributesKnown() {
        return modified != UNKNOWN;
    }

    /// Whether `other` may show something else than this: same file, but changed meanwhile.
    public boolean differsFrom(Photo other) {
        return attributesKnown() && other.attributesKnown() && (bytes != other.bytes || modified != other.modified);
    }
}
