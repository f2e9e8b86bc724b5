package vitrine.ui.grid;

/// Equal tiles in one row: arithmetic only, in logical px from the middle of the first tile. Immutable; nothing costs
/// more for many tiles than for few.
///
/// @param first entry of the listing that has a tile: folders come before it and have none
/// @param count of tiles
record RowLayout(int first, int count, GridLayout.Measures measures) implements TilePlaces {

    @Override
    public double x(int index) {
        return middle(index) - measures.width() / 2;
    }

    @Override
    public double y(int index) {
        return 0;
    }

    /// Where the middle of an entry's tile is.
    double middle(int index) {
        return (index - first) * measures.width();
    }

    /// The middle of the last tile, the furthest place that can be looked at.
    double end() {
        return Math.max(0, count - 1) * measures.width();
    }

    /// The entry whose tile is at a place, or -1 beyond both ends.
    int at(double x) {
        double place = Math.floor(x / measures.width() + 0.5);
        return place >= 0 && place < count ? first + (int) place : -1;
    }

    /// The entry whose tile is nearest to a place; `first` when there is none.
    int nearest(double x) {
        return first + Math.clamp(Math.round(x / measures.width()), 0, Math.max(0, count - 1));
    }

    /// The first entry that reaches beyond `left`; one past the last when there is none.
    int firstBeyond(double left) {
        return first + Math.clamp((long) Math.floor(left / measures.width() + 0.5), 0, count);
    }

    /// One past the last entry that begins before `right`.
    int endBefore(double right) {
        return first + Math.clamp((long) Math.ceil(right / measures.width() + 0.5), 0, count);
    }
}
