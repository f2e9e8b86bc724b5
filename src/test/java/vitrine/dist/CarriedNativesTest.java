package vitrine.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedNativesTest {
    @TempDir
    Path app;

    private Path jar;

    @BeforeEach
    void aJarForTwoSystems() throws IOException {
        jar = app.resolve("library.jar");
        try (var inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            write(inside.getPath("native/Linux/x86_64/liblibrary.so"), "for Linux");
            write(inside.getPath("native/Windows/x86_64/library.dll"), "for Windows");
            write(inside.getPath("com/Library.class"), "class");
        }
    }

    @Test
    void whatThisSystemNeedsLiesBesideTheJarAndNothingIsLeftInIt() throws IOException {
        new CarriedNatives("Linux", "x86_64").takeOut(jar);
        assertThat(app.resolve("liblibrary.so")).hasContent("for Linux");
        assertThat(app).isDirectoryNotContaining("glob:**.dll");
        try (var inside = FileSystems.newFileSystem(jar)) {
            assertThat(inside.getPath("native")).doesNotExist();
            assertThat(inside.getPath("com/Library.class")).hasContent("class");
        }
    }

    @Test
    void aLibraryThatHasNothingForThisSystemIsRefused() {
        var natives = new CarriedNatives("Linux", "riscv64");
        assertThatThrownBy(() -> natives.takeOut(jar))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("riscv64");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
