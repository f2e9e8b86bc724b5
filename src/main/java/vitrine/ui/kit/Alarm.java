package vitrine.ui.kit;

import java.time.Duration;

/// Does one thing later, unless it is put off or called off before. Lives on the JavaFX thread. Tests have one that
/// goes off when they say so.
public interface Alarm {
    /// Who has waited so long for an answer is told that it is still awaited.
    Duration LONG_WAIT = Duration.ofSeconds(5);

    /// Runs `then` after a while, instead of what was to be run before.
    void set(Duration after, Runnable then);

    void clear();
}
