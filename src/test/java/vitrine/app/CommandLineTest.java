package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.state.Messages;
import vitrine.state.Theme;
import vitrine.thumbnail.ThumbnailSource;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void nothingAtAllOpensTheWindow() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine.Open(List.of(), CommandLine.Options.NONE));
    }

    @Test
    void emptyArgumentsAreIgnored() {
        assertThat(CommandLine.parse("", "", "/tmp", "")).isEqualTo(open("/tmp"));
    }

    @Test
    void pathsBecomeAbsoluteAndPlain() {
        assertThat(CommandLine.parse("photos/../more"))
                .isEqualTo(open(Path.of("more").toAbsolutePath().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///tmp/My%20photos, /tmp/My photos",
        "file:/tmp/a, /tmp/a",
        "FILE:///tmp/a, /tmp/a",
        "file://localhost/tmp/a, /tmp/a",
        "file:///tmp/%E5%9B%BE%23, /tmp/图#",
        "file:///tmp/图, /tmp/图"
    })
    void desktopsPassFilesAsUris(String uri, String path) {
        assertThat(CommandLine.parse(uri)).isEqualTo(open(path));
    }

    @Test
    void aUriIsFollowedToTheByte() {
        var letterAndAccent = "/tmp/cafe\u0301.jpg";
        assertThat(CommandLine.parse("file://" + letterAndAccent))
                .isEqualTo(open(letterAndAccent))
                .isNotEqualTo(open("/tmp/caf\u00e9.jpg"));
    }

    @Test
    void optionsHoldForThisRun() {
        var options = new CommandLine.Options(
                Optional.of(Theme.LIGHT), Optional.of("zh-CN"), Optional.of(Path.of("/tmp/s")), true);
        assertThat(CommandLine.parse(
                        "--dark", "--lang", "zh_cn", "--settings=/tmp/s", "--stall-meter", "--light", "/a", "/b"))
                .isEqualTo(new CommandLine.Open(List.of(Path.of("/a"), Path.of("/b")), options));
    }

    @Test
    void afterTwoDashesEverythingIsAPath() {
        assertThat(CommandLine.parse("--", "--dark", "--"))
                .isEqualTo(new CommandLine.Open(
                        List.of(
                                Path.of("--dark").toAbsolutePath(),
                                Path.of("--").toAbsolutePath()),
                        CommandLine.Options.NONE));
    }

    @Test
    void aSnapshotHasASizeAndAPlace() {
        var dark = new CommandLine.Options(Optional.of(Theme.DARK), Optional.empty(), Optional.empty(), false);
        assertThat(CommandLine.parse("--snapshot", "/tmp/a.png", "--size", "640x480", "--dark", "/photos"))
                .isEqualTo(new CommandLine.Snapshot(Path.of("/tmp/a.png"), 640, 480, Path.of("/photos"), dark));
        assertThat(CommandLine.parse("--snapshot=/tmp/a.png"))
                .isEqualTo(new CommandLine.Snapshot(Path.of("/tmp/a.png"), 1200, 800, null, CommandLine.Options.NONE));
    }

    @Test
    void thumbnailsAreMadeOfFolders() {
        assertThat(CommandLine.parse("--thumbnails", "/a", "/b"))
                .isEqualTo(thumbnails(List.of(Path.of("/a"), Path.of("/b")), false, false, OptionalInt.empty(), 256));
        assertThat(CommandLine.parse(
                        "/a", "--size=1024", "--recursive", "--workers", "3", "--thumbnails", "--hidden", "/a"))
                .isEqualTo(thumbnails(
                        List.of(Path.of("/a"), Path.of("/a")), true, true, OptionalInt.of(3), ThumbnailSource.LARGEST));
    }

    private static CommandLine thumbnails(
            List<Path> paths, boolean recursive, boolean hidden, OptionalInt workers, int size) {
        return new CommandLine.Thumbnails(paths, recursive, hidden, workers, size, CommandLine.Options.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "--workers=0",
        "--workers=-1",
        "--workers=257",
        "--workers=two",
        "--workers=2.5",
        "--workers=99999999999",
        "--size=0",
        "--size=1025",
        "--size=256x256",
        "--size=٣"
    })
    void aBadNumberIsWrong(String option) {
        assertThat(key("--thumbnails", "/a", option)).isEqualTo("command-line.bad-number");
    }

    @ParameterizedTest
    @CsvSource({
        "--thumbnails, command-line.thumbnails-of-nothing",
        "--thumbnails /a --snapshot x.png, command-line.thumbnails-or-snapshot",
        "/a --recursive, command-line.without-thumbnails",
        "/a --hidden, command-line.without-thumbnails",
        "/a --workers 2, command-line.without-thumbnails",
        "--snapshot x.png --recursive, command-line.without-thumbnails",
        "--thumbnails=/a, command-line.unknown-option",
        "--thumbnails --recursiv, command-line.unknown-option",
    })
    void whatDoesNotGoTogetherIsWrong(String line, String key) {
        assertThat(key(line.split(" "))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang", "--settings", "--snapshot", "--size", "--workers"})
    void anOptionWithoutItsValueIsWrong(String option) {
        var noValue = new CommandLine.Wrong("command-line.no-value", List.of(option));
        assertThat(CommandLine.parse(option)).isEqualTo(noValue);
        assertThat(CommandLine.parse(option, "--dark")).isEqualTo(noValue);
        assertThat(CommandLine.parse(option, "")).isEqualTo(noValue);
        assertThat(CommandLine.parse(option + "=")).isEqualTo(noValue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100x800", "800x100", "8001x800", "x", "axb", "800", "-800x600", "99999999999x800", "800x600x2"})
    void aBadSizeIsWrong(String size) {
        assertThat(key("--snapshot", "a.png", "--size", size)).isEqualTo("command-line.bad-size");
    }

    @ParameterizedTest
    @CsvSource({
        "--bright, command-line.unknown-option",
        "-x, command-line.unknown-option",
        "--dark=yes, command-line.unknown-option",
        "--lang=xx, command-line.unknown-language",
        "--lang=?, command-line.unknown-language",
        "--size=800x600, command-line.size-without-snapshot",
        "file:///tmp/%zz, command-line.bad-path",
        "file://server/share, command-line.bad-path",
    })
    void whatCannotBeUnderstoodIsWrong(String argument, String key) {
        assertThat(key(argument)).isEqualTo(key);
    }

    @Test
    void aNulCharacterIsNoPath() {
        assertThat(key("a\0b")).isEqualTo("command-line.bad-path");
    }

    @Test
    void aSnapshotOfManyIsWrong() {
        assertThat(key("--snapshot", "a.png", "/a", "/b")).isEqualTo("command-line.snapshot-of-many");
    }

    @Test
    void whatComesFirstIsAnswered() {
        assertThat(CommandLine.parse("--help", "--bright")).isEqualTo(new CommandLine.Help());
        assertThat(CommandLine.parse("-h")).isEqualTo(new CommandLine.Help());
        assertThat(CommandLine.parse("--version", "--help")).isEqualTo(new CommandLine.Version());
        assertThat(key("--bright", "--help")).isEqualTo("command-line.unknown-option");
    }

    @Test
    void anyWordsInAnyOrderAreAnswered() {
        var words = List.of(
                "",
                "-",
                "--",
                "--dark",
                "--lang",
                "en",
                "--size",
                "800x600",
                "--snapshot",
                "=",
                "--size=",
                "a b",
                "図",
                "file:",
                "file:/",
                "file:///x",
                "--settings",
                "%",
                "\0",
                "--snapshot=x.png",
                "--thumbnails",
                "--recursive",
                "--workers",
                "--workers=2");
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var line = random.ints(random.nextInt(7), 0, words.size())
                    .mapToObj(words::get)
                    .toArray(String[]::new);
            assertThatCode(() -> CommandLine.parse(line))
                    .as(() -> String.join(" ", line))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(terminal("en").answer(CommandLine.parse("--help"), "1")).isEqualTo(OptionalInt.of(0));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--help", "--version", "--dark", "--light", "--lang", "--settings", "--stall-meter")
                .contains("--snapshot", "--size", "-- ")
                .contains("--thumbnails", "--recursive", "--hidden", "--workers")
                .startsWith("Vitrine");
        assertThat(err.size()).isZero();
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(terminal("en").answer(CommandLine.parse("--version"), "1.2")).isEqualTo(OptionalInt.of(0));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Vitrine 1.2");
    }

    @Test
    void whatIsWrongGoesToTheErrorsWithAHint() {
        assertThat(terminal("en").answer(CommandLine.parse("--snapshot", "a.png", "--size", "1x1"), "1"))
                .isEqualTo(OptionalInt.of(2));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("“1x1” is not a size", "from 200 to 8000", "vitrine --help");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatIsWrongIsSaidInChineseToo() {
        terminal("zh-CN").answer(CommandLine.parse("--bright"), "1");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有选项 --bright");
    }

    @Test
    void aWindowIsNoMatterForTheTerminal() {
        assertThat(terminal("en").answer(CommandLine.parse(), "1")).isEmpty();
        assertThat(terminal("en").answer(CommandLine.parse("--snapshot", "a.png"), "1"))
                .isEmpty();
        assertThat(terminal("en").answer(CommandLine.parse("--thumbnails", "/a"), "1"))
                .isEmpty();
    }

    private Terminal terminal(String language) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> new Messages(Locale.forLanguageTag(language)));
    }

    private static CommandLine open(String path) {
        return new CommandLine.Open(List.of(Path.of(path)), CommandLine.Options.NONE);
    }

    private static String key(String... arguments) {
        return CommandLine.parse(arguments) instanceof CommandLine.Wrong wrong ? wrong.key() : "not wrong";
    }
}
