package vitrine.ui.info;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;
import vitrine.library.Photo;
import vitrine.library.Stack;
import vitrine.metadata.Metadata;
import vitrine.state.GalleryCount;
import vitrine.state.GalleryState;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Sentences;

/// What is known about the selected photo. Reads a photo's metadata only while the pane is shown, and only once the
/// selection has come to rest.
public final class InfoPane extends ScrollPane {
    /// Somebody who holds an arrow key passes about thirty photos a second; none of those is read.
    private static final Duration REST = Duration.millis(120);

    private static final double PREFERRED_WIDTH = 280;

    private final GalleryState gallery;
    private final BiConsumer<Path, Consumer<Optional<Metadata>>> reader;
    private final Function<Path, String> problemOf;
    private final InfoContent content;
    private final Sentences sentences;
    private final Alarm alarm;
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean shown;
    private @Nullable Photo photo;
    private @Nullable Stack stack;
    private @Nullable Metadata metadata;
    private String problem = "";
    private boolean awaited;
    private long asked;

    /// @param reader reads in the background and answers on the JavaFX thread
    /// @param problemOf why a photo cannot be shown, as a sentence; empty when it can
    /// @param open shows a photo large
    /// @param alarm for when the reader does not answer
    public InfoPane(
            GalleryState gallery,
            BiConsumer<Path, Consumer<Optional<Metadata>>> reader,
            Function<Path, String> problemOf,
            Consumer<Path> open,
            Sentences sentences,
            Alarm alarm) {
        this.gallery = gallery;
        this.sentences = sentences;
        this.alarm = alarm;
        this.reader = reader;
        this.problemOf = problemOf;
        content = new InfoContent(sentences, open);
        getStyleClass().add("info-pane");
        setAccessibleText(sentences.messages().get("info.title"));
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(0);
        setPrefWidth(PREFERRED_WIDTH);
        rest.setOnFinished(_ -> read());
        sceneProperty().subscribe(this::showOrHide);
        visibleProperty().subscribe(this::showOrHide);
        gallery.selection().revisionProperty().subscribe(this::update);
    }

    private void showOrHide() {
        shown = getScene() != null && isVisible();
        update();
    }

    private void update() {
        if (!shown) {
            forget();
            return;
        }
        var selection = gallery.selection();
        var indices = selection.indices();
        int first = indices.nextSetBit(0);
        if (first < 0 || first >= gallery.listing().size()) {
            forget();
            content.showNothing();
        } else if (indices.cardinality() > 1) {
            forget();
            boolean photosOnly = first >= gallery.listing().folders().size();
            content.showSeveral(GalleryCount.of(gallery.listing(), selection), photosOnly);
        } else {
            show(gallery.listing().entry(first), gallery.listing().stack(first));
        }
    }

    private void show(Entry entry, @Nullable Stack around) {
        if (!(entry instanceof Photo next)) {
            forget();
            content.showFolder(entry);
            return;
        }
        var before = photo;
        if (next.equals(before) && Objects.equals(around, stack)) {
            return;
        }
        boolean sameFile = before != null && before.path().equals(next.path()) && !before.differsFrom(next);
        photo = next;
        stack = around;
        if (!sameFile) {
            metadata = null;
            stopReading();
            rest.playFromStart();
            setVvalue(0);
        }
        describe(next);
    }

    private void describe(Photo now) {
        problem = problem(now.path());
        content.showPhoto(now, stack, metadata, problem);
    }

    private String problem(Path path) {
        var known = problemOf.apply(path);
        return known.isEmpty() && awaited ? sentences.awaited(path) : known;
    }

    /// What is known of why the photo at `path` cannot be shown may have changed.
    public void refresh(Path path) {
        var now = photo;
        if (now != null && now.path().equals(path) && !problem.equals(problem(path))) {
            describe(now);
        }
    }

    private void forget() {
        photo = null;
        stack = null;
        metadata = null;
        stopReading();
        rest.stop();
    }

    private void stopReading() {
        asked++;
        awaited = false;
        alarm.clear();
    }

    private void read() {
        var wanted = photo;
        if (wanted == null || !shown) {
            return;
        }
        stopReading();
        long number = asked;
        alarm.set(Alarm.LONG_WAIT, () -> {
            awaited = true;
            refresh(wanted.path());
        });
        reader.accept(wanted.path(), found -> {
            var now = photo;
            if (number == asked && now != null) {
                stopReading();
                metadata = found.orElse(null);
                describe(now);
            }
        });
    }

    InfoContent content() {
        return content;
    }
}
