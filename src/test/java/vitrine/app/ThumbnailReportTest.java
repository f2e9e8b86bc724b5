package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.state.Messages;
import vitrine.thumbnail.ThumbnailSource.Kept;

/// What is printed, where, and in which words.
class ThumbnailReportTest {
    private static final Path PHOTO = Path.of("photos", "图.jpg");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void theSumIsOneLineAndToldOnce() {
        var report = report("en", false);
        for (int i = 0; i < 1234; i++) {
            report.kept(PHOTO, Kept.MADE);
        }
        report.kept(PHOTO, Kept.WAS_THERE);
        report.end();
        report.end();

        assertThat(text(out)).isEqualTo("made 1234, cached 1, failed 0" + System.lineSeparator());
        assertThat(text(err)).isEmpty();
    }

    @Test
    void theSumIsSaidInChineseToo() {
        var report = report("zh-CN", false);
        report.kept(PHOTO, Kept.WAS_THERE);
        report.end();

        assertThat(text(out)).isEqualToIgnoringNewLines("新建 0，已有 1，失败 0");
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndOverButNotTooOften() {
        var report = report("en", true);
        report.kept(PHOTO, Kept.MADE);
        assertThat(text(out)).isEmpty();
        now += Duration.ofMillis(100).toNanos();
        report.kept(PHOTO, Kept.MADE);
        report.kept(PHOTO, Kept.MADE);
        assertThat(text(out)).isEqualTo("\rmade 2, cached 0, failed 0");

        report.end();

        assertThat(text(out).lines().toList().getLast()).isEqualTo("made 3, cached 0, failed 0");
    }

    @Test
    void aFailureWipesTheLineAway() {
        var report = report("zh-CN", true);
        now += Duration.ofSeconds(1).toNanos();
        report.kept(PHOTO, Kept.MADE);
        out.reset();

        report.failed(PHOTO, new DecodeException(Reason.EMPTY, ""));

        // Nine of the signs are two columns wide.
        assertThat(text(out)).isEqualTo("\r" + " ".repeat("新建 1，已有 0，失败 0".length() + 8) + "\r");
        assertThat(text(err)).contains(PHOTO.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsOneSentence(Reason reason) {
        for (var language : new String[] {"en", "zh-CN"}) {
            var report = report(language, false);
            report.failed(PHOTO, new DecodeException(reason, ""));
            assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(0, 0, 1));
        }
        assertThat(text(err).lines()).hasSize(2).allMatch(line -> line.contains("“" + PHOTO + "”"));
        assertThat(text(err).lines().findFirst().orElseThrow()).matches("[^.]*[.]jpg”[^.]*[.]");
    }

    @Test
    void anUnknownFormatIsNamed() {
        report("en", false).failed(PHOTO, new DecodeException(Reason.UNSUPPORTED, "TIFF"));

        assertThat(text(err)).contains("TIFF");
    }

    @Test
    void everyReasonHasASentenceOfItsOwn() {
        for (var language : new String[] {"en", "zh-CN"}) {
            for (var reason : Reason.values()) {
                report(language, false).failed(PHOTO, new DecodeException(reason, "OpenEXR: openexr"));
            }
        }
        assertThat(text(err).lines()).hasSize(2 * Reason.values().length).doesNotHaveDuplicates();
    }

    @Test
    void ofAFormatThatIsShownItIsNotSaidThatItIsNot() {
        report("en", false).failed(PHOTO, new DecodeException(Reason.UNSUPPORTED, "TIFF"));

        assertThat(text(err)).contains("is a kind of TIFF that");
    }

    @Test
    void whatIsNoPhotoFailsToo() {
        var report = report("en", false);
        report.missing(Path.of("gone"));
        report.unreadable(Path.of("locked"));
        report.leftOut(Path.of("partly"), 1);
        report.leftOut(Path.of("partly"), 3);
        report.kept(PHOTO, Kept.CHANGES);
        report.diskRefused(new IOException("No space left on device"));

        assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(0, 0, 8));
        assertThat(text(err).lines())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("Below “partly” something cannot"))
                .anyMatch(line -> line.startsWith("Below “partly” 3 files"));
    }

    private ThumbnailReport report(String language, boolean terminal) {
        return new ThumbnailReport(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Messages(Locale.forLanguageTag(language)),
                terminal,
                () -> now);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
