package vitrine.ui.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.metadata.Turn;

/// Cuts what is in view of a photo into tiles that are each made ready for the screen, pixel by pixel: arithmetic only.
public final class TilePlan {
    /// Side of a tile on the screen, in device px: a screen of 1280 x 800 needs a dozen, each made in some ms.
    private static final int SIDE = 512;

    private TilePlan() {}

    /// A piece of a picture, and how large it is to be.
    ///
    /// @param source where it is cut from
    /// @param x left edge in the turned source, in its px; `y`, `width` and `height` likewise
    /// @param size on the screen, in device px
    public record Tile(Source source, int x, int y, int width, int height, PixelSize size) {}

    /// A picture, and how it is to be seen: only what is in view is turned.
    public record Source(Pixels pixels, Turn turn) {
        /// After it is turned.
        PixelSize size() {
            return Orientation.of(turn).applyTo(pixels.size());
        }
    }

    /// The tiles of what is in view, those in the middle first.
    ///
    /// @param source the photo, or the photo made smaller
    static List<Tile> inView(Source source, ViewTransform transform) {
        var whole = source.size();
        double scaleX = (double) transform.width() / whole.width();
        double scaleY = (double) transform.height() / whole.height();
        int sideX = side(scaleX);
        int sideY = side(scaleY);
        int firstColumn = cell(-transform.left() / scaleX, sideX, whole.width());
        int lastColumn = cell((transform.view().width() - transform.left()) / scaleX, sideX, whole.width());
        int firstRow = cell(-transform.top() / scaleY, sideY, whole.height());
        int lastRow = cell((transform.view().height() - transform.top()) / scaleY, sideY, whole.height());
        var tiles = new ArrayList<Tile>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                tiles.add(tile(source, column * sideX, row * sideY, sideX, sideY, scaleX, scaleY));
            }
        }
        double middleX = (transform.view().width() / 2.0 - transform.left()) / scaleX;
        double middleY = (transform.view().height() / 2.0 - transform.top()) / scaleY;
        tiles.sort(Comparator.comparingDouble(
                tile -> Math.hypot(tile.x + tile.width / 2.0 - middleX, tile.y + tile.height / 2.0 - middleY)));
        return tiles;
    }

    /// Cut at whole pixels of the source, so that neighbours meet without a seam.
    private static Tile tile(Source source, int x, int y, int sideX, int sideY, double scaleX, double scaleY) {
        int width = Math.min(sideX, source.size().width() - x);
        int height = Math.min(sideY, source.size().height() - y);
        long left = Math.round(x * scaleX);
        long top = Math.round(y * scaleY);
        var size = new PixelSize((int) Math.max(1, Math.round((x + width) * scaleX) - left), (int)
                Math.max(1, Math.round((y + height) * scaleY) - top));
        return new Tile(source, x, y, width, height, size);
    }

    private static int side(double scale) {
        return (int) Math.max(8, Math.round(SIDE / scale));
    }

    private static int cell(double place, int side, int whole) {
        return Math.clamp((long) Math.floor(place / side), 0, (whole - 1) / side);
    }
}
