package vitrine.ui.grid;

/// How all tiles of a grid look.
///
/// @param side of the square a picture fits into, in logical px
/// @param showName whether the file name stands below
/// @param scale device px per logical px
public record TileLook(double side, boolean showName, double scale) {
    static final double PADDING = 8;
    private static final double NAME_HEIGHT = 22;
    private static final double HEADER_HEIGHT = 40;

    GridLayout.Measures measures() {
        double height = side + 2 * PADDING + (showName ? NAME_HEIGHT : 0);
        return new GridLayout.Measures(side + 2 * PADDING, height, HEADER_HEIGHT);
    }

    /// Longest side of a thumbnail, in device px.
    public int thumbnailSize() {
        return (int) Math.ceil(side * scale);
    }

    /// How many tiles can be seen at most, in a place of this size in logical px.
    public int tilesIn(double width, double height) {
        var tile = measures();
        return (int) (Math.max(1, width / tile.width()) * Math.ceil(height / tile.height()));
    }

    static double nameHeight() {
        return NAME_HEIGHT;
    }
}
