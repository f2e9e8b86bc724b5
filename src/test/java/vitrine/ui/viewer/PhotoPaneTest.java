package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loader;
import vitrine.metadata.Turn;

@ExtendWith(FxRuntime.class)
class PhotoPaneTest {
    private static final PixelSize PHOTO = new PixelSize(8000, 6000);
    private static final PixelSize VIEW = new PixelSize(80, 60);

    private final PhotoPane pane = FxRuntime.onFxThread(() -> new PhotoPane(receiver ->
            new Loader<>(1, _ -> {}, Runnable::run, tile -> tile.source().pixels(), receiver)));

    private void showWhole() {
        pane.show(new WritableImage(80, 60), Turn.NONE, ViewTransform.fitted(PHOTO, VIEW));
    }

    @Test
    void aPhotoIsReducedOnlyWhereMorePixelsCouldBeSeenThanThereAre() {
        doOnFxThread(() -> {
            showWhole();
            pane.setFull(new Pixels(800, 600, new int[480_000]), Turn.NONE);
            assertThat(pane.isReduced()).as("the whole photo").isFalse();
            pane.setTransform(ViewTransform.fitted(PHOTO, VIEW).zoomedTo(0.1));
            assertThat(pane.isReduced()).as("as close as there are pixels").isFalse();
            pane.setTransform(ViewTransform.fitted(PHOTO, VIEW).zoomedTo(1));
            assertThat(pane.isReduced()).isTrue();
            showWhole();
            pane.setTransform(ViewTransform.fitted(PHOTO, VIEW).zoomedTo(1));
            assertThat(pane.isReduced()).as("while they are on their way").isFalse();
        });
    }

    @Test
    void whereNoMorePixelsCouldBeHadThoseOfTheWholeAreAll() {
        doOnFxThread(() -> {
            showWhole();
            pane.setWithoutFull();
            assertThat(pane.isReduced()).isFalse();
            pane.setTransform(ViewTransform.fitted(PHOTO, VIEW).zoomedTo(1));
            assertThat(pane.isReduced()).isTrue();
            showWhole();
            pane.setTransform(ViewTransform.fitted(PHOTO, VIEW).zoomedTo(1));
            assertThat(pane.isReduced()).as("another photo").isFalse();
        });
    }

    @Test
    void aCopyLiesWhereThePhotoLies() {
        doOnFxThread(() -> {
            assertThat(pane.copy().getImage()).isNull();
            showWhole();
            pane.setTransform(ViewTransform.fitted(PHOTO, VIEW).zoomedTo(0.05));
            var copy = pane.copy();
            assertThat(copy.getFitWidth()).isEqualTo(400);
            assertThat(copy.getLayoutX()).isEqualTo(-160);
        });
    }
}
