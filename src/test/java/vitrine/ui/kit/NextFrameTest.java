package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

@ExtendWith(FxRuntime.class)
class NextFrameTest {
    private final List<Long> frames = new CopyOnWriteArrayList<>();

    @Test
    void whatATaskAsksForComesOneFrameLater() throws InterruptedException {
        var done = new CountDownLatch(1);
        var frame = new AnimationTimer() {
            private long count;

            @Override
            public void handle(long now) {
                count++;
            }
        };
        doOnFxThread(() -> {
            frame.start();
            var next = new NextFrame();
            next.execute(() -> {
                frames.add(frame.count);
                next.execute(() -> {
                    frames.add(frame.count);
                    done.countDown();
                });
            });
            assertThat(frames).as("at once").isEmpty();
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        doOnFxThread(frame::stop);
        assertThat(frames.get(1) - frames.get(0)).isEqualTo(1);
    }
}
