package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FurnitureTest {
    private final HandAlarm alarm = new HandAlarm();
    private final Queue<Runnable> nextFrame = new ArrayDeque<>();
    private final Furniture furniture = new Furniture(alarm, nextFrame::add);
    private final List<String> window = new ArrayList<>();

    private void frame() {
        for (int tasks = nextFrame.size(); tasks > 0; tasks--) {
            nextFrame.remove().run();
        }
    }

    @Test
    void comesPartByPartOnceThePhotosAreSeen() {
        furniture.add(() -> window.add("toolbar"));
        furniture.add(() -> window.add("tree"));
        frame();
        assertThat(window).isEmpty();
        furniture.comeNext();
        frame();
        assertThat(window).as("before the frame with the photos").isEmpty();
        assertThat(alarm.after()).isEqualTo(Furniture.FIRST_FRAME);
        alarm.goOff();
        assertThat(window).as("between frames").isEmpty();
        frame();
        assertThat(window).containsExactly("toolbar");
        assertThat(furniture.isThere()).isFalse();
        frame();
        assertThat(window).containsExactly("toolbar", "tree");
        assertThat(furniture.isThere()).isTrue();
    }

    @Test
    void thePiecesOfAPartComeWithAFrameEachAndBeforeTheNextPart() {
        furniture.addInPieces(() -> {
            window.add("rows");
            return window.size() < 3;
        });
        furniture.add(() -> window.add("tree"));
        furniture.comeNext();
        alarm.goOff();
        frame();
        assertThat(window).containsExactly("rows");
        frame();
        frame();
        assertThat(window).containsExactly("rows", "rows", "rows");
        frame();
        assertThat(window).containsExactly("rows", "rows", "rows", "tree");
    }

    @Test
    void waitsForWhatIsToComeFirst() {
        furniture.add(() -> window.add("bar"));
        furniture.waitFor(() -> window.contains("sharp photos"));
        furniture.add(() -> window.add("tree"));
        furniture.comeNext();
        alarm.goOff();
        frame();
        frame();
        frame();
        assertThat(window).containsExactly("bar");
        window.add("sharp photos");
        frame();
        frame();
        assertThat(window).containsExactly("bar", "sharp photos", "tree");
    }

    @Test
    void doesNotWaitForEver() {
        furniture.waitFor(() -> false);
        furniture.add(() -> window.add("tree"));
        furniture.comeNext();
        alarm.goOff();
        for (int frames = 0; frames <= Furniture.MOST_FRAMES; frames++) {
            frame();
            assertThat(window).isEmpty();
        }
        frame();
        assertThat(window).containsExactly("tree");
    }

    @Test
    void asksForNoMoreFramesOnceAllIsThere() {
        furniture.add(() -> window.add("toolbar"));
        furniture.comeNext();
        alarm.goOff();
        frame();
        frame();
        assertThat(nextFrame).isEmpty();
    }

    @Test
    void doesNotWaitForPhotosThatTakeLong() {
        furniture.add(() -> window.add("toolbar"));
        assertThat(alarm.after()).isEqualTo(Furniture.PATIENCE);
        assertThat(furniture.isComing()).isFalse();
        alarm.goOff();
        assertThat(furniture.isComing()).isTrue();
        frame();
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
        frame();
        frame();
        assertThat(window).containsExactly("toolbar", "tree");
        furniture.comeNext();
        alarm.goOff();
        frame();
        assertThat(window).containsExactly("toolbar", "tree");
    }

    @Test
    void staysAwayFromAWindowThatIsGone() {
        furniture.add(() -> window.add("toolbar"));
        furniture.comeNext();
        furniture.stop();
        alarm.goOff();
        frame();
        assertThat(window).isEmpty();
    }

    @Test
    void staysAwayFromAWindowThatIsGoneBeforeTheFrame() {
        furniture.add(() -> window.add("toolbar"));
        furniture.comeNext();
        alarm.goOff();
        furniture.stop();
        frame();
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
