package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;
import vitrine.state.ViewTurns;
import vitrine.ui.kit.PixelImages;

/// What is seen of one photo: its picture at some zoom and place, turned and maybe moving, with marks over it, or why
/// it cannot be seen. Shows what it is given, until it is given something else. Lives on the JavaFX thread.
final class PhotoDisplay extends StackPane implements AutoCloseable {
    private final ViewTurns turns;
    private final PhotoPane pane;
    private final ClippingLayer clipping;
    private final CrossFade fade = new CrossFade();
    private final FailureCard failure = new FailureCard(48);
    private final MovingPlayer player;
    private final ReadOnlyObjectWrapper<@Nullable ShownPhoto> shown = new ReadOnlyObjectWrapper<>();
    private boolean zoomLocked;
    /// How the last photo lay, while there is none because it cannot be seen.
    private @Nullable ViewTransform kept;

    PhotoDisplay(ViewTurns turns, PhotoViewer.Loaders loaders, MovingPlayer.Source moving) {
        this.turns = turns;
        pane = new PhotoPane(loaders.tiles());
        clipping = new ClippingLayer(pane, loaders.clipping());
        player = new MovingPlayer(moving, pane, InView.of(this));
        getChildren().addAll(pane, clipping, fade, failure);
        player.momentProperty().subscribe(this::mark);
        shown.subscribe(this::mark);
        turns.onTurned(this::turned);
    }

    PhotoPane pane() {
        return pane;
    }

    MovingPlayer player() {
        return player;
    }

    ReadOnlyObjectProperty<@Nullable ShownPhoto> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    BooleanProperty clippingProperty() {
        return clipping.onProperty();
    }

    void transform(UnaryOperator<ViewTransform> change) {
        var now = pane.transformProperty().get();
        if (now != null) {
            pane.setTransform(change.apply(now));
        }
    }

    boolean isZoomLocked() {
        return zoomLocked;
    }

    void setZoomLocked(boolean locked) {
        zoomLocked = locked;
    }

    boolean shows(Path path) {
        return shown.get() != null && shown.get().path().equals(path);
    }

    /// Whether this page is shown closer than its picture has pixels.
    boolean isBlurred(Path path, int page) {
        var now = shown.get();
        return now != null && now.path().equals(path) && now.page() == page && pane.isBlurred();
    }

    boolean isFailure() {
        return failure.isVisible();
    }

    /// Why the photo cannot be seen; empty where it can.
    String failure() {
        return failure.words();
    }

    /// Lets what is shown now fade away over what `change` brings.
    void crossFade(Runnable change) {
        var before = pane.copy();
        change.run();
        fade.play(before);
    }

    /// These files have changed. What is shown of them stays until there is more.
    void forget(Predicate<Path> changed) {
        player.forget(changed);
        var now = shown.get();
        if (now != null && changed.test(now.path())) {
            pane.forgetFull();
        }
    }

    /// Another photo is to come; this one stays, but moves no more.
    void hold() {
        fade.stop();
        player.stop();
    }

    void clear() {
        failure.hide();
        pane.clear();
        kept = null;
        shown.set(null);
    }

    /// A picture of the whole photo, until there is a better one.
    void lend(Path path, Image picture, PixelSize fullSize) {
        show(new ShownPhoto(path, null, fullSize), picture, Turn.NONE);
    }

    /// @param page counted from 0
    void show(Path path, Picture picture, int page) {
        if (player.shows(path)) {
            return;
        }
        var pixels = picture.pixels();
        var turn = turns.of(path, picture.turned());
        var size = Orientation.of(turn).applyTo(picture.fullSize());
        show(new ShownPhoto(path, pixels, size, page, picture.pages()), PixelImages.of(pixels), turn);
        if (pixels.size().equals(picture.fullSize())) {
            pane.setFull(pixels, turn);
        }
        player.play(path, picture.fullSize(), getScene().getPreferences().isReducedMotion());
    }

    /// All pixels of the photo shown, for looking closely.
    void showFull(Path path, Picture picture) {
        if (!player.shows(path)) {
            pane.setFull(picture.pixels(), turns.of(path, picture.turned()));
        }
    }

    void fail(Path path, String sentence) {
        player.stop();
        kept = lastTransform();
        pane.clear();
        shown.set(new ShownPhoto(path, null, ShownPhoto.UNKNOWN));
        failure.show(sentence);
    }

    private void show(ShownPhoto photo, Image picture, Turn turn) {
        failure.hide();
        var before = pane.transformProperty().get();
        var last = lastTransform();
        var shownBefore = shown.get();
        boolean same = shownBefore != null && shownBefore.isSamePage(photo);
        if (same && before != null && before.photo().equals(photo.size())) {
            pane.improve(picture, turn);
        } else if (zoomLocked && last != null) {
            pane.show(picture, turn, last.in(pane.viewSize()).of(photo.size()));
        } else {
            pane.show(picture, turn, ViewTransform.fitted(photo.size(), pane.viewSize()));
        }
        shown.set(photo);
    }

    private @Nullable ViewTransform lastTransform() {
        var now = pane.transformProperty().get();
        return now == null ? kept : now;
    }

    private void turned(Path path, Turn turn) {
        var now = shown.get();
        if (now != null && now.path().equals(path)) {
            pane.turn(turn);
            shown.set(now.turned(turn));
        }
    }

    /// What is clipped is known of the still, and does not move with it.
    private void mark() {
        clipping.show(player.momentProperty().get() == null ? shown.get() : null);
    }

    @Override
    public void close() {
        player.close();
        pane.close();
        clipping.close();
    }
}
