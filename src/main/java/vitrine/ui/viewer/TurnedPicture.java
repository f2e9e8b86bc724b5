package vitrine.ui.viewer;

import javafx.scene.image.ImageView;
import javafx.scene.transform.Affine;
import vitrine.metadata.Turn;

/// A picture of a whole photo that lies where the photo lies, turned as it is to be seen. Lives on the JavaFX thread.
final class TurnedPicture extends ImageView {
    TurnedPicture() {
        setMouseTransparent(true);
    }

    /// @param turn what is to be done to the picture
    /// @param transform how the photo lies once it is turned
    /// @param scale device px for each logical px
    void lay(Turn turn, ViewTransform transform, double scale) {
        relocate(transform.left() / scale, transform.top() / scale);
        turn(turn, transform.width() / scale, transform.height() / scale);
    }

    /// The picture in a box from the origin on, turned.
    private void turn(Turn turn, double width, double height) {
        boolean swaps = turn.swapsSides();
        double fitWidth = swaps ? height : width;
        double fitHeight = swaps ? width : height;
        setFitWidth(fitWidth);
        setFitHeight(fitHeight);
        if (turn == Turn.NONE) {
            getTransforms().clear();
            return;
        }
        double x = turn.mirrorsX() ? -1 : 1;
        double y = turn.mirrorsY() ? -1 : 1;
        double left = turn.mirrorsX() ? fitWidth : 0;
        double top = turn.mirrorsY() ? fitHeight : 0;
        getTransforms().setAll(swaps ? new Affine(0, y, top, x, 0, left) : new Affine(x, 0, left, 0, y, top));
    }

    /// Another view of the same picture that lies as this one; empty while there is none.
    ImageView copy() {
        var copy = new ImageView(getImage());
        if (getImage() != null) {
            copy.setFitWidth(getFitWidth());
            copy.setFitHeight(getFitHeight());
            copy.relocate(getLayoutX(), getLayoutY());
            copy.getTransforms().setAll(getTransforms());
        }
        return copy;
    }
}
