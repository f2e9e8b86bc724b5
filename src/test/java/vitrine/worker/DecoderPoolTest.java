package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.DecodeMemory;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.samples.SilentDisk;

/// With real processes, of a decoder that does its worst.
@Timeout(120)
class DecoderPoolTest {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Wish LARGE = new Wish(ImageFormat.TIFF, PixelSize.square(10_000), 64_000_000, 0);
    private static final int PICTURES = 120;
    private static final int CALLERS = 4;

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Process> started = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<FileChannel> shares = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    /// For one picture of the largest kind.
    private final DecodeMemory memory = new DecodeMemory(300_000_000);

    private ScheduledExecutorService timer;
    private DecoderPool pool;

    @BeforeEach
    void twoProcessesAtMost() {
        timer = Executors.newSingleThreadScheduledExecutor();
        pool = pool(LONG, LONG);
    }

    @AfterEach
    void nothingRunsOn() throws InterruptedException, IOException {
        pool.close();
        timer.shutdownNow();
        for (var process : started) {
            process.waitFor();
        }
        for (var share : shares) {
            share.close();
        }
    }

    private DecoderPool pool(Duration picture, Duration idle) {
        return pool(this::launch, new DecoderPool.Limits(2, START, SHORT, picture, idle));
    }

    private DecoderPool pool(DecoderPool.Launcher launcher, DecoderPool.Limits limits) {
        return new DecoderPool(launcher, shared(), timer, limits, memory, now::get);
    }

    private Path shared() {
        return folder.resolve("shared");
    }

