package vitrine.ui.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// Cuts what is in view of a photo into tiles that are each made ready for the screen, pixel by pixel: arithmetic only.
public final class TilePlan {
    /// Side of a tile on the screen, in device px: a screen of 1280 x 800 needs a dozen, each made in some ms.
    private static final int SIDE = 512;

    private TilePlan() {}

    /// A piece of a picture, and how large it is to be.
    ///
    /// @param source where it is cut from
    /// @param x left edge in the source, in its px; `y`, `width` and `height` likewise
    /// @param size on the screen, in device px
    public record Tile(Pixels source, int x, int y, int width, int height, PixelSize size) {}

    /// The tiles of what is in view, those in the middle first.
    ///
    /// @param source the photo, or the photo made smaller
    static List<Tile> inView(Pixels source, ViewTransform transform) {
        double scaleX = (double) transform.width() / source.width();
        double scaleY = (double) transform.height() / source.height();
        int sideX = side(scaleX);
        int sideY = side(scaleY);
        int firstColumn = cell(-transform.left() / scaleX, sideX, source.width());
        int lastColumn = cell((transform.view().width() - transform.left()) / scaleX, sideX, source.width());
        int firstRow = cell(-transform.top() / scaleY, sideY, source.height());
        int lastRow = cell((transform.view().height() - transform.top()) / scaleY, sideY, source.height());
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
    private static Tile tile(Pixels source, int x, int y, int sideX, int sideY, double scaleX, double scaleY) {
        int width = Math.min(sideX, source.width() - x);
        int height = Math.min(sideY, source.height() - y);
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
