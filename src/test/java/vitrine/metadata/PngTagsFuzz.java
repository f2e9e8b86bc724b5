package vitrine.metadata;

import com.drew.imaging.png.PngProcessingException;
import java.io.IOException;

/// The texts, the profile and the EXIF of a PNG; compressed ones are inflated, but no more of them than is good.
public final class PngTagsFuzz {
    private PngTagsFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            LibraryCheck.blamesNotUs(() -> PngTags.read(new BytesChannel(data)));
        } catch (PngProcessingException | IOException e) {
            // Not understood.
        }
    }
}
