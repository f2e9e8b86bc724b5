package vitrine.image;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/// The readers and writers that Java itself brings. Libraries on the class path bring others of the same names, which
/// behave otherwise, and nothing says whose is found first.
public final class JavaCodecs {
    private JavaCodecs() {}

    static ImageReader jpegReader() {
        return javas(ImageIO.getImageReadersByFormatName("jpeg"));
    }

    public static ImageReader pngReader() {
        return javas(ImageIO.getImageReadersByFormatName("png"));
    }

    /// @param format such as "jpeg" or "png"
    static ImageWriter writer(String format) {
        return javas(ImageIO.getImageWritersByFormatName(format));
    }

    private static <T> T javas(Iterator<T> codecs) {
        while (codecs.hasNext()) {
            var codec = codecs.next();
            if (codec.getClass().getModule() == ImageIO.class.getModule()) {
                return codec;
            }
        }
        throw new IllegalStateException("a Java without its own codecs");
    }
}
