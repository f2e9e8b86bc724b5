package vitrine.image;

/// Which red, green, blue and white a space of colours has, as CIE xy.
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record RgbPrimaries(
        double redX, double redY, double greenX, double greenY, double blueX, double blueY, double[] white) {
    private static final double[] D50 = {0.9642, 1, 0.8249};

    /// From XYZ to what Bradford's method takes for the answers of the eye's cones.
    private static final double[][] CONES = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    private static final double[][] FROM_CONES = {
        {0.9869929, -0.1470543, 0.1599627}, {0.4323053, 0.5183603, 0.0492912}, {-0.0085287, 0.0400428, 0.9684867}
    };

    /// XYZ of red, green and blue, as a profile has them: relative to D50.
    double[][] toXyz() {
        double[][] primaries = {xyz(redX, redY), xyz(greenX, greenY), xyz(blueX, blueY)};
        double[] whole = xyz(white[0], white[1]);
        double[] shares = shares(primaries, whole);
        double[] from = times(CONES, whole);
        double[] to = times(CONES, D50);
        double[][] adapted = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[] cones = times(CONES, primaries[i]);
            for (int k = 0; k < 3; k++) {
                cones[k] *= shares[i] * to[k] / from[k];
            }
            adapted[i] = times(FROM_CONES, cones);
        }
        return adapted;
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    /// How much of each makes white, by Cramer's rule.
    private static double[] shares(double[][] columns, double[] white) {
        double whole = determinant(columns[0], columns[1], columns[2]);
        return new double[] {
            determinant(white, columns[1], columns[2]) / whole,
            determinant(columns[0], white, columns[2]) / whole,
            determinant(columns[0], columns[1], white) / whole
        };
    }

    private static double determinant(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - b[0] * (a[1] * c[2] - a[2] * c[1])
                + c[0] * (a[1] * b[2] - a[2] * b[1]);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 3; k++) {
                product[row] += matrix[row][k] * vector[k];
            }
        }
        return product;
    }
}
