package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.state.Messages;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.HandAlarm;
import vitrine.ui.kit.Sentences;

@ExtendWith(FxRuntime.class)
class WaitingSignTest {
    private static final Path A = Path.of("a.jpg");
    private static final Path B = Path.of("b.jpg");

    private final HandAlarm alarm = new HandAlarm();
    private final WaitingSign sign = onFxThread(() -> new WaitingSign(alarm, new Sentences(Messages.of("en"))));

    private String said() {
        var words = (Label) sign.lookup(".words");
        return words.isVisible() ? words.getText() : "";
    }

    @Test
    void aPhotoThatDoesNotComeIsNamedAfterAWhile() {
        doOnFxThread(() -> {
            sign.begin(A);
            assertThat(alarm.after()).isEqualTo(Alarm.LONG_WAIT);
            assertThat(said()).isEmpty();
            alarm.goOff();
            assertThat(said()).isEqualTo("Still waiting for “a.jpg”: it takes long, or its disk does not answer.");
        });
    }

    @Test
    void newsOfOtherPhotosDoNotBeginTheWaitAnew() {
        doOnFxThread(() -> {
            sign.begin(A);
            alarm.goOff();
            sign.begin(A);
            assertThat(said()).contains("“a.jpg”");
            assertThat(alarm.isSet()).isFalse();
        });
    }

    @Test
    void theNextPhotoIsWaitedForAnew() {
        doOnFxThread(() -> {
            sign.begin(A);
            alarm.goOff();
            sign.begin(B);
            assertThat(said()).isEmpty();
            alarm.goOff();
            assertThat(said()).contains("“b.jpg”");
        });
    }

    @Test
    void whatHasComeIsAwaitedNoLonger() {
        doOnFxThread(() -> {
            sign.begin(A);
            sign.stop();
            assertThat(alarm.isSet()).isFalse();
            sign.begin(A);
            alarm.goOff();
            sign.stop();
            assertThat(said()).isEmpty();
        });
    }
}
