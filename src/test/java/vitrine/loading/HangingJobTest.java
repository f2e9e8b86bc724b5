package vitrine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Jobs whose keys begin with "h" hang until the test lets them go on. The test is who watches over the workers.
@Timeout(30)
class HangingJobTest {
    private final CountDownLatch disk = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> awaited = new LinkedBlockingQueue<>();
    private final List<Watched> workers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Loader<String, String> loader = new Loader<>(
            1,
            worker -> {
                synchronized (workers) {
                    workers.add((Watched) worker);
                }
                threads.execute(worker);
            },
            Runnable::run,
            this::load,
            loaded -> received.add(loaded.key()),
            _ -> key -> key.startsWith("h"));

    private String load(String key) throws InterruptedException {
        begun.add(key);
        if (key.startsWith("h")) {
            disk.await();
        }
        return key;
    }

    @AfterEach
    void end() {
        disk.countDown();
        threads.shutdownNow();
    }

    private Watched worker(int number) {
        synchronized (workers) {
            return workers.get(number);
        }
    }

    private String next(LinkedBlockingQueue<String> queue) throws InterruptedException {
        var next = queue.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Test
    void anotherWorkerTakesThePlaceOfOneThatHangs() throws Exception {
        loader.want(List.of("h1", "a", "b"));
        assertThat(next(begun)).isEqualTo("h1");
        worker(0).writtenOff();
        assertThat(next(received)).isEqualTo("a");
        assertThat(next(received)).isEqualTo("b");
    }

    @Test
    void toldTwiceItStillHasOneSubstitute() throws Exception {
        loader.want(List.of("h1", "h2", "h3"));
        assertThat(next(begun)).isEqualTo("h1");
        worker(0).writtenOff();
        worker(0).writtenOff();
        assertThat(next(begun)).isEqualTo("h2");
        assertThat(begun.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatItBringsInTheEndIsDeliveredAndNotLoadedTwice() throws Exception {
        loader.want(List.of("h1", "a"));
        assertThat(next(begun)).isEqualTo("h1");
        worker(0).writtenOff();
        assertThat(next(received)).isEqualTo("a");
        loader.want(List.of("h1", "b"));
        assertThat(next(received)).isEqualTo("b");
        disk.countDown();
        assertThat(next(received)).isEqualTo("h1");
        assertThat(begun).containsExactly("a", "b");
    }

    @Test
    void aJobThatHangsForLongIsToldOfAndComesAllTheSame() throws Exception {
        loader.onSilence(awaited::add);
        loader.want(List.of("h1", "a"));
        assertThat(next(begun)).isEqualTo("h1");
        worker(0).writtenOff();
        assertThat(next(received)).isEqualTo("a");
        worker(0).silent();
        assertThat(awaited).containsExactly("h1");
        disk.countDown();
        assertThat(next(received)).isEqualTo("h1");
    }

    @Test
    void ofAJobThatHasComeNothingMoreIsTold() throws Exception {
        loader.onSilence(awaited::add);
        loader.want(List.of("h1"));
        assertThat(next(begun)).isEqualTo("h1");
        disk.countDown();
        assertThat(next(received)).isEqualTo("h1");
        worker(0).silent();
        assertThat(awaited).isEmpty();
    }

    @Test
    void nobodyIsToldWhoDoesNotWaitAnyMore() throws Exception {
        loader.onSilence(awaited::add);
        loader.want(List.of("h1"));
        assertThat(next(begun)).isEqualTo("h1");
        loader.close();
        worker(0).silent();
        assertThat(awaited).isEmpty();
    }

    @Test
    void whereSomeHangNoMoreIsBegunUntilOneIsBack() throws Exception {
        loader.want(List.of("h1", "h2", "h3", "h4", "h5", "h6", "a"));
        for (int i = 0; i < Loader.MOST_HANGING; i++) {
            assertThat(next(begun)).isEqualTo("h" + (i + 1));
            worker(i).writtenOff();
        }
        assertThat(next(received)).isEqualTo("a");
        loader.want(List.of("h5", "b"));
        assertThat(next(received)).isEqualTo("b");
        assertThat(begun).containsExactly("a", "b");
        disk.countDown();
        var rest = new ArrayDeque<String>();
        for (int i = 0; i < 5; i++) {
            rest.add(next(received));
        }
        assertThat(rest).containsExactlyInAnyOrder("h1", "h2", "h3", "h4", "h5");
    }
}
