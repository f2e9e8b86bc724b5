package vitrine.library;

/// How the person wants to see a folder: order, direction, filter, headers.
///
/// @param stacked whether the files of one shot are one
public record Arrangement(PhotoOrder order, boolean ascending, PhotoFilter filter, Grouping grouping, boolean stacked) {
    public static final Arrangement DEFAULT = new Arrangement(PhotoOrder.NAME, true, PhotoFilter.ALL, Grouping.FOLDER);

    /// With the files of one shot as one.
    public Arrangement(PhotoOrder order, boolean ascending, PhotoFilter filter, Grouping grouping) {
        this(order, ascending, filter, grouping, true);
    }

    public Arrangement withOrder(PhotoOrder changed, boolean upwards) {
        return new Arrangement(changed, upwards, filter, grouping, stacked);
    }

    public Arrangement withFilter(PhotoFilter changed) {
        return new Arrangement(order, ascending, changed, grouping, stacked);
    }

    public Arrangement withGrouping(Grouping changed) {
        return new Arrangement(order, ascending, filter, changed, stacked);
    }

    public Arrangement withStacked(boolean changed) {
        return new Arrangement(order, ascending, filter, grouping, changed);
    }

    /// Whether photos stand in the same order under this, though maybe folded in another way.
    public boolean arrangesAs(Arrangement other) {
        return withStacked(other.stacked).equals(other);
    }

    /// Whether photos stand in the same order and under the same headers, whatever the filter.
    public boolean ordersAs(Arrangement other) {
        return withFilter(other.filter).arrangesAs(other);
    }

    /// What stands under headers in this place: where all photos are of one folder, that needs no header.
    public Grouping groupingIn(Location location) {
        return grouping == Grouping.FOLDER && !location.recursive() ? Grouping.NONE : grouping;
    }

    /// Whether the dates at which photos were taken must be known to arrange them so.
    public boolean needsDates() {
        return order == PhotoOrder.TAKEN || grouping == Grouping.DAY || grouping == Grouping.MONTH;
    }

    /// Whether size or time of each file must be known to arrange photos so.
    public boolean needsAttributes() {
        return order == PhotoOrder.MODIFIED || order == PhotoOrder.SIZE;
    }
}
