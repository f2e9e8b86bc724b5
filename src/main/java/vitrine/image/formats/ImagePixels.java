package vitrine.image.formats;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import vitrine.image.CmykProfile;
import vitrine.image.ColorProfile;
import vitrine.image.ColorProfiles;
import vitrine.image.LoadedRows;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.image.Scaler;
import vitrine.metadata.ColorTags.Channels;

/// From what a reader of ImageIO has made to sRGB pixels. The conversions that AWT has for this take seconds for a
/// picture of any other colours than sRGB with 8 bits.
final class ImagePixels implements LoadedRows {
    private static final int OPAQUE = 0xFF;
    private static final int INKS = 4;

    private final PixelSize size;
    private final RasterSamples samples;
    private final Channels channels;
    private final ColorProfile profile;
    private final boolean hasAlpha;
    private final boolean premultiplied;
    private final int[] palette;

    private ImagePixels(BufferedImage image, byte[] icc, boolean premultiplied) {
        var colors = image.getColorModel();
        size = new PixelSize(image.getWidth(), image.getHeight());
        samples = new RasterSamples(image.getRaster(), colors);
        palette = palette(colors);
        channels = channels(colors);
        profile = ColorProfiles.of(icc, channels);
        hasAlpha = palette.length == 0 && colors.hasAlpha();
        this.premultiplied = premultiplied;
    }

    /// @param icc the profile that the file carries, or nothing
    /// @param premultiplied whether colours are multiplied with alpha: not all readers tell
    /// @param wanted a size no larger than that of the image
    static Pixels of(BufferedImage image, byte[] icc, boolean premultiplied, PixelSize wanted) {
        var rows = new ImagePixels(image, icc, premultiplied);
        var pixels = rows.halved(rows.size, wanted);
        return rows.profile.toSrgb(Scaler.scale(pixels, wanted));
    }

    /// The profile by which a reader has been led to the image's colours, where it is not one that it only assumes.
    static byte[] profile(ColorModel colors) {
        return colors.getColorSpace() instanceof ICC_ColorSpace space
                        && !space.isCS_sRGB()
                        && !space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY))
                ? space.getProfile().getData()
                : new byte[0];
    }

    private static int[] palette(ColorModel colors) {
        if (!(colors instanceof IndexColorModel indexed)) {
            return new int[0];
        }
        int[] argb = new int[indexed.getMapSize()];
        indexed.getRGBs(argb);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = premultiplied(argb[i] >>> 24, (argb[i] >> 16) & 0xFF, (argb[i] >> 8) & 0xFF, argb[i] & 0xFF);
        }
        return argb;
    }

    private Channels channels(ColorModel colors) {
        if (palette.length > 0) {
            return isGrey(palette) ? Channels.GREY : Channels.RGB;
        }
        return switch (colors.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> Channels.GREY;
            case ColorSpace.TYPE_CMYK -> Channels.CMYK;
            default -> Channels.RGB;
        };
    }

    private static boolean isGrey(int[] argb) {
        for (int color : argb) {
            if ((color & 0xFF) != ((color >> 8) & 0xFF) || (color & 0xFF) != ((color >> 16) & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void copy(int y, int rows, int[] argb) {
        int width = size.width();
        int[] row = new int[width * samples.count()];
        byte[] inks = new byte[channels == Channels.CMYK ? width * INKS : 0];
        for (int i = 0; i < rows; i++) {
            samples.row(y + i, row);
            if (palette.length > 0) {
                fromPalette(row, argb, i * width);
            } else if (profile instanceof CmykProfile cmyk) {
                fromInks(row, inks, cmyk, argb, i * width);
            } else {
                fromLight(row, argb, i * width);
            }
        }
    }

    private void fromPalette(int[] row, int[] argb, int start) {
        for (int x = 0; x < size.width(); x++) {
            argb[start + x] = palette[Math.min(row[x], palette.length - 1)];
        }
    }

    private void fromLight(int[] row, int[] argb, int start) {
        int count = samples.count();
        int green = count < 3 ? 0 : 1;
        int blue = count < 3 ? 0 : 2;
        int alpha = channels == Channels.GREY ? 1 : 3;
        for (int x = 0, at = 0; x < size.width(); x++, at += count) {
            argb[start + x] = hasAlpha
                    ? withAlpha(row[at + alpha], row[at], row[at + green], row[at + blue])
                    : OPAQUE << 24 | row[at] << 16 | row[at + green] << 8 | row[at + blue];
        }
    }

    private void fromInks(int[] row, byte[] inks, CmykProfile cmyk, int[] argb, int start) {
        int count = samples.count();
        for (int x = 0; x < size.width(); x++) {
            for (int ink = 0; ink < INKS; ink++) {
                inks[x * INKS + ink] = (byte) row[x * count + ink];
            }
        }
        int[] colors = cmyk.inks().toSrgb(inks, new PixelSize(size.width(), 1)).argb();
        for (int x = 0; x < size.width(); x++) {
            int color = colors[x];
            argb[start + x] = hasAlpha
                    ? premultiplied(row[x * count + INKS], (color >> 16) & 0xFF, (color >> 8) & 0xFF, color & 0xFF)
                    : color;
        }
    }

    private int withAlpha(int alpha, int red, int green, int blue) {
        return premultiplied
                ? alpha << 24 | Math.min(red, alpha) << 16 | Math.min(green, alpha) << 8 | Math.min(blue, alpha)
                : premultiplied(alpha, red, green, blue);
    }

    private static int premultiplied(int alpha, int red, int green, int blue) {
        return alpha << 24 | weighed(red, alpha) << 16 | weighed(green, alpha) << 8 | weighed(blue, alpha);
    }

    private static int weighed(int color, int alpha) {
        return (color * alpha + OPAQUE / 2) / OPAQUE;
    }
}
