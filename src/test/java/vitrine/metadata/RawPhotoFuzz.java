package vitrine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The directories and boxes of camera RAW files, and where they say that their previews lie.
public final class RawPhotoFuzz {
    private RawPhotoFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        var file = Files.createTempFile("raw", ".nef");
        try {
            Files.write(file, data);
            look(file, data.length);
        } finally {
            Files.delete(file);
        }
    }

    private static void look(Path file, int length) throws IOException {
        var raw = RawPhoto.readFile(file);
        if (raw.isEmpty()) {
            return;
        }
        for (var preview : raw.get().previews()) {
            if (preview.offset() < 0 || preview.length() < 1 || preview.offset() >= length) {
                throw new AssertionError("a preview outside of the file: " + preview);
            }
        }
    }
}
