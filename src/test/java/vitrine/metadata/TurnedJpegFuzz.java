package vitrine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What writes into photos: either the file says the new orientation and undo gives its very bytes back, or it is as it
/// was.
public final class TurnedJpegFuzz {
    private TurnedJpegFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        var folder = Files.createTempDirectory("turned");
        var file = folder.resolve("photo.jpg");
        try {
            Files.write(file, data);
            turn(file, data);
        } finally {
            try (var left = Files.list(folder)) {
                for (var path : left.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    private static void turn(Path file, byte[] data) throws IOException {
        try {
            var change = OrientationWriter.turn(file, Turn.RIGHT);
            var expected = Turn.ofExif(change.before()).then(Turn.RIGHT).exif();
            if (ExifScan.readFile(file).orientation() != expected) {
                throw new AssertionError("the orientation was not written");
            }
            OrientationWriter.undo(change);
        } catch (MetadataWriteException e) {
            // Then it is as it was.
        }
        if (!Arrays.equals(Files.readAllBytes(file), data)) {
            throw new AssertionError("bytes are lost");
        }
    }
}
