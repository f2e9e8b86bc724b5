package vitrine.library;

/// How the person wants to see a folder: order, direction, filter, headers.
public record Arrangement(PhotoOrder order, boolean ascending, PhotoFilter filter, Grouping grouping) {
    public static final Arrangement DEFAULT = new Arrangement(PhotoOrder.NAME, true, PhotoFilter.ALL, Grouping.NONE);

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
}
