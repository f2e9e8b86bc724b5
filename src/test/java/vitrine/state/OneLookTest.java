package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.CountingFiles;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.FolderChange;
import vitrine.library.FolderWatch;
import vitrine.library.Location;
import vitrine.library.ShotNames;

/// How often the disk is asked when a folder is opened, walked and watched as the program does it.
@ExtendWith(FxRuntime.class)
@Timeout(60)
class OneLookTest {
    private static final int SECONDS = 30;

    @TempDir
    Path folder;

    private final CountingFiles files = new CountingFiles();
    private final ShotNames names = ShotNames.pictures(name -> name.endsWith(".jpg"));
    private final Arranger arranger = new Arranger(Runnable::run, names, Locale.ENGLISH, () -> ZoneOffset.UTC, _ -> {});
    private final ArrayDeque<Runnable> walks = new ArrayDeque<>();
    private final Map<Path, Integer> readWhenAllWereListed = new HashMap<>();
    private final BlockingQueue<FolderWatch.Coverage> covered = new LinkedBlockingQueue<>();
    private final BlockingQueue<FolderChange> changes = new LinkedBlockingQueue<>();
    private final FolderService service = onFxThread(() ->
            new FolderService(walks::add, arranger, names, () -> readWhenAllWereListed.putAll(files.attributeReads())));
    private final List<FolderWatch> watches = new ArrayList<>();

    @BeforeEach
    void makeTree() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        for (var name : new String[] {"1.jpg", "2.jpg", "notes.txt", "a/3.jpg", "a/b/4.jpg", "a/b/other.bin"}) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.createSymbolicLink(folder.resolve("a/b/round"), folder);
    }

    @AfterEach
    void endWatch() {
        watches.forEach(FolderWatch::close);
    }

    private void open(boolean recursive) throws Exception {
        var place = new Location(files.counted(folder), recursive);
        var watch = new FolderWatch(place, service.scan(false), changes::add, covered::add);
        watches.add(watch);
        Thread.ofVirtual().start(watch);
        assertThat(covered.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(FolderWatch.Coverage.ALL);
        doOnFxThread(() -> {
            service.setFollower(watch);
            service.open(place, Arrangement.DEFAULT, false);
        });
        walks.remove().run();
    }

    private Map<Path, Integer> once(String... names) {
        var each = new HashMap<Path, Integer>();
        for (var name : names) {
            each.put(folder.resolve(name), 1);
        }
        return each;
    }

    private static Map<Path, Integer> without(Path root, Map<Path, Integer> counts) {
        var others = new HashMap<>(counts);
        others.remove(root);
        return others;
    }

    @Test
    void aFolderIsListedOnceAndEachEntryLookedAtOnce() throws Exception {
        open(false);
        assertThat(files.listings()).isEqualTo(once(""));
        assertThat(without(folder, files.attributeReads())).isEqualTo(once("1.jpg", "2.jpg", "notes.txt", "a"));
    }

    @Test
    void eachFolderOfATreeIsListedOnceAndEachEntryLookedAtOnceForTheWalkAndTheWatch() throws Exception {
        open(true);
        assertThat(files.listings()).isEqualTo(once("", "a", "a/b"));
        assertThat(without(folder, files.attributeReads()))
                .isEqualTo(once(
                        "1.jpg",
                        "2.jpg",
                        "notes.txt",
                        "a",
                        "a/3.jpg",
                        "a/b",
                        "a/b/4.jpg",
                        "a/b/other.bin",
                        "a/b/round"));
        Files.createFile(folder.resolve("a/b/5.jpg"));
        assertThat(changes.poll(SECONDS, TimeUnit.SECONDS)).isInstanceOf(FolderChange.Some.class);
    }

    @Test
    void noPhotoIsLookedAtBeforeAllAreListedByName() throws Exception {
        open(true);
        assertThat(readWhenAllWereListed.keySet())
                .isNotEmpty()
                .noneMatch(path -> path.toString().endsWith(".jpg"));
    }
}
