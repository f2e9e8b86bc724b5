package vitrine.ui.viewer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import vitrine.image.ImageFormat;
import vitrine.state.ViewerState;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Sentences;

/// The name of the photo shown, its place among the others and the zoom, on a plate over the photo. Lives on the JavaFX
/// thread.
public final class PhotoCaption extends HBox {
    private final Sentences sentences;
    private final Label position = new Label();
    private final Label zoom = new Label();
    private final Label reduced = new Label();
    private final Label lock = new Label();
    private final Label moment = new Label();
    private final Label page = new Label();
    private final Label video = new Label();

    PhotoCaption(Sentences sentences) {
        this.sentences = sentences;
        getStyleClass().add("caption");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        zoom.getStyleClass().add("zoom");
        lock.setGraphic(Icons.LOCKED.node(12));
        reduced.setText(sentences.messages().get("viewer.reduced"));
        for (var label : new Label[] {page, moment, zoom, reduced, video, lock}) {
            label.managedProperty().bind(label.visibleProperty());
            label.setVisible(false);
        }
        video.setGraphic(Icons.FILM.node(12));
        video.setText(sentences.messages().get("viewer.video"));
        getChildren().addAll(position, page, moment, zoom, reduced, video, lock);
    }

    /// @param now what is shown of a moving picture; null of a still
    void describe(MovingPlayer.@Nullable Moment now) {
        moment.setVisible(now != null);
        // While nobody can read it, it need not be laid out anew for each frame.
        if (now != null && (getOpacity() > 0 || !now.playing())) {
            moment.setText(sentences.frame(now.frame(), now.count(), now.playing()));
        }
    }

    /// @param shown which may be another photo than the one that is to be shown
    /// @param locked whether the next photo is shown at the same zoom
    void describe(ShownPhoto shown, ViewerState state, PhotoPane pane, boolean locked) {
        boolean current = shown.path().equals(state.photoProperty().get());
        position.setText(sentences.position(shown.path(), current ? state.place() : -1, state.count()));
        page.setText(sentences.page(shown.page(), shown.pages()));
        page.setVisible(shown.pages() > 1);
        var transform = pane.transformProperty().get();
        zoom.setText(transform == null ? "" : sentences.percent(transform.zoom()));
        zoom.setVisible(transform != null);
        reduced.setVisible(pane.isReduced());
        video.setVisible(ImageFormat.ofName(String.valueOf(shown.path().getFileName()))
                .filter(ImageFormat::isVideo)
                .isPresent());
        lock.setVisible(locked);
    }

    String text() {
        return Stream.of(position, page, moment, zoom, reduced, video)
                .filter(Label::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining("    "));
    }
}
