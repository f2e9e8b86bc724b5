package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownNameTest {
    @Test
    void aNameThatTurnsTheWritingDirectionDoesNotLie() {
        assertThat(ShownName.of("photo\u202Egpj.exe")).isEqualTo("photo\uFFFDgpj.exe");
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u2066\u2067\u2068\u2069"
                .chars()
                .forEach(mark ->
                        assertThat(ShownName.of("a" + (char) mark + "b")).isEqualTo("a\uFFFDb"));
    }

    @Test
    void whatControlsLinesAndTerminalsIsSeen() {
        assertThat(ShownName.of("two\nlines\r\u001B[31mred\u007F\u009B.jpg"))
                .isEqualTo("two␊lines␍␛[31mred␡\uFFFD.jpg");
        assertThat(ShownName.of("a\u2028b\u200Bc\uFEFFd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void wordsOfAllLanguagesStayAsTheyAre() {
        for (var name :
                new String[] {"Füße.jpg", "שלום.png", "می\u200Cخواهم.jpg", "👩\u200D👧 2024.jpg", "写真", "a b"}) {
            assertThat(ShownName.of(name)).isSameAs(name);
        }
    }

    @Test
    void photosAndFoldersBearIt() {
        var path = Path.of("/p/a\nb.jpg");
        assertThat(Photo.named(path).name()).isEqualTo("a␊b.jpg");
        assertThat(Photo.named(path).path()).isEqualTo(path);
        assertThat(Folder.of(Path.of("/p/\u202Ex")).name()).isEqualTo("\uFFFDx");
        assertThat(ShownName.of(Path.of("/"))).isEqualTo("/");
    }
}
