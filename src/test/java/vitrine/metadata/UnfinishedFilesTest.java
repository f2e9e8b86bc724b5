package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFilesTest {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    private Path folder;

    private Path photo;
    private Path left;

    @BeforeEach
    void aPhotoAndWhatAPowerFailureHasLeft() throws IOException {
        photo = Files.writeString(folder.resolve("a.jpg"), "a photo");
        left = Files.copy(photo, UnfinishedFiles.in(folder));
    }

    private void writesBeside(Path photo, Duration later) {
        new UnfinishedFiles(() -> Instant.now().plus(later)).deleteForgotten(photo);
    }

    @Test
    void itGoesWhenADayHasPassed() {
        writesBeside(photo, TWO_DAYS);
        assertThat(folder).isDirectoryContaining(photo::equals).isDirectoryNotContaining(left::equals);
    }

    @Test
    void whatIsBeingWrittenNowStaysHoweverOldItsPhotoIs() throws IOException {
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2014-05-17T13:45:09Z")));
        writesBeside(photo, Duration.ofHours(1));
        assertThat(left).exists();
    }

    @Test
    void whatHasAnotherNameIsThePersons() throws IOException {
        var id = UUID.randomUUID();
        for (var name : new String[] {
            ".vitrine-" + id + ".unfinished.jpg",
            ".vitrine-" + id,
            "vitrine-" + id + ".unfinished",
            ".vitrine-" + id + "0.unfinished",
            ".vitrine-lake.unfinished",
            ".unfinished",
            "lake.jpg"
        }) {
            var mine = Files.writeString(folder.resolve(name), "mine");
            writesBeside(photo, TWO_DAYS);
            assertThat(mine).hasContent("mine");
        }
    }

    @Test
    void aFolderOfThatNameIsThePersons() throws IOException {
        var empty = Files.createDirectory(UnfinishedFiles.in(folder));
        writesBeside(photo, TWO_DAYS);
        assertThat(empty).isDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOfThatNameAndWhatItLeadsToStay() throws IOException {
        var link = Files.createSymbolicLink(UnfinishedFiles.in(folder), photo);
        writesBeside(photo, TWO_DAYS);
        assertThat(link).isSymbolicLink();
        assertThat(photo).hasContent("a photo");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itGoesToWhereThePhotoIsThatALinkLeadsTo() throws IOException {
        var links = Files.createDirectory(folder.resolve("links"));
        writesBeside(Files.createSymbolicLink(links.resolve("b.jpg"), photo), TWO_DAYS);
        assertThat(left).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeListedIsNoHarm() {
        var gone = folder.resolve("gone/a.jpg");
        assumeThat(gone).doesNotExist();
        writesBeside(gone, TWO_DAYS);
        assertThat(left).exists();
    }
}
