package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFileTest {
    @TempDir
    Path folder;

    /// What a program that was killed has left.
    private Path orphan(String kind) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return Files.createFile(folder.resolve(kind + "-" + process.pid() + "-123456789"));
    }

    @Test
    void whatAProgramThatWasKilledHasLeftIsDeleted() throws Exception {
        var photo = orphan("photo");
        var pixels = orphan("pixels");
        SharedFile.deleteOrphans(folder);
        assertThat(photo).doesNotExist();
        assertThat(pixels).doesNotExist();
    }

    @Test
    void whatALivingProgramUsesAndWhatIsNotItsOwnStays() throws Exception {
        var other = Files.createFile(folder.resolve("another-thing"));
        var numbered = Files.createDirectory(folder.resolve("photo-of-2024"));
        try (var shared = SharedFile.create(folder, "photo")) {
            SharedFile.deleteOrphans(folder);
            assertThat(shared.path()).exists();
        }
        assertThat(other).exists();
        assertThat(numbered).exists();
    }

    @Test
    void aFolderThatIsNotThereHasNoOrphans() {
        var missing = folder.resolve("missing");
        SharedFile.deleteOrphans(missing);
        assertThat(missing).doesNotExist();
    }
}
