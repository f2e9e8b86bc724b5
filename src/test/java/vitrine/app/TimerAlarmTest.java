package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimerAlarmTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final List<String> rung = new ArrayList<>();
    private final TimerAlarm alarm = new TimerAlarm(timer, fx::add);

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    @Test
    void itRingsOnceItIsTime() throws InterruptedException {
        alarm.set(Duration.ofMillis(1), () -> rung.add("one"));
        fx.take().run();
        assertThat(rung).containsExactly("one");
    }

    @Test
    void aRingThatIsOnItsWayIsStillCalledOff() throws InterruptedException {
        alarm.set(Duration.ofMillis(1), () -> rung.add("one"));
        var onItsWay = fx.take();
        alarm.clear();
        onItsWay.run();
        assertThat(rung).isEmpty();
    }

    @Test
    void aNewRingTakesThePlaceOfOneThatIsOnItsWay() throws InterruptedException {
        alarm.set(Duration.ofMillis(1), () -> rung.add("one"));
        var onItsWay = fx.take();
        alarm.set(Duration.ofMillis(1), () -> rung.add("two"));
        onItsWay.run();
        fx.take().run();
        assertThat(rung).containsExactly("two");
    }
}
