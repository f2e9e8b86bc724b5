package vitrine.ui.viewer;

import java.util.List;
import vitrine.image.PixelSize;

/// Equal panes in rows and columns, so that the photos are shown as large as can be together: arithmetic only, in
/// logical px. The last row stands in the middle when it is shorter.
///
/// @param pane size of a pane, with what stands below the photo
record CompareLayout(int count, int rows, int columns, double width, double height, Size pane) {

    record Size(double width, double height) {}

    record Place(double x, double y) {}

    /// @param photos their shapes
    /// @param gap between panes
    /// @param words height of what stands below a photo
    static CompareLayout of(List<PixelSize> photos, double width, double height, double gap, double words) {
        CompareLayout best = null;
        double most = -1;
        int count = photos.size();
        for (int rows = 1; rows <= count; rows++) {
            int columns = (count + rows - 1) / rows;
            if ((rows - 1) * columns >= count) {
                continue; // The last row would be empty.
            }
            var layout = new CompareLayout(
                    count,
                    rows,
                    columns,
                    width,
                    height,
                    new Size(
                            Math.max(1, (width - (columns - 1) * gap) / columns),
                            Math.max(words + 1, (height - (rows - 1) * gap) / rows)));
            double shown = layout.shown(photos, words);
            // Side by side rather than above each other when it is all the same.
            if (best == null || shown > most * (1 + 1e-9)) {
                best = layout;
                most = shown;
            }
        }
        return best == null ? new CompareLayout(0, 0, 0, width, height, new Size(width, height)) : best;
    }

    /// What all photos cover together.
    private double shown(List<PixelSize> photos, double words) {
        double room = pane.height - words;
        return photos.stream()
                .mapToDouble(photo -> {
                    double zoom = Math.min(pane.width / photo.width(), room / photo.height());
                    return zoom * zoom * photo.area();
                })
                .sum();
    }

    Place place(int index) {
        int row = index / columns;
        int inRow = Math.min(columns, count - row * columns);
        double gapX = columns == 1 ? 0 : (width - columns * pane.width) / (columns - 1);
        double gapY = rows == 1 ? 0 : (height - rows * pane.height) / (rows - 1);
        double indent = (columns - inRow) * (pane.width + gapX) / 2;
        return new Place(indent + index % columns * (pane.width + gapX), row * (pane.height + gapY));
    }
}
