package vitrine.ui.share;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Photos dragged out of the window. Lives on the JavaFX thread.
public final class FileDrag {
    private static final double SIDE = 128;

    private FileDrag() {}

    /// To be called while a drag has just been noticed. Other programs may copy or link, never move: a file must not
    /// vanish because a hand slipped.
    ///
    /// @param picture what hangs at the pointer
    public static void start(Node source, List<Path> files, @Nullable Image picture) {
        var drag = source.startDragAndDrop(TransferMode.COPY, TransferMode.LINK);
        drag.setContent(FileContent.of(files));
        if (picture != null) {
            var small = small(picture);
            drag.setDragView(small, small.getWidth() / 2, small.getHeight() / 2);
        }
    }

    private static Image small(Image picture) {
        var view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(SIDE, picture.getWidth()));
        view.setFitHeight(Math.min(SIDE, picture.getHeight()));
        view.setOpacity(0.9);
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return view.snapshot(parameters, null);
    }
}
