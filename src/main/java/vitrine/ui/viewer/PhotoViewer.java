package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.library.Photo;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.state.ViewerState;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.PixelImages;
import vitrine.ui.kit.Sentences;

/// One photo, as large as the window. The old picture stays until the new one is there; the neighbours are decoded
/// ahead.
/// Lives on the JavaFX thread.
public final class PhotoViewer extends Region implements AutoCloseable {
    /// A photo at the size of the window, in device px.
    public record View(Path path, PixelSize box) {}

    /// The photo shown, one behind and two ahead.
    private static final int KEPT = 5;

    private final ViewerState state;
    private final Thumbnails thumbnails;
    private final Sentences sentences;
    private final Loader<View, Picture> loader;
    private final ImageView image = new ImageView();
    private final Label caption = new Label();
    private final VBox failure = new VBox();
    private final Map<View, Loaded<View, Picture>> loaded = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Loaded<View, Picture>> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable Path shown;
    private @Nullable PixelSize shape;

    /// @param thumbnails lend their picture until the photo is decoded, and pause meanwhile
    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    public PhotoViewer(
            ViewerState state,
            Thumbnails thumbnails,
            Sentences sentences,
            Function<Consumer<Loaded<View, Picture>>, Loader<View, Picture>> loaders) {
        this.state = state;
        this.thumbnails = thumbnails;
        this.sentences = sentences;
        loader = loaders.apply(this::accept);
        getStyleClass().add("photo-viewer");
        caption.getStyleClass().add("caption");
        failure.getStyleClass().add("viewer-failure");
        failure.setAlignment(Pos.CENTER);
        failure.setVisible(false);
        image.setMouseTransparent(true);
        getChildren().addAll(image, failure, caption);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setVisible(false);
        state.photoProperty().subscribe(this::shownPhoto);
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.BACK) {
                state.previous();
            } else if (event.getButton() == MouseButton.FORWARD) {
                state.next();
            } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                state.close();
            }
        });
        setOnScroll(event -> {
            if (event.getDeltaY() < 0 && !event.isInertia()) {
                state.next();
            } else if (event.getDeltaY() > 0 && !event.isInertia()) {
                state.previous();
            }
        });
    }

    /// Whether the photo that is to be shown is shown.
    public boolean isSettled() {
        return loader.isIdle();
    }

    @Override
    public void close() {
        loader.close();
    }

    private void shownPhoto(@Nullable Path path) {
        setVisible(path != null);
        if (path == null) {
            loader.want(List.of());
            loaded.clear();
            image.setImage(null);
            shown = null;
            thumbnails.resume();
        } else {
            requestFocus();
            show(path);
        }
    }

    private void show(Path path) {
        var have = loaded.get(new View(path, box()));
        if (have == null) {
            thumbnails.pause();
            showThumbnail(path);
        } else {
            show(have);
        }
        describe(path);
        want(path);
    }

    /// The photo first, then those the person is likely to see next.
    private void want(Path path) {
        var wish = new ArrayList<View>();
        wish.add(new View(path, box()));
        int step = state.forwards() ? 1 : -1;
        for (int steps : new int[] {step, 2 * step, -step}) {
            state.neighbour(steps).map(Photo::path).ifPresent(next -> wish.add(new View(next, box())));
        }
        wish.removeIf(loaded::containsKey);
        loader.want(wish);
    }

    private void accept(Loaded<View, Picture> news) {
        loaded.put(news.key(), news);
        if (news.key().path().equals(state.photoProperty().get())) {
            show(news);
        }
    }

    private void show(Loaded<View, Picture> news) {
        switch (news) {
            case Loaded.Ready<View, Picture>(var view, var picture) ->
                showImage(view.path(), PixelImages.of(picture.pixels()), picture.fullSize());
            case Loaded.Failed<View, Picture>(var view, var cause) -> {
                image.setImage(null);
                shown = view.path();
                failure.getChildren().setAll(Icons.BROKEN.node(48), sentence(view.path(), cause));
                failure.setVisible(true);
            }
        }
        describe(news.key().path());
        thumbnails.resume();
        requestLayout();
    }

    private Label sentence(Path path, Throwable cause) {
        var label = new Label(sentences.failure(path, cause));
        label.setWrapText(true);
        return label;
    }

    private void showThumbnail(Path path) {
        if (!path.equals(shown) && thumbnails.of(path) instanceof TileContent.Shown small) {
            var picture = small.image();
            var size = new PixelSize((int) picture.getWidth(), (int) picture.getHeight());
            showImage(path, picture, small.photo() == null ? size : small.photo());
        }
    }

    private void showImage(Path path, Image picture, PixelSize fullSize) {
        failure.setVisible(false);
        image.setImage(picture);
        shape = fullSize;
        shown = path;
        requestLayout();
    }

    private void describe(Path path) {
        int place = state.place();
        caption.setText(sentences.position(path, place, state.count()));
        setAccessibleText(caption.getText());
    }

    private PixelSize box() {
        double scale = scale();
        return new PixelSize(
                Math.max(1, (int) Math.round(getWidth() * scale)), Math.max(1, (int) Math.round(getHeight() * scale)));
    }

    private double scale() {
        return Optional.ofNullable(getScene())
                .map(scene -> scene.getWindow())
                .map(window -> window.getRenderScaleX())
                .orElse(1.0);
    }

    @Override
    protected void layoutChildren() {
        var path = state.photoProperty().get();
        if (path != null
                && loaded.keySet().stream().noneMatch(view -> view.box().equals(box()))) {
            want(path);
        }
        if (shape != null && image.getImage() != null) {
            var fitted = shape.within(box());
            double width = fitted.width() / scale();
            double height = fitted.height() / scale();
            image.setFitWidth(width);
            image.setFitHeight(height);
            image.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
        }
        failure.resizeRelocate(0, 0, getWidth(), getHeight());
        caption.autosize();
        caption.relocate((getWidth() - caption.getWidth()) / 2, getHeight() - caption.getHeight() - 12);
    }
}
