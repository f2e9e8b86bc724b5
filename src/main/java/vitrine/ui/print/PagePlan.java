package vitrine.ui.print;

import javafx.geometry.Rectangle2D;
import javafx.print.PageLayout;
import vitrine.image.PixelSize;

/// Where a photo lies on a page: as large as the printable part allows, in its middle. Arithmetic only, in points (1/72
/// inch) from the top left of the paper. Immutable.
///
/// @param printable what the margins leave
public record PagePlan(double width, double height, Rectangle2D printable, Rectangle2D photo) {
    private static final double POINTS_PER_INCH = 72;

    /// More is not seen on paper at arm's length.
    private static final double DOTS_PER_INCH = 300;

    /// On posters that would be more than memory holds.
    private static final double MAX_PIXELS = 24_000_000;

    public static PagePlan of(PageLayout layout, PixelSize photo) {
        var printable = new Rectangle2D(
                layout.getLeftMargin(), layout.getTopMargin(), layout.getPrintableWidth(), layout.getPrintableHeight());
        return of(
                printable.getMaxX() + layout.getRightMargin(),
                printable.getMaxY() + layout.getBottomMargin(),
                printable,
                photo);
    }

    /// On the most common paper, to be looked at while there is no printer.
    static PagePlan a4(PixelSize photo) {
        boolean wide = photo.width() > photo.height();
        double width = wide ? 842 : 595;
        double height = wide ? 595 : 842;
        return of(width, height, new Rectangle2D(28, 28, width - 56, height - 56), photo);
    }

    static PagePlan of(double width, double height, Rectangle2D printable, PixelSize photo) {
        double scale = Math.min(printable.getWidth() / photo.width(), printable.getHeight() / photo.height());
        double photoWidth = photo.width() * scale;
        double photoHeight = photo.height() * scale;
        return new PagePlan(
                width,
                height,
                printable,
                new Rectangle2D(
                        printable.getMinX() + (printable.getWidth() - photoWidth) / 2,
                        printable.getMinY() + (printable.getHeight() - photoHeight) / 2,
                        photoWidth,
                        photoHeight));
    }

    /// As many pixels as the paper shows of the photo.
    public PixelSize pixels() {
        double wide = photo.getWidth() / POINTS_PER_INCH * DOTS_PER_INCH;
        double high = photo.getHeight() / POINTS_PER_INCH * DOTS_PER_INCH;
        double share = Math.min(1, Math.sqrt(MAX_PIXELS / (wide * high)));
        return new PixelSize((int) Math.max(1, Math.ceil(wide * share)), (int) Math.max(1, Math.ceil(high * share)));
    }
}
