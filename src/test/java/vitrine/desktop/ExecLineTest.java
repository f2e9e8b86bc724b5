package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecLineTest {
    private static final Path ENTRY = Path.of("/apps/viewer.desktop");
    private static final ExecLine.Names NAMES = new ExecLine.Names("My Viewer", "viewer-icon", ENTRY);

    private static List<List<String>> commands(String exec, String... files) {
        return ExecLine.parse(exec)
                .orElseThrow()
                .commands(List.of(files).stream().map(Path::of).toList(), NAMES);
    }

    private static List<String> command(String exec, String file) {
        var commands = commands(exec, file);
        assertThat(commands).hasSize(1);
        return commands.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/plain.jpg",
                "/p/with space.jpg",
                "/p/-rf.jpg",
                "/p/quo\"te'.jpg",
                "/p/$HOME `id` ; rm.jpg",
                "/p/%f %u %%.jpg",
                "/p/照片 é.jpg",
                "/p/back\\slash.jpg",
                "/p/line\nbreak.jpg"
            })
    void aFileIsOneArgumentWhateverItIsCalled(String file) {
        assertThat(command("view %f", file)).containsExactly("view", file);
        assertThat(command("view --file=%f", file)).containsExactly("view", "--file=" + file);
        assertThat(command("view %F", file)).containsExactly("view", file);
        assertThat(command("view", file)).containsExactly("view", file);
        assertThat(command("view %u", file).get(1)).startsWith("file:///p/").doesNotContain(" ", "\"", "\n", "\\");
        assertThat(Path.of(java.net.URI.create(command("view %U", file).get(1))))
                .isEqualTo(Path.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh -c \"view %f\"", "sh -c \"%f x\"", "sh -c \"x=%U\"", "sh -c a\"b%u\""})
    void aFileInsideOfAQuotedTextIsRefusedForAShellMayReadIt(String exec) {
        assertThat(ExecLine.parse(exec)).isEmpty();
    }

    @Test
    void aWholeArgumentMayStandInQuotes() {
        assertThat(command("view \"%f\"", "/p/a b.jpg")).containsExactly("view", "/p/a b.jpg");
    }

    @Test
    void aProgramForOneFileIsStartedForEach() {
        assertThat(commands("view %f", "/a", "/b")).containsExactly(List.of("view", "/a"), List.of("view", "/b"));
        assertThat(commands("view %F -x", "/a", "/b")).containsExactly(List.of("view", "/a", "/b", "-x"));
        assertThat(commands("view %U", "/a", "/b")).containsExactly(List.of("view", "file:///a", "file:///b"));
        assertThat(commands("view", "/a", "/b")).hasSize(2);
    }

    @Test
    void quotesKeepArgumentsTogetherAndEscapesMeanWhatTheySay() {
        assertThat(command("\"/opt/My App/run\" \"a \\\"b\\\" \\$c \\`d\\` \\\\e\" %f", "/x"))
                .containsExactly("/opt/My App/run", "a \"b\" $c `d` \\e", "/x");
        assertThat(command("run \"\" %f", "/x")).containsExactly("run", "", "/x");
        assertThat(command("  run   -a\t%f  ", "/x")).containsExactly("run", "-a", "/x");
    }

    @Test
    void namesIconAndEntryAreFilledIn() {
        assertThat(command("view %i --title %c -k %k 100%% %f", "/x"))
                .containsExactly(
                        "view", "--icon", "viewer-icon", "--title", "My Viewer", "-k", ENTRY.toString(), "100%", "/x");
        var noIcon = new ExecLine.Names("n", "", ENTRY);
        assertThat(ExecLine.parse("view %i %f").orElseThrow().commands(List.of(Path.of("/x")), noIcon))
                .containsExactly(List.of("view", "/x"));
    }

    @Test
    void deprecatedPlacesAreNoArguments() {
        assertThat(command("view %d %D %n %N %v %m %f", "/x")).containsExactly("view", "/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "view \"open", "view %", "view %x", "%f", "%c %f"})
    void whatIsNotValidIsNotRun(String exec) {
        assertThat(ExecLine.parse(exec)).isEmpty();
    }
}
