package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Photo;
import vitrine.metadata.Metadata;
import vitrine.state.Messages;
import vitrine.state.PhotoFact;
import vitrine.ui.kit.Sentences;

class OverlayWordsTest {
    private static final Path FILE = Path.of("/photos/a.jpg");
    private static final Metadata METADATA = new Metadata(
            640,
            480,
            1,
            false,
            LocalDateTime.of(2021, 7, 14, 10, 33),
            "Canon EOS R5",
            "RF 35mm F1.8",
            "1/250 s",
            "f/2.8",
            "ISO 100",
            "50 mm",
            48.2085,
            -16.3731,
            List.of());

    private static OverlayWords words(
            @Nullable Photo listed, int place, @Nullable Metadata metadata, @Nullable Pixels picture) {
        var size = picture == null ? ShownPhoto.UNKNOWN : new PixelSize(6000, 4000);
        return new OverlayWords(new ShownPhoto(FILE, picture, size), listed, place, 1204, metadata);
    }

    private static String in(String language, OverlayWords words, PhotoFact fact) {
        return words.of(fact, new Sentences(Messages.of(language))).replace('\u00a0', ' ');
    }

    @Test
    void allThatIsKnownIsTold() {
        var words = words(new Photo(FILE, "a.jpg", 12_300_000, 1), 16, METADATA, new Pixels(1, 1, new int[1]));
        assertThat(in("en", words, PhotoFact.NAME)).isEqualTo("a.jpg");
        assertThat(in("en", words, PhotoFact.POSITION)).isEqualTo("17 / 1,204");
        assertThat(in("en", words, PhotoFact.TAKEN)).startsWith("Jul 14, 2021");
        assertThat(in("zh-CN", words, PhotoFact.TAKEN)).startsWith("2021年7月14日");
        assertThat(in("en", words, PhotoFact.CAMERA)).isEqualTo("Canon EOS R5\nRF 35mm F1.8");
        assertThat(in("en", words, PhotoFact.EXPOSURE)).isEqualTo("1/250 s · f/2.8 · ISO 100 · 50 mm");
        assertThat(in("en", words, PhotoFact.PIXELS)).isEqualTo("6000 × 4000 (24.0 MP)");
        assertThat(in("en", words, PhotoFact.SIZE)).isEqualTo("12 MB");
        assertThat(in("en", words, PhotoFact.COORDINATES)).isEqualTo("48.20850° N, 16.37310° W");
    }

    @Test
    void whatIsNotKnownHasNoWords() {
        var words = words(null, -1, null, null);
        assertThat(in("en", words, PhotoFact.NAME)).isEqualTo("a.jpg");
        for (var fact : PhotoFact.values()) {
            if (fact != PhotoFact.NAME) {
                assertThat(in("en", words, fact)).as(fact.name()).isEmpty();
            }
        }
        assertThat(in("en", words(Photo.named(FILE), 0, null, null), PhotoFact.SIZE))
                .isEmpty();
    }

    @Test
    void aPhotoWithoutPictureTellsTheSizeThatItsFileSays() {
        assertThat(in("en", words(null, -1, METADATA, null), PhotoFact.PIXELS)).isEqualTo("640 × 480 (0.3 MP)");
    }
}
