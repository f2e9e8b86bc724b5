package vitrine.state;

import vitrine.library.Arrangement;
import vitrine.library.Grouping;
import vitrine.library.PhotoFilter;
import vitrine.library.PhotoOrder;

/// How the grid shows a folder: a part of the [Settings]. Never changes.
///
/// @param stacks whether the files of one shot are one
/// @param tileSize longest side of a tile's picture in logical pixels
public record GridView(
        PhotoOrder order,
        boolean ascending,
        Grouping grouping,
        boolean stacks,
        boolean recursive,
        int tileSize,
        boolean showNames,
        boolean showHidden) {
    public static final int MIN_TILE_SIZE = 96;
    public static final int MAX_TILE_SIZE = 512;
    public static final GridView DEFAULT =
            new GridView(PhotoOrder.NAME, true, Grouping.FOLDER, true, false, 160, true, false);

    public GridView {
        tileSize = Math.clamp(tileSize, MIN_TILE_SIZE, MAX_TILE_SIZE);
    }

    /// All photos, arranged so.
    public Arrangement arrangement() {
        return new Arrangement(order, ascending, PhotoFilter.ALL, grouping, stacks);
    }

    GridView with(PhotoOrder changed, boolean upwards) {
        return new GridView(changed, upwards, grouping, stacks, recursive, tileSize, showNames, showHidden);
    }

    GridView with(Grouping changed) {
        return new GridView(order, ascending, changed, stacks, recursive, tileSize, showNames, showHidden);
    }

    GridView withStacks(boolean changed) {
        return new GridView(order, ascending, grouping, changed, recursive, tileSize, showNames, showHidden);
    }

    GridView withRecursive(boolean changed) {
        return new GridView(order, ascending, grouping, stacks, changed, tileSize, showNames, showHidden);
    }

    GridView withTileSize(int changed) {
        return new GridView(order, ascending, grouping, stacks, recursive, changed, showNames, showHidden);
    }

    GridView withShowNames(boolean changed) {
        return new GridView(order, ascending, grouping, stacks, recursive, tileSize, changed, showHidden);
    }

    GridView withShowHidden(boolean changed) {
        return new GridView(order, ascending, grouping, stacks, recursive, tileSize, showNames, changed);
    }
}
