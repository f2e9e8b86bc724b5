package vitrine.library;

/// How the person wants to see a folder: order, direction, filter, headers.
///
/// @param stacked whether the files of one shot are one
public record Arrangement(PhotoOrder order, boolean ascending, PhotoFilter filter, Grouping grouping, boolean stacked) {
    public static final Arrangement DEFAULT = new Arrangement(PhotoOrder.NAME, true, PhotoFilter.ALL, Grouping.NONE);

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

    /// What stands under headers in this place: photos of a whole tree stand by folder unless something else is asked
    /// for.
    public Grouping groupingIn(Location location) {
        boolean byFolder = location.recursive() && grouping == Grouping.NONE && order == PhotoOrder.NAME;
        return byFolder ? Grouping.FOLDER : grouping;
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
