package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;
import static vitrine.FxRuntime.onFxThread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.FolderChange;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.library.PhotoOrder;
import vitrine.library.ShotNames;

/// The test is the thread that walks.
@ExtendWith(FxRuntime.class)
class FolderServiceTest {
    @TempDir
    Path folder;

    private Consumer<String> atEachName = _ -> {};
    private final ShotNames names = ShotNames.pictures(name -> {
        atEachName.accept(name);
        return name.endsWith(".jpg");
    });
    private final ArrayDeque<Runnable> walks = new ArrayDeque<>();
    private final List<Listing> listings = new ArrayList<>();
    private final List<Listing> atWait = new ArrayList<>();
    private final Arranger arranger =
            new Arranger(Runnable::run, names, Locale.ENGLISH, () -> ZoneOffset.UTC, listings::add);

    @BeforeEach
    void makePhoto() throws Exception {
        Files.write(folder.resolve("a.jpg"), new byte[7]);
    }

    private Runnable open(Arrangement arrangement, FolderService.Wait beforeAttributes) {
        doOnFxThread(() -> new FolderService(walks::add, arranger, names, beforeAttributes)
                .open(new Location(folder, false), arrangement, false));
        return walks.remove();
    }

    private void lookWhileWaiting() {
        atWait.add(listings.getLast());
    }

    @Test
    void attributesThatNoOrderNeedsWaitWhileAllNamesAreListed() {
        open(Arrangement.DEFAULT, this::lookWhileWaiting).run();
        assertThat(atWait).singleElement().satisfies(listing -> {
            assertThat(listing.complete()).isTrue();
            assertThat(listing.photos()).noneMatch(Photo::attributesKnown);
        });
        assertThat(listings.getLast().bytes()).isEqualTo(7);
    }

    @Test
    void attributesThatAnOrderNeedsDoNotWait() {
        open(Arrangement.DEFAULT.withOrder(PhotoOrder.SIZE, true), this::lookWhileWaiting)
                .run();
        assertThat(atWait).isEmpty();
        assertThat(listings.getLast().bytes()).isEqualTo(7);
    }

    @Test
    void aPhotoThatComesBehindTheBackOfARescanStays() {
        var service = onFxThread(() -> new FolderService(walks::add, arranger, names));
        long walk = onFxThread(() -> service.open(new Location(folder, false), Arrangement.DEFAULT, false));
        walks.remove().run();
        doOnFxThread(service::lookAgain);
        var late = new Photo(folder.resolve("late.jpg"), "late.jpg", 1, 1);
        atEachName = _ -> {
            atEachName = _ -> {};
            arranger.change(walk, new FolderChange.Some(List.of(late), Set.of()));
        };
        walks.remove().run();
        assertThat(listings.getLast().photos()).extracting(Photo::name).containsExactly("a.jpg", "late.jpg");
    }

    @Test
    void aFolderOfATreeThatIsNamedLikeAPhotoIsWalkedToo() throws Exception {
        Files.write(
                Files.createDirectories(folder.resolve("best.jpg/again.jpg")).resolve("b.jpg"), new byte[3]);
        Files.createSymbolicLink(folder.resolve("best.jpg/round.jpg"), folder);
        var service = onFxThread(() -> new FolderService(walks::add, arranger, names));
        doOnFxThread(() -> service.open(new Location(folder, true), Arrangement.DEFAULT, false));
        while (!walks.isEmpty()) {
            walks.remove().run();
            doOnFxThread(() -> {}); // the service hears of the walk's end
        }
        assertThat(listings.getLast().photos())
                .extracting(Photo::path)
                .containsExactly(folder.resolve("a.jpg"), folder.resolve("best.jpg/again.jpg/b.jpg"));
        assertThat(onFxThread(service.namedAsPhotosProperty()::get))
                .contains(folder.resolve("best.jpg"), folder.resolve("best.jpg/again.jpg"));
    }

    @Test
    @Timeout(30)
    void aRescanThatIsStoppedAtItsLastNameChangesNothing() {
        var service = onFxThread(() -> new FolderService(walks::add, arranger, names));
        long walk = onFxThread(() -> service.open(new Location(folder, false), Arrangement.DEFAULT, false));
        walks.remove().run();
        arranger.change(walk, new FolderChange.Some(List.of(Photo.named(folder.resolve("b.jpg"))), Set.of()));
        doOnFxThread(service::lookAgain);
        atEachName = _ -> {
            atEachName = _ -> {};
            Platform.runLater(service::cancel);
            while (!Thread.interrupted()) { // As if it had come too late for the walk to hear of it.
                Thread.onSpinWait();
            }
        };
        walks.remove().run();
        assertThat(listings.getLast().photos()).extracting(Photo::name).containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void aWalkThatIsCancelledWhileItWaitsEnds() throws Exception {
        var service =
                onFxThread(() -> new FolderService(walks::add, arranger, names, () -> Thread.sleep(Long.MAX_VALUE)));
        doOnFxThread(() -> service.open(new Location(folder, false), Arrangement.DEFAULT, false));
        var walker = Thread.ofPlatform().start(Objects.requireNonNull(walks.poll()));
        doOnFxThread(service::cancel);
        walker.join();
        assertThat(onFxThread(service::isRunning)).isFalse();
    }
}
