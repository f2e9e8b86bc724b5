package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookOfThisRunTest {
    private final Preferences preferences =
            new Preferences(Settings.DEFAULT.withTheme(Theme.LIGHT).withLanguage("en"));
    private final LookOfThisRun look = new LookOfThisRun(preferences, Optional.of(Theme.DARK), Optional.of("zh-CN"));

    @Test
    void whatTheProgramWasStartedWithCountsUntilThePersonChooses() {
        assertThat(look.current()).isEqualTo(new Settings.Look(Theme.DARK, "zh-CN", ReduceMotion.SYSTEM));
        preferences.update(s -> s.withReduceMotion(ReduceMotion.ON));
        assertThat(look.current()).isEqualTo(new Settings.Look(Theme.DARK, "zh-CN", ReduceMotion.ON));
        look.chooseTheme(Theme.SYSTEM);
        assertThat(look.current()).isEqualTo(new Settings.Look(Theme.SYSTEM, "zh-CN", ReduceMotion.ON));
        look.chooseLanguage("");
        assertThat(look.current()).isEqualTo(new Settings.Look(Theme.SYSTEM, "", ReduceMotion.ON));
        assertThat(preferences.current().look()).isEqualTo(look.current());
    }

    @Test
    void whatIsSetAlreadyCanBeChosen() {
        var seen = new ArrayList<Settings.Look>();
        look.currentProperty().addListener((_, _, now) -> seen.add(now));
        look.chooseTheme(Theme.LIGHT);
        look.chooseLanguage("en");
        look.chooseLanguage("en");
        assertThat(seen)
                .containsExactly(
                        new Settings.Look(Theme.LIGHT, "zh-CN", ReduceMotion.SYSTEM),
                        new Settings.Look(Theme.LIGHT, "en", ReduceMotion.SYSTEM));
    }
}
