package vitrine.ui.viewer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.metadata.Turn;

/// A photo under a [ViewTransform]: below a picture of all of it, stretched where need be, above it sharp tiles of what
/// is in view. Asks nobody for pictures; shows what it is given. Lives on the JavaFX thread.
final class PhotoPane extends Region implements MovingPlayer.Screen, AutoCloseable {
    /// Closer than this to its own size, a picture needs no sharp tiles: nobody sees a difference.
    private static final double SAME = 1.001;

    private final TurnedPicture whole = new TurnedPicture();
    private final SharpTiles tiles;
    private final Rectangle clip = new Rectangle();
    private final ReadOnlyObjectWrapper<@Nullable ViewTransform> transform = new ReadOnlyObjectWrapper<>();
    private Turn wholeTurn = Turn.NONE;
    private TilePlan.@Nullable Source full;
    private boolean withoutFull;

    /// @param loaders makes the loader of sharp tiles that tells the given receiver, on the JavaFX thread
    PhotoPane(Function<Consumer<Loaded<TilePlan.Tile, Pixels>>, Loader<TilePlan.Tile, Pixels>> loaders) {
        tiles = new SharpTiles(loaders);
        tiles.onChange(this::hideWholeBelowTiles);
        setClip(clip);
        getChildren().addAll(whole, tiles);
    }

    /// Null while no photo is shown.
    ReadOnlyObjectProperty<@Nullable ViewTransform> transformProperty() {
        return transform.getReadOnlyProperty();
    }

    /// Shows a picture of the whole photo.
    ///
    /// @param turn what must be done to the picture
    /// @param newTransform how it then lies
    void show(Image picture, Turn turn, ViewTransform newTransform) {
        setWhole(picture, turn);
        full = null;
        tiles.clear();
        withoutFull = false;
        transform.set(newTransform);
        place();
    }

    /// A better picture of the photo that is shown already.
    void improve(Image picture, Turn turn) {
        setWhole(picture, turn);
        place();
    }

    private void setWhole(Image picture, Turn turn) {
        whole.setImage(picture);
        wholeTurn = turn;
    }

    /// Turns what is shown.
    void turn(Turn turn) {
        var now = transform.get();
        if (now != null) {
            wholeTurn = wholeTurn.then(turn);
            full = full == null
                    ? null
                    : new TilePlan.Source(full.pixels(), full.turn().then(turn));
            tiles.clear();
            transform.set(now.turned(turn));
            place();
        }
    }

    @Override
    public void move(Image picture) {
        full = null;
        improve(picture, wholeTurn);
    }

    @Override
    public void rest(Pixels frame) {
        setFull(frame, wholeTurn);
    }

    /// All pixels of the photo shown, or as many as there can be, for looking closely.
    void setFull(Pixels pixels, Turn turn) {
        full = new TilePlan.Source(pixels, turn);
        place();
    }

    /// There is no memory for more pixels than those shown.
    void setWithoutFull() {
        withoutFull = true;
    }

    /// The file has changed: these are not its pixels any more. What is on the screen stays until there is more.
    void forgetFull() {
        full = null;
        withoutFull = false;
    }

    void clear() {
        whole.setImage(null);
        full = null;
        withoutFull = false;
        transform.set(null);
        tiles.clear();
    }

    void setTransform(ViewTransform newTransform) {
        if (transform.get() != null && !newTransform.equals(transform.get())) {
            transform.set(newTransform);
            place();
        }
    }

    /// Whether the picture of the whole has too few pixels for this zoom.
    boolean isBlurred() {
        var now = transform.get();
        return now != null
                && now.width() > wholeWidth() * SAME
                && wholeWidth() < now.photo().width();
    }

    private double wholeWidth() {
        var picture = whole.getImage();
        return picture == null ? 0 : wholeTurn.swapsSides() ? picture.getHeight() : picture.getWidth();
    }

    /// What must be done to the picture of the whole photo.
    Turn turn() {
        return wholeTurn;
    }

    /// Of the whole photo; null while none is shown.
    @Nullable
    Image picture() {
        return whole.getImage();
    }

    boolean hasFull() {
        return full != null;
    }

    /// Whether what is shown has fewer pixels than the photo, for good, and this can be seen.
    boolean isReduced() {
        var now = transform.get();
        return now != null
                && (full == null
                        ? withoutFull && isBlurred()
                        : full.size().width() < now.photo().width()
                                && now.width() > full.size().width() * SAME);
    }

    /// Another view of the picture of the whole photo, as it lies now; empty while there is none.
    ImageView copy() {
        return whole.copy();
    }

    boolean isSettled() {
        return tiles.isSettled();
    }

    /// This node in device px.
    PixelSize viewSize() {
        return new PixelSize(devicePixels(getWidth()), devicePixels(getHeight()));
    }

    private int devicePixels(double length) {
        return Math.max(1, (int) Math.round(length * scale()));
    }

    /// Device px for each logical px.
    double scale() {
        return Optional.ofNullable(getScene())
                .map(scene -> scene.getWindow())
                .map(window -> window.getRenderScaleX())
                .orElse(1.0);
    }

    @Override
    public void close() {
        tiles.close();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        var now = transform.get();
        if (now != null && !now.view().equals(viewSize())) {
            setTransform(now.in(viewSize()));
        } else {
            place();
        }
    }

    private void place() {
        var now = transform.get();
        if (now == null || whole.getImage() == null) {
            return;
        }
        double scale = scale();
        whole.lay(wholeTurn, now, scale);
        boolean closely = now.width() > wholeWidth() * SAME || now.width() * SAME < wholeWidth();
        tiles.show(closely ? full : null, now, scale);
        hideWholeBelowTiles();
    }

    /// It would shine through where the photo is transparent.
    private void hideWholeBelowTiles() {
        whole.setVisible(!tiles.cover());
    }
}
