package vitrine.ui.grid;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import vitrine.library.Group;

/// Where equal tiles lie, group below group: arithmetic only, in logical px from the top left of the whole content.
/// Immutable; finding anything costs a binary search over the groups, whatever the number of photos.
public final class GridLayout implements TilePlaces {
    /// Free space around the content.
    static final double MARGIN = 12;

    /// The measures of all tiles.
    ///
    /// @param width of a tile
    /// @param height of a tile
    /// @param header height of a group's header
    public record Measures(double width, double height, double header) {}

    private final List<Group> groups;
    private final Measures measures;
    private final int columns;
    private final double stride;
    private final double[] tops;
    private final double height;

    /// @param width of the viewport
    public GridLayout(List<Group> groups, double width, Measures measures) {
        this.groups = groups;
        this.measures = measures;
        double usable = Math.max(measures.width, width - 2 * MARGIN);
        columns = Math.max(1, (int) (usable / measures.width));
        stride = usable / columns;
        tops = new double[groups.size()];
        double y = MARGIN;
        for (int g = 0; g < tops.length; g++) {
            tops[g] = y;
            y += headerHeight(g) + rows(g) * measures.height + (g < tops.length - 1 ? MARGIN / 2 : 0);
        }
        height = y + MARGIN;
    }

    public int columns() {
        return columns;
    }

    /// The height of everything.
    public double height() {
        return height;
    }

    @Override
    public Measures measures() {
        return measures;
    }

    public int size() {
        return groups.isEmpty() ? 0 : groups.getLast().to();
    }

    @Override
    public double x(int index) {
        var group = groups.get(groupOf(index));
        int column = (index - group.from()) % columns;
        return MARGIN + column * stride + (stride - measures.width) / 2;
    }

    @Override
    public double y(int index) {
        int g = groupOf(index);
        return rowTop(g, (index - groups.get(g).from()) / columns);
    }

    /// The entry whose tile is at a point, or -1 between tiles.
    public int at(double x, double y) {
        if (groups.isEmpty()) {
            return -1;
        }
        int g = groupAt(y);
        int row = (int) Math.floor((y - rowTop(g, 0)) / measures.height);
        int column = (int) Math.floor((x - MARGIN) / stride);
        if (row < 0 || row >= rows(g) || column < 0 || column >= columns) {
            return -1;
        }
        int index = groups.get(g).from() + row * columns + column;
        return index < groups.get(g).to() && Math.abs(x - x(index) - measures.width / 2) <= measures.width / 2
                ? index
                : -1;
    }

    /// The entry at a point, or the one beside it; -1 only where there is none at all.
    public int nearest(double x, double y) {
        if (size() == 0) {
            return -1;
        }
        int g = groupAt(y);
        int row = Math.clamp((long) Math.floor((y - rowTop(g, 0)) / measures.height), 0, Math.max(0, rows(g) - 1));
        int column = Math.clamp((long) Math.floor((x - MARGIN) / stride), 0, columns - 1);
        return Math.min(groups.get(g).to() - 1, groups.get(g).from() + row * columns + column);
    }

    /// The first entry whose row reaches below `top`; [#size] when there is none.
    public int firstBelow(double top) {
        if (groups.isEmpty()) {
            return 0;
        }
        int g = groupAt(top);
        int row = Math.max(0, (int) Math.floor((top - rowTop(g, 0)) / measures.height));
        return Math.min(groups.get(g).to(), groups.get(g).from() + row * columns);
    }

    /// One past the last entry whose row begins above `bottom`.
    public int endAbove(double bottom) {
        if (groups.isEmpty()) {
            return 0;
        }
        int g = groupAt(bottom);
        int row = (int) Math.ceil((bottom - rowTop(g, 0)) / measures.height);
        return row <= 0
                ? groups.get(g).from()
                : Math.min(groups.get(g).to(), groups.get(g).from() + row * columns);
    }

    /// The entry one row further down (`rows` > 0) or up in the same column, or the nearest there is.
    public int vertically(int index, int rows) {
        int current = index;
        for (int step = 0; step < Math.abs(rows); step++) {
            int next = rows > 0 ? below(current) : above(current);
            if (next == current) {
                break;
            }
            current = next;
        }
        return current;
    }

    private int below(int index) {
        int g = groupOf(index);
        var group = groups.get(g);
        int row = (index - group.from()) / columns;
        int column = (index - group.from()) % columns;
        if (row + 1 < rows(g)) {
            return Math.min(group.to() - 1, index + columns);
        }
        if (g + 1 == groups.size()) {
            return index;
        }
        var next = groups.get(g + 1);
        return Math.min(next.to() - 1, next.from() + column);
    }

    private int above(int index) {
        int g = groupOf(index);
        var group = groups.get(g);
        int column = (index - group.from()) % columns;
        if (index - columns >= group.from()) {
            return index - columns;
        }
        if (g == 0) {
            return index;
        }
        var before = groups.get(g - 1);
        return Math.min(before.to() - 1, before.from() + (rows(g - 1) - 1) * columns + column);
    }

    /// Names every entry whose tile touches a rectangle.
    public void within(double left, double top, double right, double bottom, IntConsumer found) {
        int end = endAbove(bottom);
        int first = (int) Math.floor((left - MARGIN) / stride);
        int last = (int) Math.floor((right - MARGIN) / stride);
        for (int index = firstBelow(top); index < end; index++) {
            int column = (index - groups.get(groupOf(index)).from()) % columns;
            if (column >= first && column <= last && x(index) <= right && x(index) + measures.width >= left) {
                found.accept(index);
            }
        }
    }

    /// The group whose header or tiles are at a height; the first or last one outside of all.
    public int groupAt(double y) {
        int found = Arrays.binarySearch(tops, y);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, Math.max(0, tops.length - 1));
    }

    public int groupOf(int index) {
        int low = 0;
        int high = groups.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).to() > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public double headerTop(int group) {
        return tops[group];
    }

    /// Where the header of a group stands in a viewport that begins at `top`: it stays at the upper edge until the next
    /// group pushes it out.
    double headerIn(int group, double top) {
        double next = group + 1 < tops.length ? tops[group + 1] - top : Double.MAX_VALUE;
        return Math.min(Math.max(0, tops[group] - top), next - measures.header);
    }

    /// Whether the header that stays at the upper edge of a viewport hides what is `y` px below that.
    boolean isHidden(double y, double top) {
        int g = groupAt(top);
        return !groups.isEmpty() && hasHeader(g) && y < headerIn(g, top) + measures.header;
    }

    public boolean hasHeader(int group) {
        return !(groups.get(group).header() instanceof Group.Header.None);
    }

    private double headerHeight(int group) {
        return hasHeader(group) ? measures.header : 0;
    }

    private double rowTop(int group, int row) {
        return tops[group] + headerHeight(group) + row * measures.height;
    }

    private int rows(int group) {
        int size = groups.get(group).to() - groups.get(group).from();
        return (size + columns - 1) / columns;
    }
}
