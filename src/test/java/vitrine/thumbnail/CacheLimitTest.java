package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheLimitTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final int ENTRY_BYTES = 10_000;

    @TempDir
    private Path root;

    private CacheLimit limit;

    @BeforeEach
    void anEmptyCache() {
        limit = new CacheLimit(root, () -> NOW);
    }

    /// @param days since it was used
    private Path entry(Bin bin, int number, String software, int days) throws IOException {
        var folder = Files.createDirectories(root.resolve(bin.folder()));
        var keys = Map.of(Provenance.URI, "file:///" + "x".repeat(12_000), Provenance.SOFTWARE, software);
        byte[] png = PngWriter.encode(SamplePhoto.plain(4, 4, 0xFF112233), keys);
        var file = Files.write(folder.resolve("%032x.png".formatted(number)), png);
        return used(file, days);
    }

    private static Path used(Path file, int days) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(time(days), time(days), null);
        return file;
    }

    private static FileTime time(int daysAgo) {
        return FileTime.from(NOW.minus(Duration.ofDays(daysAgo)).plusNanos(123_456_789));
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void twentyEntries() throws IOException {
        for (int i = 0; i < 20; i++) {
            entry(bin(i), i, Provenance.VITRINE, i);
        }
    }

    private static Bin bin(int number) {
        return number % 2 == 0 ? Bin.LARGE : Bin.X_LARGE;
    }

    private IntStream left() {
        return IntStream.range(0, 20)
                .filter(i -> Files.exists(root.resolve("%s/%032x.png".formatted(bin(i).folder(), i))));
    }

    @Test
    void ofOurOwnThoseGoThatWereUnusedForLongest() throws IOException {
        twentyEntries();
        long most = bytes() / 2;
        assertThat(limit.isExceeded(most)).isTrue();
        assertThat(limit.keep(most)).isEqualTo(11);
        assertThat(bytes()).isLessThanOrEqualTo(most);
        assertThat(left()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(limit.isExceeded(most)).isFalse();
        assertThat(limit.keep(most)).isZero();
    }

    @Test
    void toBeLookedAtForThisIsNoUse() throws IOException {
        twentyEntries();
        long most = bytes() / 2;
        limit.keep(most);
        limit.keep(most / 2);
        assertThat(left()).containsExactly(0, 1, 2, 3);
        for (int i = 0; i < 4; i++) {
            assertThat(Files.getLastModifiedTime(root.resolve("%s/%032x.png".formatted(bin(i).folder(), i))))
                    .as("when %d was made", i)
                    .isEqualTo(time(i));
        }
    }

    @Test
    void whatOtherProgramsMadeIsTheirs() throws IOException {
        var foreign = entry(Bin.LARGE, 1, "GNOME::ThumbnailFactory", 900);
        var odd = used(Files.writeString(root.resolve("large/notes.txt"), "n".repeat(ENTRY_BYTES)), 900);
        var noPng = used(Files.writeString(root.resolve("large/%032x.png".formatted(9)), "n".repeat(ENTRY_BYTES)), 900);
        var ours = entry(Bin.LARGE, 2, Provenance.VITRINE, 3);
        limit.keep(1);
        assertThat(foreign).exists();
        assertThat(odd).exists();
        assertThat(noPng).exists();
        assertThat(ours).doesNotExist();
    }

    @Test
    void aLinkIsLeftAloneWithWhatItLeadsTo() throws IOException {
        var far = entry(Bin.NORMAL, 1, Provenance.VITRINE, 2);
        var elsewhere = Files.move(far, root.resolve("photo.png"));
        var link = Files.createSymbolicLink(root.resolve("normal").resolve("%032x.png".formatted(7)), elsewhere);
        limit.keep(1);
        assertThat(link).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void whatAProgramThatWasKilledHadBegunIsCleanedUpTheNextDay() throws IOException {
        var folder = Files.createDirectories(root.resolve("large"));
        var old = used(Files.createFile(folder.resolve("123.unfinished")), 2);
        var young = used(Files.createFile(folder.resolve("124.unfinished")), 0);
        limit.keep(1 << 30);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void whereThereIsNoCacheThereIsNothingToDo() {
        assertThat(new CacheLimit(root.resolve("none"), () -> NOW).keep(1)).isZero();
    }
}
