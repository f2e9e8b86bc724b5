package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {
    private final HandAlarm alarm = new HandAlarm();
    private final Furniture furniture = new Furniture(alarm);
    private final List<String> window = new ArrayList<>();

    @Test
    void comesPartByPartOnceThePhotosAreSeen() {
        furniture.add(() -> window.add("toolbar"));
        furniture.add(() -> window.add("tree"));
        assertThat(window).isEmpty();
        furniture.comeNext();
        assertThat(window).as("before the frame with the photos").isEmpty();
        assertThat(alarm.after()).isEqualTo(Furniture.FIRST_FRAME);
        alarm.goOff();
        assertThat(window).containsExactly("toolbar");
        assertThat(furniture.isThere()).isFalse();
        assertThat(alarm.after()).isEqualTo(Furniture.BETWEEN);
        alarm.goOff();
        assertThat(window).containsExactly("toolbar", "tree");
        assertThat(furniture.isThere()).isTrue();
    }

    @Test
    void doesNotWaitForPhotosThatTakeLong() {
        furniture.add(() -> window.add("toolbar"));
        assertThat(alarm.after()).isEqualTo(Furniture.PATIENCE);
        assertThat(furniture.isComing()).isFalse();
        alarm.goOff();
        assertThat(furniture.isComing()).isTrue();
        assertThat(window).containsExactly("toolbar");
    }

    @Test
    void comesOnceHoweverOftenPhotosAreSeen() {
        furniture.add(() -> window.add("toolbar"));
        furniture.add(() -> window.add("tree"));
        furniture.comeNext();
        alarm.goOff();
        furniture.comeNext();
        alarm.goOff();
        assertThat(window).containsExactly("toolbar", "tree");
        furniture.comeNext();
        alarm.goOff();
        assertThat(window).containsExactly("toolbar", "tree");
    }

    @Test
    void staysAwayFromAWindowThatIsGone() {
        furniture.add(() -> window.add("toolbar"));
        furniture.comeNext();
        furniture.stop();
        alarm.goOff();
        assertThat(window).isEmpty();
    }

    @Test
    void isNotThereBeforeItCame() {
        assertThat(furniture.isThere()).isFalse();
        furniture.comeNext();
        assertThat(furniture.isThere()).isFalse();
        alarm.goOff();
        assertThat(furniture.isThere()).isTrue();
    }
}
