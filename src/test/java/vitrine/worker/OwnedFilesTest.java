package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedFilesTest {
    @TempDir
    Path folder;

    /// What a program that was killed has left.
    private Path orphan(String kind, String ending) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return Files.createFile(folder.resolve(kind + "-" + process.pid() + "-123456789" + ending));
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
