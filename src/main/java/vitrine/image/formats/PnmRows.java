package vitrine.image.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import vitrine.image.CmykProfile;
import vitrine.image.LoadedRows;
import vitrine.image.PixelSize;

/// The rows of a PNM or PAM picture, one after the other: numbers as text, bits, or one or two bytes for each sample.
final class PnmRows implements LoadedRows {
    private static final int MOST = 0xFF;
    private static final int INKS = 4;

    private final MappedInput input;
    private final PnmHeader header;
    private final int width;
    private final int channels;
    private final boolean hasAlpha;

    /// Of one row, from 0 to 255.
    private final int[] samples;

    private final byte[] stored;
    private final byte[] inks;

    /// @param input at the first row
    PnmRows(MappedInput input, PnmHeader header) {
        this.input = input;
        this.header = header;
        width = header.width();
        channels = header.channels();
        hasAlpha = channels == 2 || channels == (header.isInk() ? INKS + 1 : 4);
        samples = new int[width * channels];
        stored = new byte[header.rowBytes()];
        inks = new byte[header.isInk() ? width * INKS : 0];
    }

    /// Rows can only be had in their order.
    @Override
    public void copy(int y, int rows, int[] argb) {
        try {
            for (int i = 0; i < rows; i++) {
                readRow();
                if (header.isInk()) {
                    fromInks(argb, i * width);
                } else {
                    fromLight(argb, i * width);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRow() throws IOException {
        input.readFully(stored);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = switch (header.kind()) {
                case PnmHeader.PLAIN_BITS -> MOST * ('1' - digit());
                case PnmHeader.BITS -> (stored[i / 8] >> (7 - i % 8) & 1) == 0 ? MOST : 0;
                case PnmHeader.PLAIN_GREY, PnmHeader.PLAIN_RGB -> to8Bits(PnmHeader.number(input));
                default ->
                    to8Bits(
                            header.most() > MOST
                                    ? (stored[2 * i] & 0xFF) << 8 | (stored[2 * i + 1] & 0xFF)
                                    : stored[i] & 0xFF);
            };
        }
    }

    /// Bits as text need nothing between them.
    private int digit() throws IOException {
        int next = PnmHeader.next(input);
        while (Character.isWhitespace(next)) {
            next = PnmHeader.next(input);
        }
        if (next < 0) {
            throw new EOFException("no more bits");
        }
        if (next != '0' && next != '1') {
            throw new IOException("a bit of " + next);
        }
        return next;
    }

    private int to8Bits(int sample) {
        int most = header.most();
        return (Math.min(sample, most) * MOST + most / 2) / most;
    }

    private void fromLight(int[] argb, int start) {
        int green = channels < 3 ? 0 : 1;
        int blue = channels < 3 ? 0 : 2;
        for (int x = 0, at = 0; x < width; x++, at += channels) {
            int alpha = hasAlpha ? samples[at + channels - 1] : MOST;
            argb[start + x] = premultiplied(alpha, samples[at], samples[at + green], samples[at + blue]);
        }
    }

    private void fromInks(int[] argb, int start) {
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (byte) samples[i / INKS * channels + i % INKS];
        }
        int[] colors =
                CmykProfile.NONE.inks().toSrgb(inks, new PixelSize(width, 1)).argb();
        for (int x = 0; x < width; x++) {
            int color = colors[x];
            int alpha = hasAlpha ? samples[x * channels + INKS] : MOST;
            argb[start + x] = premultiplied(alpha, (color >> 16) & 0xFF, (color >> 8) & 0xFF, color & 0xFF);
        }
    }

    private static int premultiplied(int alpha, int red, int green, int blue) {
        return alpha << 24 | weighed(red, alpha) << 16 | weighed(green, alpha) << 8 | weighed(blue, alpha);
    }

    private static int weighed(int color, int alpha) {
        return (color * alpha + MOST / 2) / MOST;
    }
}
