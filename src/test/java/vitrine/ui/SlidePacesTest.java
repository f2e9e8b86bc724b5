package vitrine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vitrine.state.Settings;

class SlidePacesTest {
    @Test
    void stepsLeadFromOneEndToTheOtherAndStayThere() {
        int seconds = Settings.Show.LEAST_SECONDS;
        assertThat(SlidePaces.shorter(seconds)).isEqualTo(seconds);
        for (int i = 0; i < SlidePaces.SECONDS.size(); i++) {
            assertThat(SlidePaces.SECONDS.get(i)).isEqualTo(seconds);
            seconds = SlidePaces.longer(seconds);
        }
        assertThat(seconds).isEqualTo(Settings.Show.MOST_SECONDS);
        assertThat(SlidePaces.longer(seconds)).isEqualTo(seconds);
    }

    @Test
    void fromATimeThatIsNoStepTheNextOneIsReached() {
        assertThat(SlidePaces.longer(8)).isEqualTo(10);
        assertThat(SlidePaces.shorter(8)).isEqualTo(7);
        assertThat(SlidePaces.SECONDS).contains(Settings.Show.DEFAULT.seconds());
    }
}
