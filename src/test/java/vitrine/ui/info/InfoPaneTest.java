package vitrine.ui.info;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Folder;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.library.StackedListing;
import vitrine.metadata.Metadata;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.ui.folders.FakeGallery;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.HandAlarm;
import vitrine.ui.kit.Sentences;

@ExtendWith(FxRuntime.class)
class InfoPaneTest {
    private static final Path FOLDER = Path.of("/photos");
    private static final Photo FIRST = new Photo(FOLDER.resolve("a.jpg"), "a.jpg", 3_412_345, 1_700_000_000_000L);
    private static final Photo SECOND = new Photo(FOLDER.resolve("b.jpg"), "b.jpg", 1_000_000, 1_700_000_000_000L);

    private record Request(Path photo, Consumer<Optional<Metadata>> then) {}

    private final List<Path> opened = new ArrayList<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final GalleryState gallery = FxRuntime.onFxThread(FakeGallery::make);
    private final HandAlarm alarm = new HandAlarm();
    private String problem = "";

    @Test
    void pagesThatNobodyHasCountedAreMoreThanThoseThatWere() throws InterruptedException {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        var first = next();
        doOnFxThread(() -> first.then().accept(Optional.of(metadata(null, 9_000, false))));
        assertThat(texts(pane)).contains("9,000");
        doOnFxThread(() -> gallery.selection().only(2));
        var second = next();
        doOnFxThread(() -> second.then().accept(Optional.of(metadata(null, 10_000, true))));
        assertThat(texts(pane)).contains("more than 10,000");
    }

    @Test
    void thePhotoSaysWhatIsKnownAtOnceAndTheRestWhenItWasRead() throws InterruptedException {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        assertThat(texts(pane)).contains("a.jpg", "/photos", "JPEG", "3.4 MB (3,412,345 bytes)");
        var request = next();
        assertThat(request.photo()).isEqualTo(FIRST.path());
        doOnFxThread(() -> request.then().accept(Optional.of(metadata("Canon EOS R5"))));
        assertThat(texts(pane))
                .contains(
                        "4000 × 3000 (12.0 MP)",
                        "Canon EOS R5",
                        "1/250 s · f/2.8 · ISO 200 · 35 mm",
                        "48.20850° N\n16.37310° W",
                        "All tags");
    }

    @Test
    void anAnswerForAPhotoThatIsNoLongerSelectedIsIgnored() throws InterruptedException {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        var late = next();
        doOnFxThread(() -> {
            gallery.selection().only(2);
            late.then().accept(Optional.of(metadata("Wrong camera")));
        });
        assertThat(texts(pane)).contains("b.jpg").doesNotContain("Wrong camera");
        assertThat(next().photo()).isEqualTo(SECOND.path());
    }

