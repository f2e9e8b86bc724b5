package vitrine.metadata;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a photo says about itself, for people. Everything may be missing.
///
/// @param width upright width in px, or 0
/// @param pages that can be turned over: more than 1 only of a TIFF
/// @param morePages whether there are more than these, which nobody has counted
/// @param exposure ready to read: "1/250 s", or null; so are aperture ("f/2.8"), sensitivity ("ISO 200") and focal
/// length ("35 mm")
/// @param latitude decimal degrees, north positive, or null
/// @param longitude decimal degrees, east positive, or null
/// @param directories all tags as the file has them, in its order
public record Metadata(
        int width,
        int height,
        int pages,
        boolean morePages,
        @Nullable LocalDateTime taken,
        @Nullable String camera,
        @Nullable String lens,
        @Nullable String exposure,
        @Nullable String aperture,
        @Nullable String sensitivity,
        @Nullable String focalLength,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Directory> directories) {

    /// A named set of tags, such as "Exif IFD0".
    public record Directory(String name, List<Tag> tags) {}

    public record Tag(String name, String value) {}
}
