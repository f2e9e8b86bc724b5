package vitrine.image;

/// The colours that pictures should have, by the formulas of the standards and in plain doubles: what the decoder is
/// measured against. Sources: IEC 61966-2-1; CIE 15; Lindbloom, "RGB/XYZ Matrices" and "Chromatic Adaptation".
final class ColorFormulas {
    static final double[] D50 = {0.9642, 1, 0.8249};
    private static final double[] D65 = {0.95047, 1, 1.08883};
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    private ColorFormulas() {}

    /// The primaries of a colour space by their chromaticities x, y, each as XYZ relative to D50.
    static double[][] primaries(double[][] chromaticities, double[] white) {
        double[][] columns = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double x = chromaticities[i][0];
            double y = chromaticities[i][1];
            double[] xyz = {x / y, 1, (1 - x - y) / y};
            for (int k = 0; k < 3; k++) {
                columns[k][i] = xyz[k];
            }
        }
        double[] strengths = times(inverse(columns), white);
        double[][] primaries = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[] xyz = {columns[0][i], columns[1][i], columns[2][i]};
            for (int k = 0; k < 3; k++) {
                xyz[k] *= strengths[i];
            }
            primaries[i] = adapted(xyz, white, D50);
        }
        return primaries;
    }

    static double[][] srgb() {
        return primaries(new double[][] {{0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}}, D65);
    }

    static double[][] displayP3() {
        return primaries(new double[][] {{0.68, 0.32}, {0.265, 0.69}, {0.15, 0.06}}, D65);
    }

    static double[][] adobeRgb() {
        return primaries(new double[][] {{0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}}, D65);
    }

    static double[][] proPhoto() {
        return primaries(new double[][] {{0.7347, 0.2653}, {0.1596, 0.8404}, {0.0366, 0.0001}}, D50);
    }

    private static double[] adapted(double[] xyz, double[] from, double[] to) {
        double[] cones = times(BRADFORD, xyz);
        double[] before = times(BRADFORD, from);
        double[] after = times(BRADFORD, to);
        for (int k = 0; k < 3; k++) {
            cones[k] *= after[k] / before[k];
        }
        return times(inverse(BRADFORD), cones);
    }

    /// What is displayed of a light, three numbers from 0 to 1 of these primaries, as an opaque sRGB colour.
    static int toSrgb(double[] light, double[][] primaries) {
        double[] xyz = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                xyz[k] += primaries[i][k] * light[i];
            }
        }
        return toSrgb(xyz);
    }

    /// @param xyz relative to D50
    static int toSrgb(double[] xyz) {
        double[][] columns = new double[3][3];
        double[][] srgb = srgb();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                columns[k][i] = srgb[i][k];
            }
        }
        int argb = 0xFF;
        for (double channel : times(inverse(columns), xyz)) {
            double clipped = Math.clamp(channel, 0.0, 1.0);
            double stored = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
            argb = (argb << 8) | (int) Math.round(255 * stored);
        }
        return argb;
    }

    static double srgbLight(double stored) {
        return stored <= 0.04045 ? stored / 12.92 : Math.pow((stored + 0.055) / 1.055, 2.4);
    }

    /// The distance of two sRGB colours that a standard observer sees: 1 is just noticeable (CIE 1976).
    static double deltaE(int one, int other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    static double[] lab(int argb) {
        double[] xyz = new double[3];
        double[][] srgb = srgb();
        for (int i = 0; i < 3; i++) {
            double light = srgbLight(((argb >> (16 - 8 * i)) & 0xFF) / 255.0);
            for (int k = 0; k < 3; k++) {
                xyz[k] += srgb[i][k] * light;
            }
        }
        double x = lightness(xyz[0] / D50[0]);
        double y = lightness(xyz[1] / D50[1]);
        double z = lightness(xyz[2] / D50[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    static double[] xyz(double[] lab) {
        double y = (lab[0] + 16) / 116;
        return new double[] {D50[0] * light(y + lab[1] / 500), D50[1] * light(y), D50[2] * light(y - lab[2] / 200)};
    }

    private static double lightness(double light) {
        return light > 216.0 / 24389 ? Math.cbrt(light) : (light * 24389 / 27 + 16) / 116;
    }

    private static double light(double lightness) {
        return lightness > 6.0 / 29 ? Math.pow(lightness, 3) : (116 * lightness - 16) * 27 / 24389;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                result[i] += matrix[i][k] * vector[k];
            }
        }
        return result;
    }

    private static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * minor(m, 0, i);
        }
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                inverse[k][i] = minor(m, i, k) / determinant;
            }
        }
        return inverse;
    }

    /// With its sign.
    private static double minor(double[][] m, int row, int column) {
        int a = (row + 1) % 3;
        int b = (row + 2) % 3;
        int c = (column + 1) % 3;
        int d = (column + 2) % 3;
        return m[a][c] * m[b][d] - m[a][d] * m[b][c];
    }
}
