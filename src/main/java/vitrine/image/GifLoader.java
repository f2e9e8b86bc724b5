package vitrine.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;
import vitrine.image.DecodeException.Reason;

/// The first frame of a GIF, by ImageIO: JavaFX's loader would decode the whole animation and keep it in memory.
final class GifLoader {
    private static final String FRAME_METADATA = "javax_imageio_gif_image_1.0";

    /// A frame should not be larger than the picture; a little is forgiven, a claim of gigabytes is not.
    private static final long SPARE_PIXELS = 1_000_000;

    private GifLoader() {}

    /// @param screen the size of the picture, on which the frame may cover only a part
    static Pixels load(byte[] file, PixelSize screen) throws DecodeException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, false);
            long area = (long) reader.getWidth(0) * reader.getHeight(0);
            if (area > screen.area() + SPARE_PIXELS) {
                throw new DecodeException(Reason.DAMAGED, "a frame larger than the picture");
            }
            return onScreen(reader, screen);
        } catch (IOException | RuntimeException e) {
            throw new DecodeException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        } finally {
            reader.dispose();
        }
    }

    private static Pixels onScreen(ImageReader reader, PixelSize screen) throws IOException {
        var frame = frame(reader);
        int left = 0;
        int top = 0;
        var metadata = reader.getImageMetadata(0).getAsTree(FRAME_METADATA);
        if (metadata instanceof Element tree
                && tree.getElementsByTagName("ImageDescriptor").item(0) instanceof Element descriptor) {
            left = Integer.parseInt(descriptor.getAttribute("imageLeftPosition"));
            top = Integer.parseInt(descriptor.getAttribute("imageTopPosition"));
        }
        var picture = new BufferedImage(screen.width(), screen.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = picture.createGraphics();
        graphics.drawImage(frame, left, top, null);
        graphics.dispose();
        int[] argb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        return new Pixels(screen.width(), screen.height(), argb);
    }

    /// The frame as far as it can be read: of a file that breaks off, the upper part.
    private static BufferedImage frame(ImageReader reader) throws IOException {
        var frame = reader.getImageTypes(0).next().createBufferedImage(reader.getWidth(0), reader.getHeight(0));
        var into = reader.getDefaultReadParam();
        into.setDestination(frame);
        try {
            return reader.read(0, into);
        } catch (IIOException brokenOff) {
            if (isBlank(frame)) {
                throw brokenOff;
            }
            return frame;
        }
    }

    private static boolean isBlank(BufferedImage frame) {
        if (frame.getRaster().getDataBuffer() instanceof DataBufferByte indices) {
            for (byte index : indices.getData()) {
                if (index != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
