package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;

class FailureFilesTest {
    private final DecodeException failure = new DecodeException(Reason.UNSUPPORTED, "HEIC");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private FailureFiles failures;
    private SourceFile photo;

    @BeforeEach
    void aFailureOfAPhoto() throws IOException, DecodeException {
        failures = new FailureFiles(folder.resolve("cache"), "1.0", () -> now);
        photo = SamplePhoto.file(folder, "photo.heic");
        failures.remember(photo, failure);
    }

    @Test
    void theReasonIsRemembered() {
        var remembered = failures.recall(photo).orElseThrow();

        assertThat(remembered.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(remembered.detail()).isEqualTo("HEIC");
    }

    @Test
    void itLiesWhereTheStandardSays() {
        assertThat(folder.resolve("cache/fail/vitrine-1.0/" + photo.key().hash() + ".png"))
                .isRegularFile();
    }

    @Test
    void itIsForgottenAfterADay() {
        now = now.plus(Duration.ofHours(23));
        assertThat(failures.recall(photo)).isPresent();

        now = now.plus(Duration.ofHours(2));
        assertThat(failures.recall(photo)).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotKeepItForEver() {
        now = now.minus(Duration.ofDays(1));

        assertThat(failures.recall(photo)).isEmpty();
    }

    @Test
    void itIsForgottenWhenTheFileChanges() {
        assertThat(failures.recall(SourceFile.of(photo.path(), photo.modified() + 1, photo.bytes())))
                .isEmpty();
    }

    @Test
    void anotherVersionOfTheProgramTriesAgain() {
        assertThat(new FailureFiles(folder.resolve("cache"), "1.1", () -> now).recall(photo))
                .isEmpty();
    }

    @Test
    void tryingAgainForgetsIt() {
        failures.forget(photo.path());

        assertThat(failures.recall(photo)).isEmpty();
    }

    @Test
    void aReasonThatNobodyKnowsIsNone() throws IOException {
        var keys = Provenance.keys(photo);
        keys.put("Vitrine::Reason", "WEATHER");
        keys.put("Vitrine::When", Long.toString(now.toEpochMilli()));
        Files.write(
                folder.resolve("cache/fail/vitrine-1.0/" + photo.key().hash() + ".png"),
                PngWriter.encode(SamplePhoto.plain(1, 1, 0), keys));

        assertThat(failures.recall(photo)).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingOnlyMeansTryingAgain() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "");
        var nowhere = new FailureFiles(blocked, "1.0", () -> now);

        nowhere.remember(photo, failure);
        nowhere.forget(photo.path());

        assertThat(nowhere.recall(photo)).isEmpty();
    }
}
