package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

@ExtendWith(FxRuntime.class)
class FadingBarsTest {
    private final Region bar = new Region();
    private final Pane ground = new Pane(bar);
    private final Scene scene = FxRuntime.onFxThread(() -> new Scene(ground));
    private final FadingBars bars = FxRuntime.onFxThread(() -> new FadingBars(ground, List.of(bar)));

    @Test
    void barsComeAndGoGradually() {
        doOnFxThread(() -> {
            scene.getPreferences().setReducedMotion(false);
            bars.hide();
            assertThat(bar.getOpacity()).as("still on its way").isEqualTo(1);
            bar.setOpacity(0);
            bars.show();
            assertThat(bar.getOpacity()).as("still on its way").isZero();
        });
    }

    @Test
    void withReducedMotionBarsComeAndGoAtOnce() {
        doOnFxThread(() -> {
            scene.getPreferences().setReducedMotion(true);
            bars.hide();
            assertThat(bar.getOpacity()).isZero();
            bars.show();
            assertThat(bar.getOpacity()).isEqualTo(1);
        });
    }
}
