package vitrine.metadata;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;

/// All tags of a file of any format, by the library, within what its bounds here leave it: JPEG, PNG, WebP, TIFF and
/// the RAW files like it, Photoshop, AVI, HEIF, MP4, icons, BMP and GIF.
public final class TagLibraryFuzz {
    private TagLibraryFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            LibraryCheck.blamesNotUs(() -> TagLibrary.read(new BytesChannel(data)));
        } catch (ImageProcessingException | IOException e) {
            // Not understood.
        }
    }
}
