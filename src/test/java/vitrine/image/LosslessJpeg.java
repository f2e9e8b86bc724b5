package vitrine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/// Writes greys or colours as a lossless JPEG, for tests: each value by its difference from the one before it, and a
/// row's first from the one above. Source: ITU-T T.81, annex H.
final class LosslessJpeg {
    /// Codes of this many bits for the number of bits of a difference, in order.
    private static final int CODE_BITS = 5;

    private static final int CATEGORIES = 17;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    private LosslessJpeg() {}

    /// @param greys row by row
    /// @param precision bits of each
    static byte[] of(int width, int height, int[] greys, int precision) {
        return of(width, height, precision, greys);
    }

    /// With 8 bits for each of three colours.
    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        int[][] planes = new int[3][argb.length];
        for (int i = 0; i < argb.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                planes[channel][i] = (argb[i] >> (16 - 8 * channel)) & 0xFF;
            }
        }
        return of(width, image.getHeight(), 8, planes);
    }

    /// @param precision bits of each value
    /// @param planes of each channel, row by row
    static byte[] of(int width, int height, int precision, int[]... planes) {
        var jpeg = new LosslessJpeg();
        int channels = planes.length;
        jpeg.bytes(0xFF, 0xD8, 0xFF, 0xC3, 0, 8 + 3 * channels);
        jpeg.bytes(precision, height >> 8, height, width >> 8, width, channels);
        for (int channel = 1; channel <= channels; channel++) {
            jpeg.bytes(channel, 0x11, 0);
        }
        jpeg.bytes(0xFF, 0xC4, 0, 19 + CATEGORIES, 0);
        for (int length = 1; length <= 16; length++) {
            jpeg.bytes(length == CODE_BITS ? CATEGORIES : 0);
        }
        for (int i = 0; i < CATEGORIES; i++) {
            jpeg.bytes(i);
        }
        jpeg.bytes(0xFF, 0xDA, 0, 6 + 2 * channels, channels);
        for (int channel = 1; channel <= channels; channel++) {
            jpeg.bytes(channel, 0);
        }
        jpeg.bytes(1, 0, 0);
        for (int i = 0; i < width * height; i++) {
            for (int[] plane : planes) {
                int before = i == 0 ? 1 << (precision - 1) : i % width == 0 ? plane[i - width] : plane[i - 1];
                jpeg.difference((short) (plane[i] - before)); // They count in circles.
            }
        }
        jpeg.bits(0x7F, 7);
        jpeg.bytes(0xFF, 0xD9);
        return jpeg.out.toByteArray();
    }

    private void difference(int difference) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        bits(bits, CODE_BITS);
        // The largest needs no more words than its code.
        bits(difference < 0 ? difference - 1 : difference, bits & 15);
    }

    private void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            pending = (pending << 1) | ((value >> i) & 1);
            if (++pendingBits == Byte.SIZE) {
                bytes(pending);
                if (pending == 0xFF) {
                    bytes(0);
                }
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
