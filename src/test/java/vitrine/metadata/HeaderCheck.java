package vitrine.metadata;

/// What a header must be, whatever bytes it was read from.
final class HeaderCheck {
    private HeaderCheck() {}

    static void makesSense(PhotoHeader header) {
        if (header.orientation() < 1 || header.orientation() > 8) {
            throw new AssertionError("orientation " + header.orientation());
        }
        if (header.width() < 0 || header.height() < 0) {
            throw new AssertionError("size " + header.width() + " x " + header.height());
        }
        var preview = header.preview();
        if (preview != null && (preview.offset() < 0 || preview.length() < 0)) {
            throw new AssertionError("preview " + preview);
        }
    }
}
