package vitrine.library;

import java.nio.file.Path;

/// A picture file as the last look at its folder found it. An edited file is another `Photo` under the same path.
///
/// @param bytes file size, or [#UNKNOWN] until its attributes were read
/// @param modified time of the last change in milliseconds since 1970, or [#UNKNOWN]
public record Photo(Path path, String name, long bytes, long modified) implements Entry {
    public static final long UNKNOWN = -1;

    /// A photo of which only the name is known; costs no access to the disk.
    public static Photo named(Path path) {
        return new Photo(path, path.getFileName().toString(), UNKNOWN, UNKNOWN);
    }

    public boolean attributesKnown() {
        return modified != UNKNOWN;
    }

    /// Whether `other` may show something else than this: same file, but changed meanwhile.
    public boolean differsFrom(Photo other) {
        return attributesKnown() && other.attributesKnown() && (bytes != other.bytes || modified != other.modified);
    }
}
