package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnedFilesTest {
    @TempDir
    Path folder;

    /// What a program that was killed has left, some minutes ago.
    private Path orphan(String kind, String ending) throws Exception {
        return old(Files.createFile(ofNoProcess(kind, ending)));
    }

    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(200)));
    }

    private Path ofNoProcess(String kind, String ending) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return folder.resolve(kind + "-" + process.pid() + "-123456789" + ending);
    }

    @Test
    void whatAProgramThatWasKilledHasLeftIsDeletedWithTheNextFile() throws Exception {
        var pixels = orphan("pixels", "");
        var still = orphan("still", ".png");
        var file = OwnedFiles.create(folder, "photo", "");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(pixels).doesNotExist();
        assertThat(still).doesNotExist();
    }

    @Test
    void whatAProgramOnAnotherComputerMayBeUsingStays() throws Exception {
        var young = Files.createFile(ofNoProcess("photo", ""));
        OwnedFiles.create(folder, "photo", "");
        assertThat(young).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void foldersAndLinksOfSuchNamesStayAndKeepNoOrphan() throws Exception {
        var empty = old(Files.createDirectory(ofNoProcess("empty", "")));
        var full = old(Files.createDirectories(ofNoProcess("full", "").resolve("in")))
                .getParent();
        var link = Files.createSymbolicLink(ofNoProcess("link", ""), folder.resolve("nowhere"));
        for (int i = 0; i < 5; i++) {
            orphan("pixels", "");
        }
        var file = OwnedFiles.create(folder, "photo", "");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(empty, full, link, file);
        }
    }

    @Test
    void whatALivingProgramUsesAndWhatIsNotItsOwnStays() throws Exception {
        var other = Files.createFile(folder.resolve("another-thing"));
        var numbered = Files.createDirectory(folder.resolve("photo-of-2024"));
        var first = OwnedFiles.create(folder, "still", ".png");
        var second = OwnedFiles.create(folder, "still", ".png");
        assertThat(other).exists();
        assertThat(numbered).exists();
        assertThat(first).isEmptyFile();
        assertThat(second).isEmptyFile().isNotEqualTo(first);
    }

    @Test
    void itsFolderIsMade() throws Exception {
        var missing = folder.resolve("in/missing");
        assertThat(OwnedFiles.create(missing, "photo", "")).hasParent(missing);
    }
}
