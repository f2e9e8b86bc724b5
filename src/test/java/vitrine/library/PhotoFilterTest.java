package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PhotoFilterTest {
    @Test
    void aNameIsFoundByAPartOfItInAnyCaseAndWithAccentsInOrBehindTheirLetters() {
        for (var typed : new String[] {"café", "CAFÉ", "cafe\u0301", " Café "}) {
            var filter = new PhotoFilter(typed, Set.of());
            assertThat(filter.letsFile("Old Café.jpg")).as(typed).isTrue();
            assertThat(filter.letsFile("cafe\u0301 1.jpg")).as(typed).isTrue();
            assertThat(filter.letsFile("cafe.jpg")).as("another name").isFalse();
        }
        assertThat(new PhotoFilter("sea", Set.of()).letsFile("SEASIDE.jpg")).isTrue();
    }
}
