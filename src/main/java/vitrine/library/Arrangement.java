package vitrine.library;

/// How the person wants to see a folder: order, direction, filter, headers.
public record Arrangement(PhotoOrder order, boolean ascending, PhotoFilter filter, Grouping grouping) {
    public static final Arrangement DEFAULT = new Arrangement(PhotoOrder.NAME, true, PhotoFilter.ALL, Grouping.NONE);

    /// Whether the dates at which photos were taken must be known to arrange them so.
    public boolean needsDates() {
        return order == PhotoOrder.TAKEN || grouping == Grouping.DAY || grouping == Grouping.MONTH;
    }
}
