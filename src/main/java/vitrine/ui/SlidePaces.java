package vitrine.ui;

import java.util.List;
import vitrine.state.Settings;

/// How long a slideshow shows each photo, as a person steps through it.
final class SlidePaces {
    /// In seconds, each about a half longer than the one before.
    static final List<Integer> SECONDS =
            List.of(Settings.Show.LEAST_SECONDS, 3, 5, 7, 10, 15, 20, 30, 45, Settings.Show.MOST_SECONDS);

    private SlidePaces() {}

    static int longer(int seconds) {
        return SECONDS.stream().filter(other -> other > seconds).findFirst().orElse(Settings.Show.MOST_SECONDS);
    }

    static int shorter(int seconds) {
        return SECONDS.reversed().stream()
                .filter(other -> other < seconds)
                .findFirst()
                .orElse(Settings.Show.LEAST_SECONDS);
    }
}
