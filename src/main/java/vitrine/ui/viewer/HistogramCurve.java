package vitrine.ui.viewer;

import vitrine.image.Histogram;
import vitrine.image.Histogram.Channel;

/// Heights of a drawn [Histogram]: arithmetic only.
final class HistogramCurve {
    private HistogramCurve() {}

    /// The count that is drawn as high as there is room. The darkest and the brightest value do not count, for a black
    /// frame or a white sky would press all others flat; they are higher than the room then.
    static int peak(Histogram histogram) {
        int peak = 0;
        for (var channel : Channel.values()) {
            for (int value = 1; value < Histogram.LEVELS - 1; value++) {
                peak = Math.max(peak, histogram.count(channel, value));
            }
        }
        return peak > 0 ? peak : Math.max(1, histogram.pixels());
    }

    /// Corners of the area below the curve, x and y in turn, from the left bottom to the right bottom.
    ///
    /// @param peak the count that reaches the top
    static double[] area(Histogram histogram, Channel channel, int peak, double width, double height) {
        double[] corners = new double[2 * Histogram.LEVELS + 4];
        corners[1] = height;
        for (int value = 0; value < Histogram.LEVELS; value++) {
            double share = Math.min(1, (double) histogram.count(channel, value) / peak);
            corners[2 * value + 2] = width * value / (Histogram.LEVELS - 1);
            corners[2 * value + 3] = height * (1 - share);
        }
        corners[corners.length - 2] = width;
        corners[corners.length - 1] = height;
        return corners;
    }
}
