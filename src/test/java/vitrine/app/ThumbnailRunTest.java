package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ImageFormat;
import vitrine.library.FolderScan;
import vitrine.library.ShotNames;
import vitrine.state.Messages;
import vitrine.thumbnail.ThumbnailSource.Kept;

/// Which photos are taken, how many at a time, and what ends a run.
@Timeout(30)
class ThumbnailRunTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final ConcurrentLinkedQueue<String> made = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ThumbnailReport report = new ThumbnailReport(
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            new Messages(Locale.ENGLISH),
            false,
            System::nanoTime);

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void thePhotosOfAFolderAreMadeAndNothingElse() throws IOException {
        files("a.jpg", "b.png", "notes.txt", ".hidden.jpg", "below/c.jpg", "d.jpg/inside.jpg");

        run(this::make).over(List.of(folder), false);

        assertThat(made).containsExactlyInAnyOrder("a.jpg", "b.png");
        assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(2, 0, 0));
    }

    @Test
    void foldersBelowAndHiddenOnesOnlyWhenAsked() throws IOException {
        files("a.jpg", ".hidden.jpg", "below/c.jpg", "below/.git/d.jpg");

        run(this::make).over(List.of(folder), true);
        assertThat(made).containsExactlyInAnyOrder("a.jpg", "c.jpg");

        made.clear();
        new ThumbnailRun(
                        new FolderScan(ShotNames.pictures(ImageFormat::isPhotoName), true),
                        workers,
                        2,
                        this::make,
                        report)
                .over(List.of(folder), true);
        assertThat(made).containsExactlyInAnyOrder("a.jpg", ".hidden.jpg", "c.jpg", "d.jpg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // There a link needs a privilege.
    void aCircleOfLinksIsWalkedOnce() throws IOException {
        files("a.jpg", "below/b.jpg");
        Files.createSymbolicLink(folder.resolve("below/up"), folder);
        Files.createSymbolicLink(folder.resolve("below/self"), folder.resolve("below"));

        run(this::make).over(List.of(folder), true);

        assertThat(made).containsExactlyInAnyOrder("a.jpg", "b.jpg");
    }

    @Test
    void aPhotoMayBeNamedItself() throws IOException {
        files("a.jpg", "b.jpg", "list");

        run(this::make).over(List.of(folder.resolve("a.jpg"), folder.resolve("a.jpg"), folder.resolve("gone")), false);

        assertThat(made).containsExactly("a.jpg");
        assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(1, 0, 1));
        assertThat(errors()).containsExactly("There is nothing at “" + folder.resolve("gone") + "”.");
    }

    @Test
    void whateverAPhotoThrowsCostsOnlyThatPhoto() throws IOException {
        files("a.jpg", "b.jpg", "error.jpg", "memory.jpg", "torn.jpg");

        run(photo -> switch (photo.getFileName().toString()) {
                    case "error.jpg" -> throw new StackOverflowError("pretended");
                    case "memory.jpg" -> throw new OutOfMemoryError("pretended");
                    case "torn.jpg" -> throw new DecodeException(Reason.DAMAGED, "");
                    default -> make(photo);
                })
                .over(List.of(folder), false);

        assertThat(made).containsExactlyInAnyOrder("a.jpg", "b.jpg");
        assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(2, 0, 3));
        assertThat(errors()).hasSize(3);
    }

    @Test
    void theWalkWaitsForTheWorkers() throws Exception {
        files(1000);
        var begun = new AtomicInteger();
        var going = new Semaphore(0);
        var tasks = new ArrayList<Runnable>();
        var walk = new Thread(() -> new ThumbnailRun(
                        scan(),
                        task -> {
                            synchronized (tasks) {
                                tasks.add(task);
                            }
                            begun.incrementAndGet();
                            going.release();
                        },
                        2,
                        this::make,
                        report)
                .over(List.of(folder), false));
        walk.start();
        int ran = 0;
        int most = 0;
        while (ran < 1000) {
            assertThat(going.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            most = Math.max(most, begun.get() - ran);
            Runnable next;
            synchronized (tasks) {
                next = tasks.removeFirst();
            }
            next.run();
            ran++;
        }
        walk.join();

        assertThat(made).hasSize(1000);
        assertThat(most).as("photos ahead").isBetween(1, 40);
    }

    @Test
    void whenStoppedItFinishesWhatIsInHandAndBeginsNothingMore() throws Exception {
        files(200);
        var inHand = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var run = run(photo -> {
            inHand.countDown();
            await(goOn);
            return make(photo);
        });
        var walk = new Thread(() -> run.over(List.of(folder), true));
        walk.start();
        await(inHand);

        run.stop();
        assertThat(run.awaitEnd(AT_ONCE)).isFalse();
        goOn.countDown();

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(made).hasSize(2);
        assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(2, 0, 0));
    }

    @Test
    void aDiskThatTakesNothingEndsItAndIsToldOnce() throws IOException {
        files(200);

        run(_ -> {
                    throw new IOException("No space left on device");
                })
                .over(List.of(folder), false);

        assertThat(report.sum().made()).isZero();
        assertThat(errors()).singleElement().asString().contains("No space left on device");
    }

    @Test
    void whatIsBrokenOffIsNoFailure() throws IOException {
        files("a.jpg");

        run(_ -> {
                    Thread.currentThread().interrupt();
                    throw new DecodeException(Reason.UNREADABLE, "interrupted");
                })
                .over(List.of(folder), false);

        assertThat(report.sum()).isEqualTo(new ThumbnailReport.Sum(0, 0, 0));
    }

    private ThumbnailRun run(ThumbnailRun.Making making) {
        return new ThumbnailRun(scan(), workers, 2, making, report);
    }

    private static FolderScan scan() {
        return new FolderScan(ShotNames.pictures(ImageFormat::isPhotoName), false);
    }

    private Kept make(Path photo) throws DecodeException {
        if (Files.isDirectory(photo)) {
            throw new DecodeException(Reason.UNREADABLE, "not a file");
        }
        made.add(photo.getFileName().toString());
        return Kept.MADE;
    }

    private List<String> errors() {
        return errors.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void files(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            files(i + ".jpg");
        }
    }

    private void files(String... names) throws IOException {
        for (var name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
