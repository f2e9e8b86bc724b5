package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;

@ExtendWith(FxRuntime.class)
@Timeout(60)
class ThumbnailWriterTest {
    private static final int BLUE = 0xFF2040C0;
    private static final int MOST_WAITING = 64;

    @TempDir
    Path folder;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private ThumbnailFiles files;
    private ThumbnailWriter later;

    @BeforeEach
    void aWriterWhoseTaskDoesNotRunYet() {
        files = new ThumbnailFiles(folder.resolve("cache"), new PictureDecoder(), InstantSource.system());
        later = new ThumbnailWriter(files, tasks::add);
    }

    @Test
    void whatWaitsCanBeReadAndIsWrittenByOneTask() throws IOException, DecodeException {
        var first = SamplePhoto.file(folder, "1.jpg");
        var second = SamplePhoto.file(folder, "2.jpg");
        var picture = SamplePhoto.picture(256, 192, BLUE);
        later.keep(first, Bin.LARGE, picture);
        later.keep(second, Bin.LARGE, picture);

        assertThat(later.waiting(first, 256)).contains(picture);
        assertThat(later.waiting(first, 257)).isEmpty();
        assertThat(later.waiting(SourceFile.of(first.path(), 1, first.bytes()), 256))
                .as("another state of the file")
                .isEmpty();
        assertThat(tasks).hasSize(1);

        tasks.remove().run();
        assertThat(later.waiting(first, 256)).isEmpty();
        assertThat(files.read(first, 256)).isPresent();
        assertThat(files.read(second, 256)).isPresent();

        later.keep(SamplePhoto.file(folder, "3.jpg"), Bin.LARGE, picture);
        assertThat(tasks).as("a new task for new work").hasSize(1);
    }

    @Test
    void ofTwoPicturesForOneFileTheLaterIsWritten() throws IOException, DecodeException {
        var photo = SamplePhoto.file(folder, "1.jpg");
        later.keep(photo, Bin.LARGE, SamplePhoto.picture(256, 100, BLUE));
        later.keep(photo, Bin.LARGE, SamplePhoto.picture(256, 200, BLUE));
        tasks.remove().run();

        var keys = PngText.read(files.file(photo, Bin.LARGE)).orElseThrow();
        assertThat(keys.height()).isEqualTo(200);
    }

    @Test
    void whoFindsTheQueueFullWritesItself() throws IOException, DecodeException {
        var sources = new ArrayList<SourceFile>();
        for (int i = 0; i <= MOST_WAITING; i++) {
            sources.add(SamplePhoto.file(folder, i + ".jpg"));
            later.keep(sources.getLast(), Bin.LARGE, SamplePhoto.picture(16, 16, BLUE));
        }

        assertThat(files.file(sources.getLast(), Bin.LARGE)).exists();
        assertThat(files.file(sources.getFirst(), Bin.LARGE)).doesNotExist();
    }

    @Test
    void whatWaitsForSomebodyWhoWritesTheSameFileIsWrittenBehindIt() throws Exception {
        var slow = new SlowDisk();
        files = new ThumbnailFiles(folder.resolve("cache"), new PictureDecoder(), slow);
        later = new ThumbnailWriter(files, tasks::add);
        for (int i = 0; i < MOST_WAITING; i++) {
            later.keep(SamplePhoto.file(folder, i + ".jpg"), Bin.LARGE, SamplePhoto.picture(16, 16, BLUE));
        }
        var photo = SamplePhoto.file(folder, "photo.jpg");
        try (var producer = Executors.newSingleThreadExecutor()) {
            slow.stops.set(true);
            producer.execute(() -> later.keep(photo, Bin.LARGE, SamplePhoto.picture(256, 100, BLUE)));
            slow.reached.await();
            tasks.remove().run();
            later.keep(photo, Bin.LARGE, SamplePhoto.picture(256, 200, BLUE));
            tasks.remove().run();
            slow.goesOn.countDown();
        }
        tasks.forEach(Runnable::run);

        assertThat(PngText.read(files.file(photo, Bin.LARGE)).orElseThrow().height())
                .isEqualTo(200);
    }

    /// Holds up the next one who writes, who asks for the time.
    private static final class SlowDisk implements InstantSource {
        private final AtomicBoolean stops = new AtomicBoolean();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);

