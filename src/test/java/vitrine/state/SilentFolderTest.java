package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.Location;
import vitrine.library.ShotPart;
import vitrine.loading.Watched;

/// The test is the thread that walks, and at each name the one who watches over it.
@ExtendWith(FxRuntime.class)
class SilentFolderTest {
    @TempDir
    Path folder;

    private final ArrayDeque<Runnable> walks = new ArrayDeque<>();
    private Runnable atEachName = () -> {};
    private final FolderService service = onFxThread(() -> new FolderService(
            walks::add,
            new Arranger(Runnable::run, this::part, Locale.ENGLISH, () -> ZoneOffset.UTC, _ -> {}),
            this::part));

    private Optional<ShotPart> part(String name) {
        atEachName.run();
        return name.endsWith(".jpg") ? Optional.of(ShotPart.JPEG) : Optional.empty();
    }

    private Watched open() {
        doOnFxThread(() -> service.open(new Location(folder, false), Arrangement.DEFAULT, false));
        return (Watched) walks.remove();
    }

    private String message() {
        doOnFxThread(() -> {}); // What the walk told before is heard of first.
        return onFxThread(service::getMessage);
    }

    @Test
    void aWalkWhoseDiskDoesNotAnswerNamesTheFolderUntilItDoes() throws Exception {
        Files.createFile(folder.resolve("a.jpg"));
        var walk = open();
        var heard = new ArrayList<String>();
        atEachName = () -> {
            heard.add(message());
            walk.silent();
            heard.add(message());
            atEachName = () -> {};
        };
        walk.run();
        assertThat(heard).containsExactly("", folder.toString());
        assertThat(message()).isEmpty();
    }

    @Test
    void eachEntryIsAnAnswerWhateverItIs() throws Exception {
        for (var name : new String[] {"a.txt", "b.doc", "c.jpg"}) {
            Files.createFile(folder.resolve(name));
        }
        var walk = open();
        var beats = new ArrayList<Long>();
        atEachName = () -> beats.add(walk.heartbeats());
        walk.run();
        assertThat(beats.stream().distinct().count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theNextFolderBeginsWithoutWords() throws Exception {
        Files.createFile(folder.resolve("a.jpg"));
        open().silent();
        assertThat(message()).isEqualTo(folder.toString());
        open();
        assertThat(message()).isEmpty();
    }
}
