package vitrine.metadata;

/// A JPEG picture inside a camera's RAW file.
///
/// @param offset in bytes from the start of the file
/// @param length in bytes; not beyond the end of the file
/// @param width stored width in px
/// @param height stored height in px
/// @param adobeRgb whether the RAW file says that its colours are Adobe RGB; a profile of its own counts for more
public record RawPreview(long offset, int length, int width, int height, boolean adobeRgb) {
    long area() {
        return (long) width * height;
    }
}
