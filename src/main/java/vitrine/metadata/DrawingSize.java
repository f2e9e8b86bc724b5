package vitrine.metadata;

/// How many px an SVG drawing has in full. It is as large as somebody wants it, so this is a decision.
///
/// @param width px, from 1 to [#MOST]
/// @param height px, from 1 to [#MOST]
public record DrawingSize(int width, int height) {
    /// The longer side has this many px at least, so that icons are not shown as stamps, …
    public static final int LEAST = 1024;

    /// … and at most, whatever the drawing says.
    public static final int MOST = 4096;

    /// @param width that the drawing says to have, more than 0 and finite
    /// @param height the same
    public static DrawingSize of(float width, float height) {
        double longer = Math.max(width, height);
        double scale = Math.clamp(longer, LEAST, MOST) / longer;
        return new DrawingSize(
                Math.clamp(Math.round(width * scale), 1, MOST), Math.clamp(Math.round(height * scale), 1, MOST));
    }
}
