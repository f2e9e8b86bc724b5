package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileBrowserTest {
    private static final List<Path> PHOTOS = List.of(Path.of("/p/it's, one.jpg"), Path.of("/p/二.jpg"));

    private static List<List<String>> asked(FakePrograms programs) {
        new FileBrowser(programs, "Linux").show(PHOTOS);
        return programs.commands;
    }

    @Test
    void theFileManagerIsAskedToSelectTheFiles() {
        var programs = new FakePrograms("gdbus", "dbus-send", "xdg-open");
        var command = List.of(
                "gdbus",
                "call",
                "--session",
                "--dest",
                "org.freedesktop.FileManager1",
                "--object-path",
                "/org/freedesktop/FileManager1",
                "--method",
                "org.freedesktop.FileManager1.ShowItems",
                "['file:///p/it\\'s%2C%20one.jpg', 'file:///p/%E4%BA%8C.jpg']",
                "''");
        programs.answers.put(command, "()");
        assertThat(asked(programs)).containsExactly(command);
    }

    @Test
    void withoutOneTheFolderIsOpened() {
        var programs = new FakePrograms("gdbus", "dbus-send", "xdg-open");
        assertThat(asked(programs)).hasSize(3).last().isEqualTo(List.of("xdg-open", "/p"));
        assertThat(programs.commands.get(1))
                .contains("array:string:file:///p/it's%2C%20one.jpg,file:///p/%E4%BA%8C.jpg");
    }

    @Test
    void withoutAnythingItSaysSo() {
        assertThat(new FileBrowser(new FakePrograms(), "Linux").show(PHOTOS)).isFalse();
    }

    @Test
    void otherSystemsHaveTheirOwnProgram() {
        var mac = new FakePrograms();
        new FileBrowser(mac, "Mac OS X").show(PHOTOS);
        assertThat(mac.commands).containsExactly(List.of("open", "-R", "/p/it's, one.jpg"));
    }
}
