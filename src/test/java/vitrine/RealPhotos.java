package vitrine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The collection of real and damaged pictures that extra tests use where it is present.
public final class RealPhotos {
    private RealPhotos() {}

    /// The folder `name` ("jpeg", "formats", "damaged"); the calling test is skipped where it is missing.
    public static Path folder(String name) {
        var folder = Path.of(System.getProperty("vitrine.photos", "../shared/photos"), name);
        assumeTrue(Files.isDirectory(folder), () -> "skipped: no real photos at " + folder);
        return folder;
    }
}
