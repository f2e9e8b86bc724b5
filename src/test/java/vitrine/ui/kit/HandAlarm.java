package vitrine.ui.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An alarm that a test lets go off.
public final class HandAlarm implements Alarm {
    private @Nullable Runnable then;
    private Duration after = Duration.ZERO;

    @Override
    public void set(Duration newAfter, Runnable newThen) {
        after = newAfter;
        then = newThen;
    }

    @Override
    public void clear() {
        then = null;
    }

    public boolean isSet() {
        return then != null;
    }

    /// What it was set to last.
    public Duration after() {
        return after;
    }

    public void goOff() {
        var now = then;
        then = null;
        if (now != null) {
            now.run();
        }
    }
}
