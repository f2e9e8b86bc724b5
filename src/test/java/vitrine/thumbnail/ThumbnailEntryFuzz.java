package vitrine.thumbnail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import vitrine.image.DecodeException;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// An entry of the shared cache, whoever wrote it, with its checksums mended and the keys that the photo needs, so that
/// the bytes between are met.
public final class ThumbnailEntryFuzz {
    private static final int SIZE = 256;
    private static final Path FOLDER = folder();

    private ThumbnailEntryFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException, DecodeException {
        var photo = FOLDER.resolve("photo.jpg");
        var source = SourceFile.look(photo);
        var files = new ThumbnailFiles(FOLDER.resolve("cache"), new PictureDecoder(), InstantSource.system());
        var entry =
                FOLDER.resolve("cache").resolve("large").resolve(source.key().hash() + ".png");
        Files.write(entry, spliced(source, data));
        entry.toFile().deleteOnExit();
        files.read(source, SIZE).ifPresent(thumbnail -> {
            var pixels = thumbnail.pixels();
            if (pixels != null && !pixels.size().within(PixelSize.square(SIZE)).equals(pixels.size())) {
                throw new AssertionError("larger than asked for");
            }
        });
    }

    /// The first bytes say where the rest goes into an entry that is right.
    private static byte[] spliced(SourceFile source, byte[] data) {
        var keys = Provenance.keys(source);
        byte[] whole = PngWriter.encode(new Pixels(4, 4, new int[16]), keys);
        if (data.length < 2) {
            return whole;
        }
        int at = (((data[0] & 0xFF) << 8) | (data[1] & 0xFF)) % whole.length;
        for (int i = 2; i < data.length && at + i - 2 < whole.length; i++) {
            whole[at + i - 2] = data[i];
        }
        return Checksums.mended(whole);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("entries");
            var entries = Files.createDirectories(folder.resolve("cache").resolve("large"));
            var photo = Files.write(folder.resolve("photo.jpg"), new byte[] {1});
            // Deleted in the opposite order.
            Stream.of(folder, photo, entries.getParent(), entries)
                    .forEach(path -> path.toFile().deleteOnExit());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
