package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationsTest {
    private static final List<String> JPEG = List.of("image/jpeg");
    private static final List<String> PNG = List.of("image/png");

    @TempDir
    Path root;

    private Path own;
    private Path system;
    private Path config;

    @BeforeEach
    void emptyFolders() throws IOException {
        own = Files.createDirectories(root.resolve("own/applications"));
        system = Files.createDirectories(root.resolve("system/applications"));
        config = Files.createDirectories(root.resolve("config"));
    }

    private static void entry(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[Desktop Entry]\nType=Application\n" + String.join("\n", lines) + "\n");
    }

    private void viewer(String id, String name) throws IOException {
        entry(system.resolve(id), "Name=" + name, "Exec=view %f", "MimeType=image/jpeg;image/png;");
    }

    private List<String> names(String language, String desktop, List<List<String>> kinds) {
        var environment = Map.of(
                "XDG_DATA_HOME", root.resolve("own").toString(),
                "XDG_DATA_DIRS", root.resolve("system") + ":relative:" + root.resolve("missing"),
                "XDG_CONFIG_HOME", config.toString(),
                "XDG_CONFIG_DIRS", root.resolve("etc").toString(),
                "XDG_CURRENT_DESKTOP", desktop);
        var programs = new FakePrograms("view", "edit", "xdg-terminal-exec", "vitrine");
        return new Applications(DesktopFolders.of(environment, root), programs, Locale.forLanguageTag(language), root)
                .that(new LinkedHashSet<>(kinds)).stream()
                        .map(app -> app.name() + " "
                                + app.commands().of(List.of(Path.of("/x"))).getFirst())
                        .toList();
    }

    private List<String> names() {
        return names("en", "", List.of(JPEG));
    }

    @Test
    void programsForTheTypeAreOfferedByName() throws IOException {
        viewer("b.desktop", "Beta");
        viewer("a.desktop", "alpha");
        entry(system.resolve("text.desktop"), "Name=Text", "Exec=edit %f", "MimeType=text/plain;");
        Files.writeString(system.resolve("notes.txt"), "nothing");
        Files.write(system.resolve("broken.desktop"), new byte[] {0, 1, 2, (byte) 0xFF});
        assertThat(names()).containsExactly("alpha [view, /x]", "Beta [view, /x]");
    }

    @Test
    void whatThePersonChoseComesFirstAndWhatWasRemovedDoesNotCome() throws IOException {
        viewer("a.desktop", "A");
        viewer("b.desktop", "B");
        viewer("c.desktop", "C");
        entry(system.resolve("raw.desktop"), "Name=Raw", "Exec=edit %f", "MimeType=image/x-raw;");
        Files.writeString(config.resolve("mimeapps.list"), """
                [Default Applications]
                image/jpeg=gone.desktop;c.desktop;
                [Added Associations]
                image/jpeg=raw.desktop;
                [Removed Associations]
                image/jpeg=a.desktop;
                """);
        Files.writeString(system.resolve("mimeapps.list"), "[Added Associations]\nimage/jpeg=a.desktop;\n");
        assertThat(names()).containsExactly("C [view, /x]", "Raw [edit, /x]", "B [view, /x]");
    }

    @Test
    void theListOfTheDesktopGoesBeforeTheGeneralOne() throws IOException {
        viewer("a.desktop", "A");
        viewer("b.desktop", "B");
        Files.writeString(config.resolve("mimeapps.list"), "[Default Applications]\nimage/jpeg=a.desktop\n");
        Files.writeString(config.resolve("kde-mimeapps.list"), "[Default Applications]\nimage/jpeg=b.desktop\n");
        assertThat(names("en", "KDE", List.of(JPEG)).getFirst()).startsWith("B ");
        assertThat(names("en", "GNOME", List.of(JPEG)).getFirst()).startsWith("A ");
    }

    @Test
    void anEntryOfThePersonReplacesThatOfTheSystem() throws IOException {
        viewer("a.desktop", "A");
        viewer("b.desktop", "B");
        viewer("kde/c.desktop", "C");
        entry(own.resolve("a.desktop"), "Name=Mine", "Exec=edit %f", "MimeType=image/jpeg;");
        entry(own.resolve("b.desktop"), "Name=B", "Exec=view %f", "MimeType=image/jpeg;", "Hidden=true");
        entry(own.resolve("kde-c.desktop"), "Name=C", "Exec=view %f", "Hidden=true");
        assertThat(names()).containsExactly("Mine [edit, /x]");
    }

    @Test
    void whatIsNotForMenusIsOfferedOnlyWhenItWasChosen() throws IOException {
        var mime = "MimeType=image/jpeg;";
        entry(system.resolve("a.desktop"), "Name=A", "Exec=view %f", mime, "NoDisplay=true");
        entry(system.resolve("b.desktop"), "Name=B", "Exec=view %f", mime, "OnlyShowIn=KDE;");
        entry(system.resolve("c.desktop"), "Name=C", "Exec=view %f", mime, "NotShowIn=GNOME;");
        assertThat(names("en", "GNOME", List.of(JPEG))).isEmpty();
        assertThat(names("en", "KDE", List.of(JPEG))).containsExactly("B [view, /x]", "C [view, /x]");
        Files.writeString(config.resolve("mimeapps.list"), "[Default Applications]\nimage/jpeg=a.desktop\n");
        assertThat(names("en", "GNOME", List.of(JPEG))).containsExactly("A [view, /x]");
    }

    @Test
    void whatIsNotInstalledIsNotOfferedNorAreWe() throws IOException {
        var mime = "MimeType=image/jpeg;";
        entry(system.resolve("a.desktop"), "Name=A", "Exec=missing %f", mime);
        entry(system.resolve("b.desktop"), "Name=B", "Exec=view %f", mime, "TryExec=missing");
        entry(system.resolve("c.desktop"), "Name=C", "Exec=view %f", mime, "TryExec=edit");
        entry(system.resolve("d.desktop"), "Name=D", mime);
        entry(system.resolve("e.desktop"), "Name=E", "Exec=view \"%f", mime);
        entry(system.resolve("io.github.vitrine.Vitrine.desktop"), "Name=V", "Exec=view %f", mime);
        entry(system.resolve("own.desktop"), "Name=V", "Exec=vitrine %F", mime);
        Files.writeString(
                system.resolve("link.desktop"), "[Desktop Entry]\nType=Link\nName=L\nExec=view %f\n" + mime + "\n");
        assertThat(names()).containsExactly("C [view, /x]");
    }

    @Test
    void namesAreInTheLanguageOfThePerson() throws IOException {
        entry(
                system.resolve("a.desktop"),
                "Name[de]=Bilder",
                "Name[zh_CN]=图像查看器",
                "Name=Images",
                "Exec=view --caption %c %f",
                "MimeType=image/jpeg;",
                "[Desktop Action New]",
                "Name=Other",
                "Exec=other");
        assertThat(names("zh-CN", "", List.of(JPEG))).containsExactly("图像查看器 [view, --caption, 图像查看器, /x]");
        assertThat(names("de-AT", "", List.of(JPEG)).getFirst()).startsWith("Bilder");
        assertThat(names("fr", "", List.of(JPEG)).getFirst()).startsWith("Images");
    }

    @Test
    void aProgramForTheTerminalIsStartedInOne() throws IOException {
        entry(system.resolve("a.desktop"), "Name=A", "Exec=view %f", "MimeType=image/jpeg;", "Terminal=true");
        assertThat(names()).containsExactly("A [/usr/bin/xdg-terminal-exec, view, /x]");
    }

    @Test
    void filesOfSeveralTypesAreOpenedByWhatOpensThemAll() throws IOException {
        viewer("a.desktop", "A");
        entry(system.resolve("b.desktop"), "Name=B", "Exec=view %f", "MimeType=image/jpeg;");
        assertThat(names("en", "", List.of(JPEG, PNG))).containsExactly("A [view, /x]");
        assertThat(names("en", "", List.of(List.of("image/heif", "image/jpeg"))))
                .as("another name for the type does, too")
                .hasSize(2);
        assertThat(names("en", "", List.of())).isEmpty();
    }
}