        @Override
        public Instant instant() {
            if (stops.getAndSet(false)) {
                reached.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Instant.EPOCH;
        }
    }

    @Test
    void largePicturesFillTheQueueSooner() throws IOException, DecodeException {
        var large = SamplePhoto.picture(1024, 1024, BLUE);
        int waiting = 0;
        for (int i = 0; i < 20; i++) {
            var source = SamplePhoto.file(folder, i + ".jpg");
            later.keep(source, Bin.XX_LARGE, large);
            waiting += later.waiting(source, 1024).isPresent() ? 1 : 0;
        }

        assertThat(waiting * large.pixels().bytes()).isPositive().isLessThanOrEqualTo(32L << 20);
    }

    @Test
    void withoutAnExecutorTheCallerWrites() throws IOException, DecodeException {
        Executor ended = task -> {
            throw new RejectedExecutionException();
        };
        var photo = SamplePhoto.file(folder, "1.jpg");
        new ThumbnailWriter(files, ended).keep(photo, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));

        assertThat(files.read(photo, 256)).isPresent();
    }

    @Test
    void closingFinishesWhatWaitsAndTakesNothingMore() throws IOException, DecodeException {
        var before = SamplePhoto.file(folder, "1.jpg");
        var after = SamplePhoto.file(folder, "2.jpg");
        later.keep(before, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));

        later.close();
        later.keep(after, Bin.LARGE, SamplePhoto.picture(256, 192, BLUE));
        tasks.forEach(Runnable::run);

        assertThat(filesIn(folder.resolve("cache"))).containsExactly(files.file(before, Bin.LARGE));
    }

    @Test
    void manyProducersLoseNothingAndLeaveNothingUnfinished() throws Exception {
        int producers = 4;
        int photosOfEach = 60;
        var sources = new ArrayList<List<SourceFile>>();
        for (int p = 0; p < producers; p++) {
            sources.add(new ArrayList<>());
            for (int i = 0; i < photosOfEach; i++) {
                sources.get(p).add(SamplePhoto.file(folder, p + "-" + i + ".jpg"));
            }
        }
        try (var background = Executors.newSingleThreadExecutor();
                var workers = Executors.newFixedThreadPool(producers)) {
            var writer = new ThumbnailWriter(files, background);
            var start = new CountDownLatch(1);
            var ends = sources.stream()
                    .map(own -> workers.submit((Callable<Boolean>) () -> {
                        start.await();
                        own.forEach(source -> writer.keep(source, Bin.LARGE, SamplePhoto.picture(40, 30, BLUE)));
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (var end : ends) {
                assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
            }
            background.shutdown();
            assertThat(background.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            writer.close();
        }

        assertThat(filesIn(folder.resolve("cache")))
                .hasSize(producers * photosOfEach)
                .allSatisfy(file -> assertThat(PngText.read(file)).isPresent());
    }

    @Test
    void twoThatWriteTheSameFileAtOnceNeverLeaveABrokenOne() throws Exception {
        var photo = SamplePhoto.file(folder, "1.jpg");
        List<Picture> pictures =
                List.of(SamplePhoto.picture(256, 192, BLUE), SamplePhoto.picture(256, 192, 0xFF00FF00));
        assertThat(files.write(photo, Bin.LARGE, pictures.getFirst())).isTrue();
        var others = new ThumbnailFiles(folder.resolve("cache"), new PictureDecoder(), InstantSource.system());
        var done = new AtomicBoolean();
        try (var workers = Executors.newFixedThreadPool(3)) {
            var reader = workers.submit(() -> {
                int reads = 0;
                while (!done.get()) {
                    assertThat(PngText.read(files.file(photo, Bin.LARGE))).isPresent();
                    reads++;
                }
                return reads;
            });
            var writers = Stream.of(files, others)
                    .map(own -> workers.submit(() -> {
                        for (int i = 0; i < 100; i++) {
                            assertThat(own.write(photo, Bin.LARGE, pictures.get(i % 2)))
                                    .isTrue();
                        }
                    }))
                    .toList();
            try {
                for (var writer : writers) {
                    writer.get(30, TimeUnit.SECONDS);
                }
            } finally {
                done.set(true);
            }
            assertThat(reader.get(30, TimeUnit.SECONDS)).isPositive();
        }

        assertThat(filesIn(folder.resolve("cache"))).hasSize(1);
        assertThat(files.read(photo, 256)).isPresent();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
