package vitrine.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The JPEGs that benchmarks decode: those in a folder, or some that are made. The virtual machines that measure find
/// them in a list, so that all measure the same ones.
///
/// @param work a folder that is removed in the end
public record BenchPhotos(List<Path> files, String description, Path work) implements AutoCloseable {
    /// The system property with the list's path.
    public static final String LIST = "bench.list";

    public static BenchPhotos made() throws IOException {
        var work = Files.createTempDirectory("vitrine-bench");
        return listed(new BenchPhotos(MadePhotos.write(work), "made of waves and grain", work));
    }

    /// The JPEGs in `folder` that can be decoded.
    public static BenchPhotos in(Path folder) throws IOException {
        var work = Files.createTempDirectory("vitrine-bench");
        try (var entries = Files.list(folder)) {
            var files = entries.sorted().filter(BenchPhotos::isPhoto).toList();
            if (files.isEmpty()) {
                throw new IOException("no JPEG in " + folder + " can be decoded");
            }
            return listed(new BenchPhotos(files, files.size() + " in " + folder, work));
        }
    }

    private static BenchPhotos listed(BenchPhotos photos) throws IOException {
        Files.write(photos.list(), photos.files.stream().map(Path::toString).toList());
        return photos;
    }

    private static boolean isPhoto(Path file) {
        if (ImageFormat.ofName(file.getFileName().toString()).orElse(null) != ImageFormat.JPEG) {
            return false;
        }
        try {
            new PictureDecoder().decode(file, PixelSize.square(64));
            return true;
        } catch (DecodeException damaged) {
            return false;
        }
    }

    public Path list() {
        return work.resolve("list");
    }

    /// The photos, for a benchmark.
    public static List<Path> ofThisRun() {
        try {
            return Files.readAllLines(Path.of(System.getProperty(LIST, ""))).stream()
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var entries = Files.list(work)) {
            for (var entry : entries.toList()) {
                Files.delete(entry);
            }
        }
        Files.delete(work);
    }
}
