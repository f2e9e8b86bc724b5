package vitrine.metadata;

/// What the text at the start of a Radiance HDR picture says: lines to an empty one, and then how many rows and columns
/// there are, in the order and the directions in which they are stored. Source: Radiance's filefmts.
final class HdrHead {
    private HdrHead() {}

    static boolean opens(ByteWindow bytes) {
        return bytes.says(0, "#?RADIANCE") || bytes.says(0, "#?RGBE");
    }

    /// @param bytes the first of the file
    static PhotoHeader read(ByteWindow bytes) {
        var text = bytes.text(0, bytes.length());
        int start = text.indexOf("\n\n") + 2;
        int end = text.indexOf('\n', start);
        if (start < 2 || end < 0) {
            return PhotoHeader.UNKNOWN;
        }
        return HdrResolution.of(text.substring(start, end))
                .map(stored -> PhotoHeader.ofSize(stored.width(), stored.height(), stored.turn()))
                .orElse(PhotoHeader.UNKNOWN);
    }
}
