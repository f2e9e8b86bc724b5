package vitrine.ui;

import vitrine.state.GridView;

/// The steps in which tiles grow and shrink by key and wheel: always a fifth, whatever the size.
final class TileSizes {
    private static final double STEP = 1.2;

    private TileSizes() {}

    /// The size `notches` steps larger (negative: smaller), in logical px.
    static int step(int size, double notches) {
        return Math.clamp(Math.round(size * Math.pow(STEP, notches)), GridView.MIN_TILE_SIZE, GridView.MAX_TILE_SIZE);
    }
}
