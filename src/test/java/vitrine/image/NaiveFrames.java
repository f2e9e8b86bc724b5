package vitrine.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.image.MovingFrame.Disposal;

/// Composes moving pictures as the specifications tell it, with a whole canvas for every step and real numbers: slow
/// and plain, to compare with.
final class NaiveFrames {
    /// A picture that is put on the canvas; null where it is too damaged to be drawn.
    record Sheet(FramePlace place, Pixels pixels, Disposal disposal, boolean over, boolean damaged) {}

    private NaiveFrames() {}

    static List<int[]> compose(PixelSize canvas, List<Sheet> sheets) {
        var shown = new ArrayList<int[]>();
        int[] now = new int[(int) canvas.area()];
        for (var sheet : sheets) {
            int[] before = now.clone();
            if (!sheet.damaged()) {
                draw(now, canvas.width(), sheet);
            }
            shown.add(now.clone());
            now = switch (sheet.disposal()) {
                case KEEP -> now;
                case RESTORE -> before;
                case CLEAR -> cleared(now, canvas.width(), sheet.place());
            };
        }
        return shown;
    }

    private static int[] cleared(int[] canvas, int width, FramePlace place) {
        for (int y = place.top(); y < place.top() + place.height(); y++) {
            Arrays.fill(canvas, y * width + place.left(), y * width + place.left() + place.width(), 0);
        }
        return canvas;
    }

    private static void draw(int[] canvas, int width, Sheet sheet) {
        var place = sheet.place();
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                int at = (place.top() + y) * width + place.left() + x;
                int pixel = sheet.pixels().argb()[y * place.width() + x];
                canvas[at] = sheet.over() ? over(pixel, canvas[at]) : pixel;
            }
        }
    }

    private static int over(int pixel, int below) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            long part = Math.round(((below >>> shift) & 0xFF) * (255 - (pixel >>> 24)) / 255.0);
            result |= (int) (((pixel >>> shift) & 0xFF) + part) << shift;
        }
        return result;
    }
}