    @Test
    void aBurstOfSelectionsReadsOnlyTheLast() throws InterruptedException {
        FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> {
            for (int i = 0; i < 20; i++) {
                gallery.selection().only(1 + i % 2);
            }
        });
        assertThat(next().photo()).isEqualTo(SECOND.path());
        assertThat(requests).isEmpty();
    }

    @Test
    void whatIsNotReadForLongIsSaidToBeAwaitedUntilItIs() throws InterruptedException {
        var sentence = "Still waiting for “a.jpg”: it takes long, or its disk does not answer.";
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        var request = next();
        assertThat(alarm.after()).isEqualTo(Alarm.LONG_WAIT);
        assertThat(texts(pane)).doesNotContain(sentence);
        doOnFxThread(alarm::goOff);
        assertThat(texts(pane)).contains(sentence);
        doOnFxThread(() -> request.then().accept(Optional.of(metadata("Canon EOS R5"))));
        assertThat(texts(pane)).contains("Canon EOS R5").doesNotContain(sentence);
    }

    @Test
    void whoGoesOnIsToldNothingOfTheOneBefore() throws InterruptedException {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        next();
        doOnFxThread(() -> {
            alarm.goOff();
            gallery.selection().only(2);
        });
        assertThat(texts(pane)).noneMatch(text -> text.startsWith("Still waiting"));
    }

    @Test
    void nothingIsReadWhileThePaneIsNotShown() throws InterruptedException {
        var pane = FxRuntime.onFxThread(this::pane);
        doOnFxThread(() -> gallery.selection().only(1));
        assertThat(texts(pane)).doesNotContain("a.jpg");
        assertThat(requests).isEmpty();
        FxRuntime.onFxThread(() -> new Scene(pane, 280, 400));
        assertThat(texts(pane)).contains("a.jpg");
        assertThat(next().photo()).isEqualTo(FIRST.path());
    }

    @Test
    void aPhotoThatTurnsOutToHaveNoPictureSaysWhyAtOnce() {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        problem = "“a.jpg” is damaged.";
        doOnFxThread(() -> pane.refresh(SECOND.path()));
        assertThat(texts(pane)).doesNotContain("“a.jpg” is damaged.");
        doOnFxThread(() -> pane.refresh(FIRST.path()));
        assertThat(texts(pane)).contains("“a.jpg” is damaged.");
    }

    @Test
    void severalPhotosAreCounted() {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> {
            gallery.selection().only(1);
            gallery.selection().extendTo(2);
        });
        assertThat(texts(pane)).containsExactly("2 photos · 4.4 MB");
        doOnFxThread(() -> gallery.selection().all());
        assertThat(texts(pane)).containsExactly("3 selected · 4.4 MB");
    }

    @Test
    void aFolderSaysItsPathAndNothingSelectedIsASentence() {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(0));
        assertThat(texts(pane)).contains("sub", "/photos/sub");
        doOnFxThread(() -> gallery.selection().clear());
        assertThat(texts(pane)).containsExactly("Select a photo to see what is known about it.");
    }

    @Test
    void aPhotoThatCannotBeShownSaysWhy() {
        problem = "“a.jpg” is damaged.";
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> gallery.selection().only(1));
        assertThat(texts(pane)).contains("“a.jpg” is damaged.");
    }

    @Test
    void theFilesOfOneShotAreListedAndThoseWithAPictureOpen() {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> {
            gallery.show(StackedListing.of(FOLDER, Set.of(), "a.jpg", "a.cr2", "a.xmp", "b.jpg"));
            gallery.selection().only(0);
        });
        assertThat(texts(pane))
                .containsSubsequence(
                        "3 files of one shot",
                        "a.jpg",
                        "JPEG · 2.2 MB",
                        "a.cr2",
                        "CR2 · 2.2 MB",
                        "a.xmp",
                        "XMP · 2.2 MB");
        doOnFxThread(() -> {
            var links = pane.content().lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .toList();
            assertThat(links).extracting(Labeled::getText).containsExactly("a.jpg", "a.cr2");
            links.getLast().fire();
        });
        assertThat(opened).containsExactly(FOLDER.resolve("a.cr2"));
        doOnFxThread(() -> gallery.selection().only(1));
        assertThat(texts(pane)).doesNotContain("3 files of one shot");
        doOnFxThread(() -> gallery.selection().all());
        assertThat(texts(pane)).containsExactly("2 photos · 4 files · 8.8 MB");
    }

    @Test
    void aListOfFilesFollowsWhatComesToTheShot() {
        var pane = FxRuntime.onFxThread(this::paneInWindow);
        doOnFxThread(() -> {
            gallery.show(StackedListing.of(FOLDER, Set.of(), "a.jpg"));
            gallery.selection().only(0);
        });
        assertThat(texts(pane)).doesNotContain("2 files of one shot");
        doOnFxThread(() -> gallery.show(StackedListing.of(FOLDER, Set.of(), "a.jpg", "a.xmp")));
        assertThat(texts(pane)).contains("2 files of one shot");
    }

    private InfoPane paneInWindow() {
        var pane = pane();
        new Scene(pane, 280, 400);
        return pane;
    }

    private InfoPane pane() {
        var location = new Location(FOLDER, false);
        gallery.open(location);
        var folders = List.of(Folder.of(FOLDER.resolve("sub")));
        gallery.show(new Listing(
                location,
                folders,
                List.of(FIRST, SECOND),
                List.of(new Group(new Group.Header.None(), 0, 3)),
                Arrangement.DEFAULT,
                2,
                true));
        return new InfoPane(
                gallery,
                (photo, then) -> requests.add(new Request(photo, then)),
                _ -> problem,
                opened::add,
                new Sentences(Messages.of("en")),
                alarm);
    }

    private Request next() throws InterruptedException {
        var request = requests.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a photo to be read").isNotNull();
        return request;
    }

    static Metadata metadata(@Nullable String camera) {
        return metadata(camera, 1, false);
    }

    private static Metadata metadata(@Nullable String camera, int pages, boolean more) {
        return new Metadata(
                4000,
                3000,
                pages,
                more,
                LocalDateTime.of(2024, 6, 1, 14, 30),
                camera,
                null,
                "1/250 s",
                "f/2.8",
                "ISO 200",
                "35 mm",
                48.2085,
                -16.3731,
                List.of(new Metadata.Directory("Exif IFD0", List.of(new Metadata.Tag("Make", "Canon")))));
    }

    private static List<String> texts(InfoPane pane) {
        return FxRuntime.onFxThread(() -> {
            var texts = new ArrayList<String>();
            collect(pane.content(), texts);
            return texts;
        });
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText().replace('\u00a0', ' '));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