    private Process launch(Path file, Path pixels) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        UnreliableDecoder.class.getName(),
                        file.toString(),
                        pixels.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        started.add(process);
        shares.add(FileChannel.open(file));
        shares.add(FileChannel.open(pixels));
        return process;
    }

    /// What lies in all shared files, which soon have no name any more.
    private long heldBytes() throws IOException {
        long bytes = 0;
        for (var share : shares) {
            bytes += share.size();
        }
        return bytes;
    }

    private Path photo(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private static Wish wish(int side) {
        return new Wish(ImageFormat.TIFF, PixelSize.square(side), 1_000_000, 0);
    }

    private Picture decode(Path photo) throws DecodeException {
        return pool.decode(photo, wish(1000));
    }

    private void refused(Path photo, Reason reason) {
        assertThatThrownBy(() -> decode(photo))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(reason);
    }

    private void showsAPicture() throws Exception {
        var picture = decode(photo("good", "picture 3 2 ff336699"));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(3, 2));
        assertThat(picture.pixels().argb()).containsOnly(0xff336699);
    }

    @Test
    void whatAKilledProgramHasLeftGoesWhenAProcessIsStarted() throws Exception {
        showsAPicture();
        var killed = started.element();
        killed.destroyForcibly().waitFor();
        var orphan = Files.createFile(shared().resolve("pixels-" + killed.pid() + "-42"));
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minusSeconds(200)));
        showsAPicture();
        assertThat(orphan).doesNotExist();
        assertThat(started).hasSize(2);
    }

    @Test
    void oneProcessServesOnePictureAfterTheOther() throws Exception {
        for (int side = 1; side < 40; side++) {
            var picture = decode(photo("p" + side, "picture " + side + " 7 ff0000" + (10 + side)));
            assertThat(picture.pixels().size()).isEqualTo(new PixelSize(side, 7));
            assertThat(picture.pixels().argb()).containsOnly(0xff000000 | Integer.parseInt("" + (10 + side), 16));
        }
        assertThat(started).hasSize(1);
        assertThat(shared()).isEmptyDirectory();
    }

    @Test
    void aLargePictureLeavesNothingBehind() throws Exception {
        var picture = pool.decode(large("large", "picture 3000 2500 ff123456 "), LARGE);

        assertThat(picture.pixels().argb()).hasSize(7_500_000).containsOnly(0xff123456);
        assertThat(heldBytes()).isZero();
        showsAPicture();
        assertThat(started).hasSize(1);
    }

    @Test
    void aLargeFileThatIsRefusedLeavesNothingBehind() throws Exception {
        refused(large("bad", "refuse "), Reason.TOO_LARGE);
        assertThat(heldBytes()).isZero();
    }

    /// Larger than what is kept from picture to picture.
    @Test
    void aFileOfMoreBytesThanAreHandedOverSaysSo() throws Exception {
        var file = photo("holes", "picture 3 2 ff336699");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((1L << 30) + 1);
        }
        refused(file, Reason.FILE_TOO_LARGE);
        assertThat(started).isEmpty();
    }

    private Path large(String name, String words) throws IOException {
        return photo(name, words + "x".repeat(20 << 20));
    }

    @Test
    void whereThereIsNoRoomForAFileOrItsPixelsThatIsSoOnlyForTheMoment() throws Exception {
        Files.createDirectory(shared());
        assumeTrue(isMounted(shared()), "only an administrator may mount a small disk");
        try {
            showsAPicture();
            findsNoRoom(large("file", "picture 3 2 ff336699 "));
            findsNoRoom(photo("pixels", "picture 3000 2500 ff123456"));
            showsAPicture();
            assertThat(started).hasSize(1);
        } finally {
            new ProcessBuilder("umount", "--lazy", shared().toString()).start().waitFor();
        }
    }

    private void findsNoRoom(Path photo) throws IOException {
        assertThatThrownBy(() -> pool.decode(photo, LARGE))
                .hasCauseInstanceOf(IOException.class)
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(heldBytes()).as("others may need it").isLessThan(100);
    }

    private static boolean isMounted(Path small) throws Exception {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=10m", "none", small.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "throw", "deep", "fill", "what"})
    void aReasonCostsNoProcess(String words) throws Exception {
        var reason = words.equals("refuse") || words.equals("fill") ? Reason.TOO_LARGE : Reason.DAMAGED;
        refused(photo("bad", words), reason);
        showsAPicture();
        assertThat(started).hasSize(1);
    }

    @Test
    void aCrashCostsOnePictureAndTheNextOneIsShown() throws Exception {
        var bad = photo("bad", "crash");
        refused(bad, Reason.GIVEN_UP);
        showsAPicture();
        // Twice, for the process before might have been damaged by another picture; then no more.
        assertThat(started).hasSize(3);
        refused(bad, Reason.GIVEN_UP);
        assertThat(started).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "nonsense"})
    void whatHangsOrTalksNonsenseIsEndedAtOnce(String words) throws Exception {
        pool.close();
        pool = pool(Duration.ofSeconds(2), LONG);
        refused(photo("bad", words), Reason.GIVEN_UP);
        assertThat(started).hasSize(1);
        started.element().waitFor();
        showsAPicture();
        assertThat(started).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture 1001 1 ff000000", "picture 1 1001 ff000000", "picture 1000 1000 ff000000"})
    void aPictureLargerThanAskedForIsNotBelieved(String words) throws Exception {
        var small = new Wish(ImageFormat.TIFF, PixelSize.square(1000), 900_000, 0);
        var bad = photo("bad", words);
        assertThatThrownBy(() -> pool.decode(bad, small))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.GIVEN_UP);
        showsAPicture();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim 2 2", "claim 3 1", "claim 2147483647 2147483647"})
    void aWholeThatTheBroughtPictureIsNoPartOfIsNotBelieved(String words) throws Exception {
        refused(photo("bad", words), Reason.GIVEN_UP);
        assertThat(started).hasSize(1);
        showsAPicture();
    }

    @Test
    void whatWasGivenUpIsTriedAgainWhenItHasChangedOrADayHasPassedOrThePersonAsks() throws Exception {
        var bad = photo("bad", "crash");
        refused(bad, Reason.GIVEN_UP);
        int attempts = started.size();

        pool.forgetFailure(bad);
        refused(bad, Reason.GIVEN_UP);
        assertThat(started).hasSize(2 * attempts);

        Files.writeString(bad, "picture 1 1 ff000000");
        Files.setLastModifiedTime(bad, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        decode(bad);

        Files.writeString(bad, "crash");
        refused(bad, Reason.GIVEN_UP);
        int before = started.size();
        now.updateAndGet(time -> time.plus(Quarantine.LASTS));
        refused(bad, Reason.GIVEN_UP);
        assertThat(started).hasSizeGreaterThan(before);
    }

    @Test
    void aProcessThatWasKilledWhileItHadNothingToDoIsReplacedWithoutNotice() throws Exception {
        showsAPicture();
        started.element().destroyForcibly().waitFor();
        showsAPicture();
        assertThat(started).hasSize(2);
    }

    @Test
    void withoutWorkProcessesEnd() throws Exception {
        pool.close();
        pool = pool(LONG, SHORT);
        showsAPicture();
        started.element().waitFor();
        showsAPicture();
        assertThat(started).hasSize(2);
    }

    @Test
    void aFileThatIsGoneOrCannotBeReadHasItsReason() throws IOException {
        refused(folder.resolve("gone"), Reason.VANISHED);
        refused(Files.createDirectory(folder.resolve("directory")), Reason.UNREADABLE);
        assertThat(pool.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void whereNoProcessStartsThereIsAReason() throws Exception {
        pool.close();
        pool = pool(
                (_, _) -> {
                    throw new IOException("no java here");
                },
                new DecoderPool.Limits(2, START, SHORT, LONG, LONG));
        refused(photo("good", "picture 1 1 ff000000"), Reason.NO_DECODER);
        assertThat(shared()).isEmptyDirectory();
    }

    @Test
    void whoeverIsInterruptedSpoilsNothingForOthers() throws Exception {
        var good = photo("good", "picture 3 2 ff336699");
        for (int i = 0; i < 5; i++) {
            Thread.currentThread().interrupt();
            refused(good, Reason.UNREADABLE);
            assertThat(Thread.interrupted()).isTrue();
            showsAPicture();
        }
    }

    @Test
    void theEndIsNotHeldUpByAPictureThatHangs() throws Exception {
        try (var caller = Executors.newSingleThreadExecutor()) {
            var bad = photo("bad", "hang");
            var waiting = caller.submit(() -> decode(bad));
            while (pool.size() == 0) {
                Thread.onSpinWait();
            }
            pool.close();
            assertThatThrownBy(waiting::get)
                    .cause()
                    .asInstanceOf(type(DecodeException.class))
                    .extracting(DecodeException::reason)
                    .isEqualTo(Reason.UNREADABLE);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskOnWhichNoFileIsOpenedKeepsNoOtherWaiting() throws Exception {
        var threads = new ConcurrentLinkedQueue<Thread>();
        try (var callers = Executors.newFixedThreadPool(2, task -> kept(new Thread(task), threads))) {
            var pipes = List.of(pipe("first"), pipe("second"));
            var waiting = pipes.stream()
                    .map(pipe -> callers.submit(() -> decode(pipe)))
                    .toList();
            try {
                while (threads.stream().filter(DecoderPoolTest::opensAFile).count() < 2) {
                    Thread.onSpinWait();
                }
                showsAPicture();
            } finally {
                for (var pipe : pipes) {
                    Files.newOutputStream(pipe).close();
                }
            }
            waiting.forEach(DecoderPoolTest::isUnreadable);
        }
    }

    @Test
    @EnabledIf(
            value = "vitrine.samples.SilentDisk#canBeMade",
            disabledReason = "only an administrator may mount a disk")
    void aDiskThatStopsInTheMiddleOfFilesKeepsNoOtherWaiting() throws Exception {
        var mounted = Files.createDirectory(folder.resolve("silent"));
        var disk = SilentDisk.mount(mounted, 2);
        disk.silence(SilentDisk.Question.READ);
        try (var callers = Executors.newFixedThreadPool(2)) {
            var waiting = Stream.of("photo-000.jpg", "photo-001.jpg")
                    .map(name -> callers.submit(() -> pool.decode(mounted.resolve(name), LARGE)))
                    .toList();
            try {
                while (pool.size() < 2) {
                    Thread.onSpinWait();
                }
                assertThat(pool.decode(photo("good", "picture 3 2 ff336699"), LARGE)
                                .pages())
                        .isOne();
            } finally {
                disk.close();
            }
            waiting.forEach(DecoderPoolTest::isUnreadable);
        }
        showsAPicture();
    }

    private static Thread kept(Thread thread, Queue<Thread> threads) {
        threads.add(thread);
        return thread;
    }

    private Path pipe(String name) throws Exception {
        var pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static boolean opensAFile(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith("NativeDispatcher")
                        && frame.getMethodName().startsWith("open"));
    }

    private static void isUnreadable(Future<Picture> waiting) {
        assertThatThrownBy(waiting::get)
                .cause()
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.UNREADABLE);
    }

    /// Killed at random, seeded, and under load: every picture is right, or has the reason that its process was killed
    /// twice.
    @Test
    void killedProcessesCostNoPictureAndShowNoneWrong() throws Exception {
        var random = new Random(7);
        int killed = 0;
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var results = new ArrayDeque<Future<Boolean>>();
            int shown = 0;
            for (int i = 0; i < PICTURES; i++) {
                results.add(submit(callers, i));
                if (results.size() == 2 * CALLERS) {
                    killed += random.nextInt(4) == 0 && killOne(random) ? 1 : 0;
                    shown += results.remove().get() ? 1 : 0;
                }
            }
            for (var result : results) {
                shown += result.get() ? 1 : 0;
            }
            assertThat(killed).isGreaterThan(10);
            assertThat(shown).isGreaterThan(PICTURES - killed);
        }
        showsAPicture();
        assertThat(started).hasSizeGreaterThan(killed / 2);
    }

    private Future<Boolean> submit(ExecutorService callers, int number) throws IOException {
        var photo = photo("p" + number, "picture 50 " + (number + 1) + " ff" + String.format("%06x", number));
        return callers.submit(() -> {
            try {
                var picture = decode(photo);
                assertThat(picture.pixels().size()).isEqualTo(new PixelSize(50, number + 1));
                assertThat(picture.pixels().argb()).containsOnly(0xff000000 | number);
                return true;
            } catch (DecodeException e) {
                assertThat(e.reason()).isIn(Reason.GIVEN_UP, Reason.NO_DECODER);
                return false;
            }
        });
    }

    private boolean killOne(Random random) {
        var alive = started.stream().filter(Process::isAlive).toList();
        if (alive.isEmpty()) {
            return false;
        }
        alive.get(random.nextInt(alive.size())).destroyForcibly();
        return true;
    }
}
