package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.image.PictureDecoder;
import vitrine.image.Pixels;
import vitrine.library.ShotNames;
import vitrine.thumbnail.ThumbnailSource.Kept;

/// What may lie in the place of a thumbnail: it is remade, or left alone, and the photo is shown all the same.
@Timeout(60)
@ExtendWith(FxRuntime.class)
@DisabledOnOs(OS.WINDOWS)
class CacheTrapTest {
    private static final int BLUE = 0xFF2040C0;
    private static final int RED = 0xFFC02020;

    @TempDir
    private Path folder;

    private Path root;
    private Path photo;
    private Path entry;
    private ThumbnailSource source;

    @BeforeEach
    void aPhotoAndTheFolderOfItsThumbnail() throws Exception {
        root = folder.resolve("cache");
        photo = SamplePhoto.png(folder.resolve("a.png"), SamplePhoto.plain(600, 400, BLUE));
        source = source(root);
        entry = root.resolve("large").resolve(ThumbnailKey.of(photo).hash() + ".png");
        Files.createDirectories(entry.getParent());
    }

    private static ThumbnailSource source(Path root) {
        var decoder = new PictureDecoder();
        var clock = InstantSource.system();
        var files = new ThumbnailFiles(root, decoder, clock);
        return new ThumbnailSource(
                decoder,
                files,
                new FailureFiles(root, "1.0", clock),
                new ThumbnailWriter(files, Runnable::run),
                ShotNames.pictures(_ -> true));
    }

    private void assertPhotoIsShown() throws Exception {
        for (var rendition : List.of(new Rendition.Quick(photo, 256), new Rendition.Sharp(photo, 256))) {
            var pixels = source.load(rendition).pixels();
            if (pixels != null) {
                assertThat(middle(pixels)).isEqualTo(BLUE);
            }
        }
    }

    private static int middle(Pixels pixels) {
        return pixels.argb()[pixels.argb().length / 2];
    }

    private void assertRemade() throws Exception {
        assertPhotoIsShown();
        assertThat(Files.isRegularFile(entry)).isTrue();
        assertThat(PngText.read(entry).orElseThrow().texts()).containsEntry(Provenance.SOFTWARE, Provenance.VITRINE);
        assertThat(source.keep(photo, 256)).isEqualTo(Kept.WAS_THERE);
    }

    private byte[] thumbnail(Map<String, String> other, int width, int height) throws Exception {
        var keys = Provenance.keys(SourceFile.look(photo));
        keys.putAll(other);
        return PngWriter.encode(SamplePhoto.plain(width, height, RED), keys);
    }

    @Test
    void anEntryOfAnotherFileTimeOrSizeIsRemade() throws Exception {
        for (var wrong : List.of(
                Map.of(Provenance.URI, "file:///etc/passwd"),
                Map.of(Provenance.MTIME, "1"),
                Map.of(Provenance.SIZE, "1"))) {
            Files.write(entry, thumbnail(wrong, 256, 171));
            assertRemade();
        }
    }

    @Test
    void aTruncatedEntryIsRemade() throws Exception {
        byte[] whole = thumbnail(Map.of(), 256, 171);
        for (int percent : new int[] {0, 1, 10, 50, 90, 99}) {
            Files.write(entry, java.util.Arrays.copyOf(whole, whole.length * percent / 100));
            assertRemade();
        }
    }

    @Test
    void aHugeEntryIsRemadeWithoutBeingRead() throws Exception {
        Files.write(entry, thumbnail(Map.of(), 256, 171));
        try (var file = new RandomAccessFile(entry.toFile(), "rw")) {
            file.setLength(500L << 20);
        }
        assertRemade();
        Files.write(entry, thumbnail(Map.of(), 30_000, 10));
        assertRemade();
    }

    @Test
    void whatIsNoFileIsReplaced() throws Exception {
        Files.createDirectory(entry);
        assertRemade();
        Files.delete(entry);
        assertThat(new ProcessBuilder("mkfifo", entry.toString()).start().waitFor())
                .isZero();
        assertRemade();
        Files.delete(entry);
        var innocent = Files.write(folder.resolve("innocent.png"), thumbnail(Map.of(Provenance.MTIME, "1"), 256, 171));
        byte[] before = Files.readAllBytes(innocent);
        Files.createSymbolicLink(entry, innocent);
        assertRemade();
        assertThat(Files.readAllBytes(innocent)).isEqualTo(before);
        Files.delete(entry);
        Files.createSymbolicLink(entry, Path.of("/dev/zero"));
        assertRemade();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAloneAndOtherThumbnailsAreKept() throws Exception {
        Files.createDirectory(entry);
        Files.createFile(entry.resolve("mine"));
        assertPhotoIsShown();
        assertThat(entry.resolve("mine")).exists();
        var other = SamplePhoto.png(folder.resolve("b.png"), SamplePhoto.plain(600, 400, RED));
        source.load(new Rendition.Sharp(other, 256));
        assertThat(source.keep(other, 256)).isEqualTo(Kept.WAS_THERE);
    }

    @Test
    void anUnreadableEntryIsRemade() throws Exception {
        assumeTrue(!"root".equals(System.getProperty("user.name")), "an administrator may read everything");
        Files.write(entry, thumbnail(Map.of(), 256, 171));
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("---------"));
        assertRemade();
    }

    @Test
    void aCacheThatCannotBeWrittenOnlyMeansSlower() throws Exception {
        Files.delete(entry.getParent());
        Files.createFile(entry.getParent()); // For an administrator, too, there is no way past this.
        assertPhotoIsShown();
        assertThat(source(Path.of("/proc/no/cache"))
                        .load(new Rendition.Sharp(photo, 256))
                        .pixels())
                .isNotNull();
    }

    @Test
    void aFullDiskOnlyMeansSlower() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(isMounted(small), "only an administrator may mount a small disk");
        try {
            source = source(small.resolve("thumbnails"));
            for (int i = 0; i < 6; i++) {
                photo = noise(i);
                assertThat(source.load(new Rendition.Sharp(photo, 512)).pixels())
                        .isNotNull();
            }
            try (var files = Files.walk(small)) {
                assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(PrivateFiles.UNFINISHED));
            }
        } finally {
            assertThat(new ProcessBuilder("umount", small.toString()).start().waitFor())
                    .isZero();
        }
    }

    private Path noise(int number) throws IOException {
        var random = new java.util.Random(number);
        var pixels = random.ints(600 * 400).map(colour -> colour | 0xFF000000).toArray();
        return SamplePhoto.png(folder.resolve("noise" + number + ".png"), new Pixels(600, 400, pixels));
    }

    private static boolean isMounted(Path small) throws Exception {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=600k", "none", small.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
