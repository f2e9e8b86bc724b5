package vitrine.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;

/// The JDK's colour engine (LittleCMS), for profiles that are tables of many dimensions. The only class that loads it,
/// and only when the first such profile is met. Immutable: each conversion takes an operation of its own, since they
/// are not made to be shared.
final class ColorEngine {
    /// So many rows are converted at once, to hold few of them twice.
    private static final int BAND = 64;

    private static final int VERSION_OFFSET = 8;
    private static final int CLASS_OFFSET = 12;
    private static final byte[] SCANNER = {'s', 'c', 'n', 'r'};

    private final ICC_Profile profile;
    private final ICC_Profile srgb = srgbOfVersion4();

    private ColorEngine(ICC_Profile profile) {
        this.profile = profile;
    }

    /// Empty when the engine does not understand the profile, or turns the paper's white into something dark.
    ///
    /// @param white the value of each channel for white
    static Optional<ColorEngine> of(IccProfile icc, int channels, byte white) {
        byte[] bytes = icc.bytes().clone();
        // The JDK renders the colours of a printer's profile colorimetrically, and those of a scanner's perceptually,
        // which is how pictures are shown elsewhere too.
        System.arraycopy(SCANNER, 0, bytes, CLASS_OFFSET, SCANNER.length);
        try {
            var engine = new ColorEngine(ICC_Profile.getInstance(bytes));
            byte[] paper = new byte[channels];
            Arrays.fill(paper, white);
            byte[] shown = engine.convert(paper, channels);
            boolean hasWhite = true;
            for (byte channel : shown) {
                hasWhite &= (channel & 0xFF) >= IccProfile.DARKEST_WHITE;
            }
            return hasWhite ? Optional.of(engine) : Optional.empty();
        } catch (CMMException | IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    /// The JDK's sRGB, which says version 2, as one of version 4, to which the engine leads what a printer's black inks
    /// can do as black: otherwise black would be as grey as ink on paper.
    private static ICC_Profile srgbOfVersion4() {
        byte[] bytes = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        bytes[VERSION_OFFSET] = 4;
        return ICC_Profile.getInstance(bytes);
    }

    /// Colours of `channels` bytes each to such of three bytes, in sRGB.
    byte[] convert(byte[] samples, int channels) {
        int count = samples.length / channels;
        var to = interleaved(new byte[count * 3], count, 1, 3);
        operation().filter(interleaved(samples, count, 1, channels), to);
        return bytes(to);
    }

    /// A picture of four inks to sRGB pixels.
    Pixels convertInks(byte[] inks, PixelSize size) {
        int width = size.width();
        int[] argb = new int[Math.multiplyExact(width, size.height())];
        var from = interleaved(inks, width, size.height(), 4);
        var operation = operation();
        for (int y = 0; y < size.height(); y += BAND) {
            int rows = Math.min(BAND, size.height() - y);
            var to = interleaved(new byte[width * rows * 3], width, rows, 3);
            operation.filter(from.createChild(0, y, width, rows, 0, 0, null), to);
            byte[] rgb = bytes(to);
            for (int i = 0, at = y * width; i < rgb.length; i += 3, at++) {
                argb[at] = 0xFF000000 | (rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | (rgb[i + 2] & 0xFF);
            }
        }
        return new Pixels(width, size.height(), argb);
    }

    /// RGB colours in place; the alpha byte stays.
    void convert(int[] argb) {
        var operation = operation();
        var ownModel = model(new ICC_ColorSpace(profile));
        var srgbModel = model(new ICC_ColorSpace(srgb));
        int length = Math.min(BAND * 1024, argb.length);
        for (int at = 0; at < argb.length; at += length) {
            int count = Math.min(length, argb.length - at);
            int[] from = Arrays.copyOfRange(argb, at, at + count);
            int[] to = new int[count];
            operation.filter(packed(from, ownModel), packed(to, srgbModel));
            for (int i = 0; i < count; i++) {
                argb[at + i] = (argb[at + i] & 0xFF000000) | (to[i] & 0xFFFFFF);
            }
        }
    }

    private ColorConvertOp operation() {
        return new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    }

    private static WritableRaster interleaved(byte[] samples, int width, int height, int channels) {
        int[] offsets = new int[channels];
        for (int i = 0; i < channels; i++) {
            offsets[i] = i;
        }
        var buffer = new DataBufferByte(samples, samples.length);
        return Raster.createInterleavedRaster(buffer, width, height, width * channels, channels, offsets, null);
    }

    private static byte[] bytes(Raster raster) {
        return ((DataBufferByte) raster.getDataBuffer()).getData();
    }

    private static DirectColorModel model(ColorSpace space) {
        return new DirectColorModel(space, 24, 0xFF0000, 0xFF00, 0xFF, 0, false, DataBuffer.TYPE_INT);
    }

    private static BufferedImage packed(int[] rgb, DirectColorModel model) {
        var buffer = new DataBufferInt(rgb, rgb.length);
        var raster = Raster.createPackedRaster(buffer, rgb.length, 1, rgb.length, model.getMasks(), null);
        return new BufferedImage(model, raster, false, null);
    }
}
