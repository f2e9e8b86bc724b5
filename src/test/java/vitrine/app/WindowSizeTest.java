package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import vitrine.state.Settings;

class WindowSizeTest {
    @Test
    void aScreenThatHasRoomShowsTheWindowAsItWasLeft() {
        assertThat(WindowSize.within(Settings.Window.DEFAULT, new Rectangle2D(0, 0, 1920, 1050)))
                .isEqualTo(new Dimension2D(1200, 800));
    }

    @Test
    void onASmallScreenTheWindowIsNoLargerThanWhatPanelsLeave() {
        assertThat(WindowSize.within(Settings.Window.DEFAULT, new Rectangle2D(0, 27, 1280, 773)))
                .isEqualTo(new Dimension2D(1200, 733));
        assertThat(WindowSize.within(new Settings.Window(2000, 0, 2500, 1400, false), new Rectangle2D(0, 0, 1024, 600)))
                .isEqualTo(new Dimension2D(1024, 560));
    }
}
