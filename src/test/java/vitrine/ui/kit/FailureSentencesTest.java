package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;
import vitrine.image.MissingPart;
import vitrine.state.Messages;

/// What a person is told of a file that has no picture.
class FailureSentencesTest {
    private static final Path FILE = Path.of("photos", "sea.tif");

    private static Sentences sentences(String language) {
        return new Sentences(new Messages(Locale.forLanguageTag(language)));
    }

    private static String detail(Reason reason) {
        return reason == Reason.NOT_INSTALLED
                ? new MissingPart("HEIC", "libheif1").exception().detail()
                : "OpenEXR";
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyReasonHasASentenceOfItsOwnThatNamesTheFile(String language) {
        var told = new HashSet<String>();
        for (var reason : Reason.values()) {
            var sentence = sentences(language).failure(FILE, reason, detail(reason));
            assertThat(sentence).contains("“sea.tif”").doesNotContain("{").doesNotContain("failure.");
            assertThat(told.add(sentence)).as(sentence).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theSentencesOfTheLanguagesDiffer(String language) {
        var other = sentences(language.equals("en") ? "zh-CN" : "en");
        for (var reason : Reason.values()) {
            assertThat(sentences(language).failure(FILE, reason, detail(reason)))
                    .isNotEqualTo(other.failure(FILE, reason, detail(reason)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TIFF, is a kind of TIFF that",
        "TIFF (9 bit), is of the format TIFF (9 bit)",
        "OpenEXR, is of the format OpenEXR",
        "'', is in a format that"
    })
    void ofAFormatThatIsShownItIsNotSaidThatItIsNot(String detail, String words) {
        assertThat(sentences("en").failure(FILE, Reason.UNSUPPORTED, detail)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theFormatIsNamedWhereItIsKnown(String language) {
        for (var detail : Set.of("TIFF", "TIFF (9 bit)", "OpenEXR")) {
            assertThat(sentences(language).failure(FILE, Reason.UNSUPPORTED, detail))
                    .contains(detail);
        }
    }
}
