package vitrine.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens what is dropped on the window from another program. Lives on the JavaFX thread.
final class FileDrop {
    private final Consumer<List<Path>> open;

    /// @param ground where files may be dropped
    FileDrop(Node ground, Consumer<List<Path>> open) {
        this.open = open;
        ground.setOnDragOver(FileDrop::dragged);
        ground.setOnDragDropped(this::dropped);
    }

    private static void dragged(DragEvent event) {
        if (isFromOutside(event)) {
            // Never MOVE: some programs would delete what they believe was moved.
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard();
        boolean files = isFromOutside(event) && !dropped.getFiles().isEmpty();
        if (files) {
            open.accept(dropped.getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    /// A photo that is let go over the window it was dragged from is not to be opened.
    private static boolean isFromOutside(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles();
    }
}
