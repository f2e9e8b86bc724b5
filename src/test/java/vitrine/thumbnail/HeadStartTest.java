package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vitrine.image.DecodeException;

class HeadStartTest {
    private static final Rendition A = new Rendition.Quick(Path.of("a.jpg"), 200);
    private static final Rendition B = new Rendition.Quick(Path.of("b.jpg"), 200);

    private final List<Rendition> loaded = new ArrayList<>();
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final HeadStart headStart = new HeadStart(this::load, worker::add);

    @Test
    void whatWasBegunIsNotLoadedAgain() throws DecodeException {
        headStart.begin(List.of(A, B));
        headStart.begin(List.of(A, B));
        runAll();
        assertThat(headStart.load(A).modified()).isEqualTo(1);
        assertThat(headStart.load(B).modified()).isEqualTo(2);
        assertThat(loaded).containsExactly(A, B);
    }

    @Test
    void whatIsAskedForBeforeAWorkerCameIsLoadedByWhoAsks() throws DecodeException {
        headStart.begin(List.of(A, B));
        assertThat(headStart.load(B).modified()).isEqualTo(1);
        runAll();
        assertThat(loaded)
                .as("the asking has begun: the rest is no guess any more")
                .containsExactly(B);
    }

    @Test
    void whatWasExpectedInVainIsForgotten() throws DecodeException {
        headStart.begin(List.of(A));
        runAll();
        headStart.load(new Rendition.Sharp(Path.of("c.jpg"), 200));
        assertThat(headStart.load(A).modified()).as("loaded anew").isEqualTo(3);
    }

    @Test
    void whatIsLoadedIsHandedOverOnceAndWhatIsNotIsLeft() throws DecodeException {
        headStart.begin(List.of(A, B));
        worker.remove().run();
        var handedOver = new ArrayList<Rendition>();
        headStart.handOver((rendition, thumbnail) -> handedOver.add(rendition));
        headStart.handOver((rendition, thumbnail) -> handedOver.add(rendition));
        assertThat(handedOver).containsExactly(A);
        assertThat(headStart.load(B).modified()).isEqualTo(2);
        assertThat(loaded).containsExactly(A, B);
    }

    @Test
    void aFailureIsNotHandedOverButComesToWhoAsks() {
        var failing = new HeadStart(
                _ -> {
                    throw new DecodeException(DecodeException.Reason.DAMAGED, "");
                },
                worker::add);
        failing.begin(List.of(A));
        runAll();
        failing.handOver((rendition, thumbnail) -> {
            throw new AssertionError();
        });
        assertThatThrownBy(() -> failing.load(A)).isInstanceOf(DecodeException.class);
    }

    @Test
    void nothingIsBegunOnceTheAskingHasBegun() throws DecodeException {
        headStart.load(A);
        headStart.begin(List.of(B));
        assertThat(worker).isEmpty();
    }

    @Test
    void aFailureComesToWhoAsksWithItsReason() {
        var damaged = new DecodeException(DecodeException.Reason.DAMAGED, "");
        var failing = new HeadStart(
                _ -> {
                    throw damaged;
                },
                worker::add);
        failing.begin(List.of(A));
        runAll();
        assertThatThrownBy(() -> failing.load(A)).isSameAs(damaged);
    }

    @Test
    void whoAsksWhileItIsLoadedWaitsForThat() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = new HeadStart(
                    rendition -> {
                        begun.countDown();
                        await(finish);
                        return load(rendition);
                    },
                    threads);
            slow.begin(List.of(A));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            var asked = threads.submit(() -> slow.load(A));
            finish.countDown();
            assertThat(asked.get(30, TimeUnit.SECONDS).modified()).isEqualTo(1);
        }
        assertThat(loaded).containsExactly(A);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void runAll() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private Thumbnail load(Rendition rendition) {
        loaded.add(rendition);
        return new Thumbnail(null, null, false, loaded.size());
    }
}
