package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.library.ShownName;
import vitrine.loading.Loaded;
import vitrine.metadata.Turn;
import vitrine.ui.kit.Sentences;

/// One of the photos that are compared, with its name below. The old picture stays until the new one is there. Dumb:
/// shows what it is given. Lives on the JavaFX thread.
final class ComparePane extends Region implements AutoCloseable {
    /// Height of the words below the photo, with the ring around both.
    static final double WORDS = 34;

    private static final double RING = 3;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Sentences sentences;
    private final PhotoPane photo;
    private final FailureCard failure = new FailureCard(32);
    private final WaitingSign waiting;
    private final Label name = new Label();
    private final Label size = new Label();
    private final Label zoom = new Label();
    private final Label note = new Label();
    private final Label sharpest = new Label();
    private final HBox words = new HBox(12, name, size, zoom, note, sharpest);
    private Path path;
    private @Nullable Path shown;
    private @Nullable Image whole;
    private Turn wholeTurn = Turn.NONE;
    private @Nullable Loaded<PictureRequest, Picture> answer;

    ComparePane(Path path, Sentences sentences, PhotoViewer.Loaders loaders) {
        this.path = path;
        this.sentences = sentences;
        photo = new PhotoPane(loaders.tiles());
        waiting = new WaitingSign(loaders.alarms().get(), sentences);
        getStyleClass().add("compare-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        failure.setMouseTransparent(true);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER);
        words.setMouseTransparent(true);
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(40);
        sharpest.getStyleClass().add("sharpest");
        sharpest.setText(sentences.messages().get("compare.sharpest"));
        note.setText(sentences.messages().get("compare.reduced"));
        for (var word : new Label[] {size, zoom, note, sharpest}) {
            word.setMinWidth(USE_PREF_SIZE);
            word.managedProperty().bind(word.visibleProperty());
        }
        note.setVisible(false);
        sharpest.setVisible(false);
        photo.transformProperty().subscribe(this::describe);
        getChildren().addAll(photo, failure, waiting, words);
        describe();
    }

    /// The photo that is to be shown here.
    Path path() {
        return path;
    }

    PhotoPane photo() {
        return photo;
    }

    /// Size of the photo that is shown; null while there is none.
    @Nullable
    PixelSize photoSize() {
        var now = photo.transformProperty().get();
        return now == null ? null : now.photo();
    }

    boolean shows(Path wanted) {
        return wanted.equals(shown);
    }

    /// Whether this is what is shown.
    boolean isAnsweredBy(Loaded<PictureRequest, Picture> news) {
        return news.equals(answer);
    }

    void turnTo(Path other) {
        path = other;
        answer = null;
        setSharpest(false);
        setReduced(false);
        describe();
    }

    void await() {
        waiting.begin(path);
    }

    /// Shows a picture of the whole photo until the real one is there.
    void lend(Image small, ViewTransform transform) {
        showImage(small, Turn.NONE, transform);
        whole = null;
        answer = null;
    }

    /// @param turn what must be done to the picture
    /// @param news where the picture comes from
    void show(Image picture, Turn turn, ViewTransform transform, Loaded<PictureRequest, Picture> news) {
        showImage(picture, turn, transform);
        whole = picture;
        wholeTurn = turn;
        answer = news;
        waiting.stop();
    }

    private void showImage(Image picture, Turn turn, ViewTransform transform) {
        failure.hide();
        var size = photoSize();
        if (path.equals(shown) && transform.photo().equals(size)) {
            photo.improve(picture, turn);
            photo.setTransform(transform);
        } else {
            shown = path;
            photo.show(picture, turn, transform);
        }
        describe();
    }

    /// @param news what says so, if a decoder does
    void fail(String sentence, @Nullable Loaded<PictureRequest, Picture> news) {
        photo.clear();
        answer = news;
        whole = null;
        shown = path;
        waiting.stop();
        failure.show(sentence);
        describe();
    }

    /// Lets go of the pixels that were there for looking closely.
    void dropFull() {
        var now = photo.transformProperty().get();
        if (whole != null && now != null) {
            photo.show(whole, wholeTurn, now);
        }
        answer = null;
    }

    void setActive(boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
    }

    void setSharpest(boolean best) {
        sharpest.setVisible(best);
        describe();
    }

    /// Whether the pixels at hand are fewer than the photo has, and this can be seen.
    void setReduced(boolean reduced) {
        note.setVisible(reduced);
    }

    private void describe() {
        name.setText(ShownName.of(shown == null ? path : shown));
        var now = photo.transformProperty().get();
        size.setVisible(now != null);
        zoom.setVisible(now != null);
        if (now != null) {
            var photoSize = now.photo();
            size.setText(sentences
                    .messages()
                    .get("info.pixels", String.valueOf(photoSize.width()), String.valueOf(photoSize.height())));
            zoom.setText(sentences.percent(now.zoom()));
        }
        setAccessibleText(Stream.concat(
                        Stream.of(name, size, zoom, note, sharpest)
                                .filter(Label::isVisible)
                                .map(Label::getText),
                        Stream.of(failure.words()).filter(why -> !why.isEmpty()))
                .collect(Collectors.joining("    ")));
    }

    @Override
    public void close() {
        waiting.stop();
        photo.close();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, snapSizeX(getWidth() - 2 * RING));
        double height = Math.max(1, snapSizeY(getHeight() - WORDS - RING));
        photo.resizeRelocate(RING, RING, width, height);
        failure.resizeRelocate(RING, RING, width, height);
        waiting.resizeRelocate(RING, RING, width, height);
        words.resizeRelocate(RING, RING + height, width, getHeight() - height - 2 * RING);
        photo.layout();
    }
}
