package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each test lets a watch tell a small model of the folder, and waits until the model is as the disk is.
@Timeout(90)
class FolderWatchTest {
    private static final int SECONDS = 30;
    /// By which nothing has changed before a watch begins, though tests have just made their files.
    private static final Instant NOTHING_BEFORE = Instant.MAX;

    @TempDir
    Path above;

    private Path folder;
    private final FolderScan scan = new FolderScan(ShotNames.pictures(name -> name.endsWith(".jpg")), false);
    private final BlockingQueue<FolderChange> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<FolderWatch.Coverage> coverage = new LinkedBlockingQueue<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final AtomicReference<FolderWatch> watch = new AtomicReference<>();
    private final Map<Path, Entry> model = new HashMap<>();
    private Location location;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(above.resolve("open"));
        location = new Location(folder, false);
    }

    @AfterEach
    void endWatch() throws InterruptedException {
        if (watch.get() != null) {
            watch.get().close();
            thread.get().join(SECONDS * 1000L);
            assertThat(thread.get().isAlive()).isFalse();
        }
    }

    private FolderWatch.Coverage start(boolean recursive, int maxFolders) throws Exception {
        return start(recursive, maxFolders, NOTHING_BEFORE);
    }

    private FolderWatch.Coverage start(boolean recursive, int maxFolders, Instant since) throws Exception {
        location = new Location(folder, recursive);
        begin(maxFolders, since);
        var first = coverage.poll(SECONDS, TimeUnit.SECONDS);
        rescan();
        var later = coverage.poll();
        return later == null ? first : later;
    }

    private void begin(int maxFolders, Instant since) {
        watch.set(new FolderWatch(location, scan, this::tell, coverage::add, maxFolders, since));
        thread.set(Thread.ofPlatform().name("watch").start(watch.get()));
    }

    private synchronized void tell(FolderChange change) {
        told.add(change);
    }

    private void start(boolean recursive) throws Exception {
        assertThat(start(recursive, FolderWatch.MAX_FOLDERS)).isEqualTo(FolderWatch.Coverage.ALL);
    }

    private FolderChange next() throws InterruptedException {
        var change = told.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(change).as("a change within " + SECONDS + " s").isNotNull();
        return change;
    }

    private void rescan() throws Exception {
        model.clear();
        walk(model, watch.get());
    }

    private void walk(Map<Path, Entry> into, FolderScan.Follower follower) throws Exception {
        scan.walk(
                location,
                batch -> batch.forEach(entry ->
                        into.put(entry.path(), Look.at(entry.path(), scan).entry())),
                () -> {},
                follower);
    }

    /// Takes what the watch tells until the model is as the disk is.
    private void awaitAgreement() throws Exception {
        while (!isAsOnDisk()) {
            take(next());
        }
    }

    private void take(FolderChange change) throws Exception {
        switch (change) {
            case FolderChange.Some(var present, var gone) -> {
                for (var path : gone) {
                    if (location.recursive()) {
                        model.keySet().removeIf(known -> known.startsWith(path));
                    } else {
                        model.remove(path);
                    }
                }
                present.forEach(entry -> model.put(entry.path(), entry));
            }
            case FolderChange.Overflow() -> rescan();
            case FolderChange.Lost() -> throw new AssertionError("lost");
        }
    }

    private boolean isAsOnDisk() throws Exception {
        var disk = new HashMap<Path, Entry>();
        walk(disk, (_, _) -> {});
        return disk.equals(model);
    }

    private static long modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toMillis();
    }

    @Test
    void aNewPhotoIsToldWithItsAttributes() throws Exception {
        start(false);
        var path = Files.writeString(folder.resolve("a.jpg"), "12345");
        Files.createDirectory(folder.resolve("sub"));
        Files.createFile(folder.resolve(".hidden.jpg"));
        awaitAgreement();
        assertThat(model).containsOnlyKeys(path, folder.resolve("sub"));
        assertThat(model.get(path)).isEqualTo(new Photo(path, "a.jpg", 5, modified(path)));
    }

    @Test
    void aPhotoWrittenFurtherIsToldAgain() throws Exception {
        var path = Files.writeString(folder.resolve("a.jpg"), "1");
        start(false);
        Files.writeString(path, "123");
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000));
        awaitAgreement();
        assertThat(model.get(path)).isEqualTo(new Photo(path, "a.jpg", 3, 1_000));
    }

    @Test
    void aRenamedPhotoIsGoneAndPresent() throws Exception {
        Files.createFile(folder.resolve("a.jpg"));
        start(false);
        Files.move(folder.resolve("a.jpg"), folder.resolve("b.jpg"));
        awaitAgreement();
        assertThat(model).containsOnlyKeys(folder.resolve("b.jpg"));
    }

    @Test
    void aDeletedPhotoAndFolderAreGone() throws Exception {
        Files.createFile(folder.resolve("a.jpg"));
        Files.createDirectory(folder.resolve("sub"));
        start(false);
        Files.delete(folder.resolve("a.jpg"));
        Files.delete(folder.resolve("sub"));
        awaitAgreement();
        assertThat(model).isEmpty();
    }

    @Test
    void whatHappensAtOnceIsToldAtOnce() throws Exception {
        start(false);
        for (int i = 0; i < 100; i++) {
            Files.createFile(folder.resolve(i + ".jpg"));
        }
        int changes = 0;
        while (!isAsOnDisk()) {
            take(next());
            changes++;
        }
        assertThat(changes).isLessThan(50);
    }

    @Test
    void aStormEndsInTheRightState() throws Exception {
        start(false);
        for (int i = 0; i < 5_000; i++) {
            Files.createFile(folder.resolve(i + ".jpg"));
        }
        for (int i = 0; i < 5_000; i += 2) {
            Files.delete(folder.resolve(i + ".jpg"));
        }
        awaitAgreement();
        assertThat(model).hasSize(2_500);
    }

    @Test
    void aDeletedFolderIsLost() throws Exception {
        start(false);
        Files.delete(folder);
        assertThat(next()).isEqualTo(new FolderChange.Lost());
    }

    @Test
    void aRenamedFolderIsLost() throws Exception {
        start(true);
        Files.move(folder, above.resolve("elsewhere"));
        assertThat(next()).isEqualTo(new FolderChange.Lost());
    }

    @Test
    void aMissingFolderIsLostAtOnce() throws Exception {
        Files.delete(folder);
        new FolderWatch(location, scan, told::add, coverage::add).run();
        assertThat(told).containsExactly(new FolderChange.Lost());
        assertThat(coverage).isEmpty();
    }

    /// Watches a folder of which either itself or one further below has changed, and the other long before.
    ///
    /// @param asked how long after that change the watch was asked for, though it began only now
    private void startLate(String changed, Duration asked) throws Exception {
        var then = Instant.parse("2020-01-01T12:00:00Z");
        Files.createDirectories(folder.resolve("a"));
        for (var name : List.of("", "a")) {
            var time = name.equals(changed) ? then : then.minus(Duration.ofDays(9));
            Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
        }
        start(false, FolderWatch.MAX_FOLDERS, then.plus(asked));
        Files.createFile(folder.resolve("first.jpg"));
    }

    @Test
    void aFolderThatChangedBeforeItWasWatchedButNotBeforeThatWasAskedForIsToBeLookedAtAgainOnce() throws Exception {
        startLate("", Duration.ofSeconds(-1));
        assertThat(next()).isEqualTo(new FolderChange.Overflow());
        assertThat(next()).isInstanceOf(FolderChange.Some.class);
    }

    @Test
    void aFolderWhoseDiskMayHaveACoarseClockIsToBeLookedAtAgain() throws Exception {
        startLate("", Duration.ofSeconds(1));
        assertThat(next()).isEqualTo(new FolderChange.Overflow());
    }

    @Test
    void whatChangedBeforeAWatchWasAskedForOrFurtherBelowIsNoReasonToLookAgain() throws Exception {
        startLate("", Duration.ofSeconds(3));
        assertThat(next()).isInstanceOf(FolderChange.Some.class);
        endWatch();
        Files.delete(folder.resolve("first.jpg"));
        told.clear();
        startLate("a", Duration.ofSeconds(-1));
        assertThat(next()).isInstanceOf(FolderChange.Some.class);
    }

    /// Of each folder of a tree the walk has heard when this puts something into it.
    @Test
    void whatComesIntoATreeWhileItIsWalkedIsListedOrTold() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectory(folder.resolve("c"));
        location = new Location(folder, true);
        begin(FolderWatch.MAX_FOLDERS, Instant.MIN);
        var before = new AtomicReference<>(folder);
        walk(model, (entered, identity) -> {
            watch.get().enters(entered, identity);
            create(before.get().resolve("listed before " + entered.getFileName() + ".jpg"));
            create(entered.resolve("not listed yet.jpg"));
            before.set(entered);
        });
        awaitAgreement();
        assertThat(model).hasSize(8);
    }

    @Test
    void aFolderThatAWalkFindsUnderAnotherPathIsToldUnderThatOne() throws Exception {
        var b = Files.createDirectory(folder.resolve("b"));
        start(true);
        Files.createSymbolicLink(folder.resolve("a"), b);
        rescan();
        Files.createFile(b.resolve("x.jpg"));
        awaitAgreement();
        assertThat(model).containsOnlyKeys(folder.resolve("a/x.jpg"));
    }

    @Test
    void aFolderThatIsRenamedWhileTheWalkIsOnItsWayThereStaysWatched() throws Exception {
        Files.createDirectory(folder.resolve("a"));
        var old = Files.createDirectory(folder.resolve("y"));
        Files.createFile(old.resolve("1.jpg"));
        var now = folder.resolve("z");
        location = new Location(folder, true);
        begin(FolderWatch.MAX_FOLDERS, Instant.MIN);
        walk(model, (entered, identity) -> {
            watch.get().enters(entered, identity);
            if (entered.endsWith("a")) {
                move(old, now);
                takeUntilKnown(now.resolve("1.jpg"));
            }
        });
        Files.createFile(now.resolve("2.jpg"));
        awaitAgreement();
        assertThat(model).containsOnlyKeys(now.resolve("1.jpg"), now.resolve("2.jpg"));
    }

    @Test
    void afterAnOverflowAllFoldersAreStillWatchedThoughNobodyHasWalkedAgain() throws Exception {
        var sub = Files.createDirectory(folder.resolve("sub"));
        start(true);
        synchronized (this) { // The watch can tell nothing meanwhile, so it takes in nothing either.
            for (int i = 0; i < 10_000; i++) {
                Files.createFile(folder.resolve(i + ".jpg"));
            }
        }
        while (!next().equals(new FolderChange.Overflow())) {
            // what was told before it
        }
        boolean told = false;
        for (int i = 0; !told; i++) { // Another overflow may swallow some.
            Files.createFile(sub.resolve(i + ".jpg"));
            told = next() instanceof FolderChange.Some(var present, var _)
                    && present.stream().anyMatch(entry -> entry.path().startsWith(sub));
        }
    }

    private void takeUntilKnown(Path path) {
        try {
            while (!model.containsKey(path)) {
                if (next() instanceof FolderChange.Some some) {
                    take(some);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void newFoldersOfATreeAreLookedInto() throws Exception {
        start(true);
        var made = Files.createDirectories(folder.resolve("a/b/c"));
        Files.createFile(made.resolve("x.jpg"));
        awaitAgreement();
        assertThat(model).hasSize(1);
        Files.createFile(made.resolve("y.jpg"));
        awaitAgreement();
        assertThat(model).hasSize(2);
    }

    @Test
    void aFolderRenamedInATreeIsFollowed() throws Exception {
        var old = Files.createDirectories(folder.resolve("a/b"));
        Files.createFile(old.resolve("x.jpg"));
        Files.createDirectory(folder.resolve("z"));
        start(true);
        Files.move(folder.resolve("a"), folder.resolve("z/n"));
        awaitAgreement();
        assertThat(model).containsOnlyKeys(folder.resolve("z/n/b/x.jpg"));
        Files.createFile(folder.resolve("z/n/b/y.jpg"));
        awaitAgreement();
        assertThat(model).hasSize(2);
    }

    @Test
    void aFolderReplacedByAnotherShowsWhatIsInThatOne() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("a")).resolve("old.jpg"));
        var other = Files.createDirectory(above.resolve("other"));
        Files.createFile(other.resolve("new.jpg"));
        start(true);
        Files.delete(folder.resolve("a/old.jpg"));
        Files.delete(folder.resolve("a"));
        Files.move(other, folder.resolve("a"));
        awaitAgreement();
        assertThat(model).containsOnlyKeys(folder.resolve("a/new.jpg"));
    }

    @Test
    void aPhotoInPlaceOfAFolderOfItsNameIsAllThatIsLeftThere() throws Exception {
        var made = Files.createDirectory(above.resolve("made"));
        Files.createFile(made.resolve("inner.jpg"));
        start(true);
        var path = Files.move(made, folder.resolve("a.jpg"));
        while (!model.containsKey(path.resolve("inner.jpg"))) {
            take(next());
        }
        Files.move(path, above.resolve("away"));
        Files.createFile(path);
        awaitAgreement();
        assertThat(model).containsOnlyKeys(path);
    }

    @Test
    void aStormInATreeEndsInTheRightState() throws Exception {
        start(true);
        for (int i = 0; i < 5_000; i++) {
            var sub = folder.resolve("d" + i % 50);
            Files.createDirectories(sub);
            Files.createFile(sub.resolve(i + ".jpg"));
        }
        awaitAgreement();
        assertThat(model).hasSize(5_000);
        Files.createFile(folder.resolve("d49/last.jpg"));
        awaitAgreement();
        assertThat(model).hasSize(5_001);
    }

    @Test
    void tooManyFoldersAreWatchedInPart() throws Exception {
        for (int i = 0; i < 10; i++) {
            Files.createDirectory(folder.resolve("d" + i));
        }
        assertThat(start(true, 5)).isEqualTo(FolderWatch.Coverage.PART);
        Files.createFile(folder.resolve("a.jpg"));
        Files.move(folder.resolve("d9"), folder.resolve("e9"));
        awaitAgreement();
        assertThat(model).hasSize(1);
    }

    @Test
    void aWatchClosedBeforeItRunsEndsAtOnce() {
        var early = new FolderWatch(location, scan, told::add, coverage::add);
        early.close();
        early.enters(folder, "folder");
        early.run();
        early.close();
        assertThat(told).isEmpty();
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        start(false);
        thread.get().interrupt();
        thread.get().join(SECONDS * 1000L);
        assertThat(thread.get().isAlive()).isFalse();
        assertThat(told).isEmpty();
    }
}
