package vitrine.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import vitrine.state.Slideshow;
import vitrine.ui.kit.Late;
import vitrine.ui.viewer.Filmstrip;
import vitrine.ui.viewer.PhotoOverlay;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.SlideshowSign;

/*
 * BorderPane (this)
 *   center  StackPane (PhotoViewer, PhotoOverlay, SlideshowSign, PhotoBar)
 *   bottom  Filmstrip
 */

/// A photo shown large, with the tools and bars over and below it. Lies over the gallery. Lives on the JavaFX thread.
final class ViewerPane extends BorderPane {
    /// Where less room is, the caption in the middle would lie upon the overlay in the corner.
    private static final double ROOM_FOR_BOTH = 940;

    private static final double GAP = 12;

    ViewerPane(
            PhotoViewer viewer,
            PhotoOverlay overlay,
            SlideshowSign sign,
            Filmstrip filmstrip,
            ObservableValue<Slideshow.Phase> show,
            Commands commands) {
        StackPane.setAlignment(overlay, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(sign, Pos.TOP_CENTER);
        var center = new StackPane(viewer, overlay, sign);
        center.widthProperty().subscribe(width -> {
            double below = width.doubleValue() < ROOM_FOR_BOTH ? 4 * GAP : GAP;
            StackPane.setMargin(overlay, new Insets(GAP, GAP, below, GAP));
        });
        setCenter(center);
        setBottom(filmstrip);
        visibleProperty().bind(commands.viewerOpenProperty());
        var bars = new Late<>(() -> {
            var bar = PhotoBar.ofViewer(commands);
            StackPane.setAlignment(bar, Pos.TOP_LEFT);
            center.getChildren().add(bar);
            return bars(List.of(bar, viewer.caption(), overlay.button()), viewer, show);
        });
        visibleProperty().subscribe(visible -> {
            if (visible) {
                bars.get();
            }
        });
        viewer.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
                commands.run(Shortcut.FULL_SCREEN);
            }
        });
    }

    private FadingBars bars(List<? extends Node> fading, PhotoViewer viewer, ObservableValue<Slideshow.Phase> show) {
        var bars = new FadingBars(this, fading);
        viewer.pictures().pages().pageProperty().subscribe((_, page) -> {
            if (page.intValue() > 0) {
                bars.show(); // It tells which page this is.
            }
        });
        show.subscribe(phase -> {
            if (phase == Slideshow.Phase.PLAYING) {
                bars.hide();
            }
        });
        return bars;
    }
}
