package vitrine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vitrine.metadata.ExifScan;

/// The small picture in a photo, from where the photo says that it lies to its pixels without bars.
public final class EmbeddedPreviewFuzz {
    private static final PixelSize BOX = PixelSize.square(64);
    private static final ColorProfiles PROFILES = new ColorProfiles();

    private EmbeddedPreviewFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        var file = Files.createTempFile("preview", ".jpg");
        try {
            Files.write(file, data);
            look(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void look(Path file) throws IOException {
        EmbeddedPreview.read(file, ExifScan.readFile(file), BOX, PROFILES).ifPresent(picture -> {
            var shown = picture.pixels().size();
            if (shown.width() > BOX.width() || shown.height() > BOX.height()) {
                throw new AssertionError("larger than asked for: " + shown);
            }
        });
    }
}
