package vitrine.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import vitrine.image.DecodeException.Reason;

/// Google's own decoder for WebP, libwebp, by a kept library. The first call loads its native part: in a package a file
/// beside the jars, else out of its jar by way of the folder for temporary files. Where that cannot be, no WebP is
/// shown.
final class WebpLoader {
    private static final int OPAQUE = 0xFF000000;

    private WebpLoader() {}

    /// The picture, of a moving one the first frame on its canvas.
    ///
    /// @param wanted a smaller size than that of the picture, or its own
    static Pixels load(byte[] bytes, PixelSize wanted) throws DecodeException {
        var file = WebpFile.read(bytes, 1);
        var first = file.frames().getFirst();
        if (first.place().covers(file.canvas())) {
            return decode(file.still(first), wanted);
        }
        var canvas = new FrameCanvas(file.canvas());
        canvas.replace(first.place(), decode(file.still(first), first.size()));
        return canvas.finished();
    }

    /// A file that holds nothing but the pixels of one picture, whose size is known not to be too large.
    static Pixels decode(byte[] still, PixelSize size) throws DecodeException {
        try {
            var reader = new WebPImageReaderSpi().createReaderInstance(null);
            reader.setInput(new ByteInput(still));
            var param = new WebPReadParam();
            param.setUseScaling(true);
            param.setScaledWidth(size.width());
            param.setScaledHeight(size.height());
            return pixels(reader.read(0, param), size);
        } catch (IOException | RuntimeException e) {
            throw new DecodeException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        } catch (LinkageError e) {
            // No native part for this system, or none that may be loaded.
            throw new DecodeException(Reason.UNSUPPORTED, ImageFormat.WEBP.displayName(), e);
        }
    }

    private static Pixels pixels(BufferedImage image, PixelSize size) throws DecodeException {
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (argb.length != size.area()) {
            throw new DecodeException(Reason.DAMAGED, "a picture of another size");
        }
        if (image.getColorModel().hasAlpha()) {
            StraightColors.premultiply(argb);
        } else {
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= OPAQUE;
            }
        }
        return new Pixels(size.width(), size.height(), argb);
    }
}
