package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubfoldersTest {
    @TempDir
    private Path folder;

    @Test
    void foldersComeInNaturalOrderAndFilesDoNot() throws IOException {
        make("trip 10", "trip 2", "Alps");
        Files.createFile(folder.resolve("a.jpg"));
        assertThat(Subfolders.of(folder, false)).extracting(Folder::name).containsExactly("Alps", "trip 2", "trip 10");
    }

    @Test
    void hiddenFoldersComeOnlyWhenAskedFor() throws IOException {
        make(".cache", "seen");
        assertThat(Subfolders.of(folder, false)).extracting(Folder::name).containsExactly("seen");
        assertThat(Subfolders.of(folder, true)).extracting(Folder::name).containsExactlyInAnyOrder(".cache", "seen");
    }

    @Test
    void aLinkToAFolderIsAFolderAndOneThatLeadsNowhereIsNothing() throws IOException {
        make("real");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("gone"));
        assertThat(Subfolders.of(folder, false)).extracting(Folder::name).containsExactly("link", "real");
    }

    @Test
    void whatCannotBeReadHasNoFolders() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(Subfolders.of(file, true)).isEmpty();
        assertThat(Subfolders.of(folder.resolve("missing"), true)).isEmpty();
    }

    @Test
    void thereIsAnEndToHowManyAreRead() throws IOException {
        make("a", "b", "c", "d");
        assertThat(Subfolders.of(folder, false, new NaturalOrder(Locale.ENGLISH), 3))
                .hasSize(3);
    }

    private void make(String... names) throws IOException {
        for (var name : names) {
            Files.createDirectory(folder.resolve(name));
        }
    }
}
