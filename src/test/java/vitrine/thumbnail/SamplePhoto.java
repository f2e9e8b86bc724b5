package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// Small pictures and files for the tests of this room.
final class SamplePhoto {
    static final long MODIFIED = 1_732_300_000_250L;

    private SamplePhoto() {}

    static Pixels plain(int width, int height, int argb) {
        var pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Pixels(width, height, pixels);
    }

    /// A picture of `width` × `height` px of a photo ten times as large.
    static Picture picture(int width, int height, int argb) {
        return new Picture(plain(width, height, argb), new PixelSize(width * 10, height * 10));
    }

    /// A file that nobody decodes.
    static SourceFile file(Path folder, String name) throws IOException, DecodeException {
        Path file = Files.writeString(folder.resolve(name), "a photo");
        Files.setLastModifiedTime(file, FileTime.fromMillis(MODIFIED));
        return SourceFile.look(file);
    }

    /// A real PNG file.
    static Path png(Path file, Pixels pixels) throws IOException {
        return Files.write(file, PngWriter.encode(pixels, Map.of()));
    }
}
