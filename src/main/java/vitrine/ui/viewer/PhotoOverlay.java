package vitrine.ui.viewer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vitrine.image.Histogram;
import vitrine.image.Pixels;
import vitrine.library.Photo;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.metadata.Metadata;
import vitrine.state.Preferences;
import vitrine.state.Settings;
import vitrine.state.ViewerState;
import vitrine.ui.kit.Alarm;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Late;
import vitrine.ui.kit.Sentences;

/// A card over the photo with what is known about it and its histogram, as the person chose. It tells about the photo
/// that is on the screen, and does nothing for those that are passed by. Lives on the JavaFX thread.
public final class PhotoOverlay extends StackPane implements AutoCloseable {
    private static final Duration REST = Duration.ofMillis(120);

    /// Where the words and the numbers come from.
    ///
    /// @param metadata reads in the background and answers on the JavaFX thread
    /// @param histograms makes the loader that tells the given receiver, on the JavaFX thread
    public record Sources(
            BiConsumer<Path, Consumer<Optional<Metadata>>> metadata,
            Function<Consumer<Loaded<Pixels, Histogram>>, Loader<Pixels, Histogram>> histograms,
            Supplier<Alarm> alarms) {}

    private final ViewerState state;
    private final PhotoViewer viewer;
    private final Preferences preferences;
    private final Sentences sentences;
    private final OverlayFacts facts = new OverlayFacts();
    private final HistogramView histogram;
    private final Button choose = new Button();
    private final RestingPhoto resting;
    private final Loader<Pixels, Histogram> histograms;
    private final Alarm histogramRest;
    private final Subscription choices;
    private @Nullable Path photo;
    private @Nullable Pixels picture;
    private @Nullable Metadata metadata;
    private boolean read;

    public PhotoOverlay(
            ViewerState state, PhotoViewer viewer, Preferences preferences, Sentences sentences, Sources sources) {
        this.state = state;
        this.viewer = viewer;
        this.preferences = preferences;
        this.sentences = sentences;
        histogram = new HistogramView(sentences);
        resting = new RestingPhoto(sources.metadata, sources.alarms.get(), sources.alarms.get(), this::tell);
        histograms = sources.histograms.apply(this::draw);
        histogramRest = sources.alarms.get();
        getStyleClass().add("photo-overlay");
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        var card = new VBox(facts, histogram);
        card.getStyleClass().add("card");
        card.setMouseTransparent(true); // What lies below can be dragged and scrolled through it.
        facts.managedProperty().bind(facts.visibleProperty());
        histogram.managedProperty().bind(histogram.visibleProperty());
        setAlignment(choose, Pos.TOP_RIGHT);
        getChildren().addAll(card, choose);
        setVisible(false);
        viewer.shownProperty().subscribe(this::follow);
        state.revisionProperty().subscribe(this::describe);
        state.onChange(resting::forget);
        choices = preferences.currentProperty().subscribe((before, now) -> {
            if (!before.large().equals(now.large())) {
                follow();
            }
        });
    }

    /// The menu of the small button, for choosing what is told.
    public void setChoice(Late<ContextMenu> menu, String words) {
        choose.setGraphic(Icons.MORE.node(16));
        choose.getStyleClass().add("tool");
        choose.setAccessibleText(words);
        choose.setFocusTraversable(false); // The keys stay with the photo; the menu has a key of its own.
        choose.setOnAction(_ -> menu.get().show(choose, Side.TOP, 0, -4));
    }

    /// Opens the menu of the small button.
    public void openChoice() {
        if (!isVisible()) {
            preferences.update(s -> s.withFacts(true));
        }
        applyCss();
        layout();
        choose.fire();
    }

    /// What hides together with the tools.
    public Node button() {
        return choose;
    }

    @Override
    public void close() {
        choices.unsubscribe();
        resting.want(null);
        histogramRest.clear();
        histograms.close();
    }

    private Settings.Large chosen() {
        return preferences.current().large();
    }

    /// Another photo, another picture of it, or something else is to be told.
    private void follow() {
        var now = viewer.shownProperty().get();
        setVisible(now != null && (chosen().facts() || chosen().histogram()));
        facts.setVisible(chosen().facts());
        histogram.setVisible(chosen().histogram());
        followFacts(now);
        followPicture(now);
        describe();
    }

    private void followFacts(@Nullable ShownPhoto now) {
        var path = now == null || !chosen().facts() ? null : now.path();
        if (path == null || !path.equals(photo)) {
            photo = path;
            metadata = null;
            read = false;
            resting.want(path);
        }
    }

    private void followPicture(@Nullable ShownPhoto now) {
        var pixels = now == null || !chosen().histogram() ? null : now.picture();
        if (pixels == null || !pixels.equals(picture)) {
            picture = pixels;
            histogram.show(null);
            histograms.want(List.of());
            if (pixels == null) {
                histogramRest.clear();
            } else {
                histogramRest.set(REST, () -> histograms.want(List.of(pixels)));
            }
        }
    }

    private void tell(Optional<Metadata> found) {
        metadata = found.orElse(null);
        read = true;
        describe();
    }

    private void draw(Loaded<Pixels, Histogram> news) {
        if (news instanceof Loaded.Ready<Pixels, Histogram>(var source, var made) && source.equals(picture)) {
            histogram.show(made);
            describe();
        }
    }

    private void describe() {
        var now = viewer.shownProperty().get();
        if (now == null || !isVisible()) {
            viewer.setAccessibleHelp("");
            return;
        }
        boolean current = now.path().equals(state.photoProperty().get());
        var listed =
                current ? state.neighbour(0).filter(found -> found.path().equals(now.path())) : Optional.<Photo>empty();
        var words = new OverlayWords(now, listed.orElse(null), current ? state.place() : -1, state.count(), metadata);
        facts.show(fact -> words.of(fact, sentences), chosen().chosenFacts(), read);
        var text = (chosen().facts() ? facts.text() + "\n" : "") + (chosen().histogram() ? histogram.text() : "");
        setAccessibleText(text.strip());
        viewer.setAccessibleHelp(text.strip()); // The keys are with the photo, not with the card.
    }
}
