package vitrine.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The one icon family: strokes of 1.5 px on a grid of 16, drawn for this program; coloured by the style sheet.
public enum Icons {
    BACK("M10 3 L5 8 L10 13"),
    FORWARD("M6 3 L11 8 L6 13"),
    UP("M8 13 V3.5 M3.5 8 L8 3.5 L12.5 8"),
    SEARCH("M7 2.5 A4.5 4.5 0 1 1 7 11.5 A4.5 4.5 0 1 1 7 2.5 M10.4 10.4 L14 14"),
    CLEAR("M4.5 4.5 L11.5 11.5 M11.5 4.5 L4.5 11.5"),
    ASCENDING("M2.5 4 H6 M2.5 8 H8 M2.5 12 H10 M12.5 12.5 V3.5 M10.5 5.5 L12.5 3.5 L14.5 5.5"),
    DESCENDING("M2.5 4 H10 M2.5 8 H8 M2.5 12 H6 M12.5 3.5 V12.5 M10.5 10.5 L12.5 12.5 L14.5 10.5"),
    SIDEBAR("M2 3 H14 V13 H2 Z M6 3 V13"),
    INFO_PANE("M2 3 H14 V13 H2 Z M10 3 V13"),
    MENU("M2.5 4 H13.5 M2.5 8 H13.5 M2.5 12 H13.5"),
    SUBFOLDERS("M2.5 2.5 V12 H7 M2.5 6 H7 M7 4.5 H13.5 V7.5 H7 Z M7 10.5 H13.5 V13.5 H7 Z"),
    // Without curves, whose strokes take longer to draw: a tree shows dozens of it.
    FOLDER("M1.5 3.8 L2.3 3 H6 L7.5 4.8 H13.7 L14.5 5.6 V12.2 L13.7 13 H2.3 L1.5 12.2 Z"),
    HOME("M2 8 L8 2.5 L14 8 M3.8 7 V13.3 H6.5 V9.5 H9.5 V13.3 H12.2 V7"),
    PICTURES(
            "M2 3 H14 V13 H2 Z M2 11 L6 7.5 L9 10.5 L11 9 L14 11.5 M10.5 5.3 A0.9 0.9 0 1 1 10.5 7.1 A0.9 0.9 0 1 1 10.5 5.3"),
    DESKTOP("M2 3 H14 V11 H2 Z M8 11 V13.5 M5 13.5 H11"),
    DOWNLOADS("M8 2.5 V10 M4.8 7 L8 10.2 L11.2 7 M2.5 13 H13.5"),
    DRIVE("M2 9 L4 3.5 H12 L14 9 V13 H2 Z M2 9 H14 M11 11 H12"),
    BOOKMARK("M4 2.5 H12 V13.5 L8 10.3 L4 13.5 Z"),
    CLOCK("M8 2.5 A5.5 5.5 0 1 1 8 13.5 A5.5 5.5 0 1 1 8 2.5 M8 5 V8 L10.3 9.5"),
    SAMPLES("M8 2 L9.6 6.2 L14 6.4 L10.5 9.1 L11.8 13.4 L8 10.9 L4.2 13.4 L5.5 9.1 L2 6.4 L6.4 6.2 Z"),
    BROKEN(
            "M2 3 H14 V7 L11.5 9.5 L9 7 L6.5 9.5 L4 7.2 L2 9 Z M2 11.5 L4 9.8 L6.5 12 L9 9.6 L11.5 12 L14 9.6 V13.5 H2 Z"),
    UNSUPPORTED(
            "M3.5 1.8 H9.5 L12.5 4.8 V14.2 H3.5 Z M9.5 1.8 V4.8 H12.5 M6.3 8 Q6.5 6.6 8 6.6 Q9.6 6.7 9.6 8 Q9.5 9 8 9.6 V10.4 M8 12.1 V12.2"),
    LOCKED("M4 7.5 H12 V13.5 H4 Z M5.5 7.5 V5 Q5.6 2.6 8 2.5 Q10.4 2.6 10.5 5 V7.5"),
    GONE("M2.5 4 H6 L7.5 5.5 H13.5 V12.5 H2.5 Z M6 7.3 L10 10.9 M10 7.3 L6 10.9"),
    HIDDEN("M2 8 Q8 1.5 14 8 Q8 14.5 2 8 Z M8 6.2 A1.8 1.8 0 1 1 8 9.8 A1.8 1.8 0 1 1 8 6.2 M3.5 13.5 L12.5 2.5"),
    SMALLER("M4 4 H12 V12 H4 Z"),
    LARGER("M2 2 H14 V14 H2 Z"),
    ZOOM_IN("M7 2.5 A4.5 4.5 0 1 1 7 11.5 A4.5 4.5 0 1 1 7 2.5 M10.4 10.4 L14 14 M4.8 7 H9.2 M7 4.8 V9.2"),
    ZOOM_OUT("M7 2.5 A4.5 4.5 0 1 1 7 11.5 A4.5 4.5 0 1 1 7 2.5 M10.4 10.4 L14 14 M4.8 7 H9.2"),
    ZOOM_FIT("M2 5.5 V2.5 H5 M11 2.5 H14 V5.5 M14 10.5 V13.5 H11 M5 13.5 H2 V10.5 M5 5.5 H11 V10.5 H5 Z"),
    ZOOM_ACTUAL("M2 3 H14 V13 H2 Z M4.5 6.3 L5.8 5.4 V10.6 M10 6.3 L11.3 5.4 V10.6 M8 6.4 V6.5 M8 9.5 V9.6"),
    FULL_SCREEN("M2.5 6 V2.5 H6 M10 2.5 H13.5 V6 M13.5 10 V13.5 H10 M6 13.5 H2.5 V10"),
    FILMSTRIP("M2 3 H14 V9 H2 Z M2 11.5 H5 V13.5 H2 Z M6.5 11.5 H9.5 V13.5 H6.5 Z M11 11.5 H14 V13.5 H11 Z"),
    FILM("M2 2.5 H14 V13.5 H2 Z M4.8 2.5 V13.5 M11.2 2.5 V13.5 M2 6.2 H4.8 M2 9.8 H4.8 M11.2 6.2 H14 M11.2 9.8 H14"),
    COMPARE("M2 3 H7 V13 H2 Z M9 3 H14 V13 H9 Z"),
    SWAP("M2.5 5.5 H13 M10.5 3 L13 5.5 L10.5 8 M13.5 10.5 H3 M5.5 8 L3 10.5 L5.5 13"),
    PREVIOUS_CANDIDATE("M6.5 3 H14 V13 H6.5 Z M4 5.5 L1.5 8 L4 10.5"),
    NEXT_CANDIDATE("M2 3 H9.5 V13 H2 Z M12 5.5 L14.5 8 L12 10.5"),
    TURN_LEFT("M3 2.5 V6 H6.5 M3.2 6 Q5 3 8.3 3 A5.2 5.2 0 1 1 3.3 9.8"),
    TURN_RIGHT("M13 2.5 V6 H9.5 M12.8 6 Q11 3 7.7 3 A5.2 5.2 0 1 0 12.7 9.8"),
    MORE("M3.5 8 H3.51 M8 8 H8.01 M12.5 8 H12.51"),
    INFO("M8 2.5 A5.5 5.5 0 1 1 8 13.5 A5.5 5.5 0 1 1 8 2.5 M8 7.3 V10.8 M8 5.2 V5.21"),
    SLIDESHOW("M2 3 H14 V11 H2 Z M6.8 5 V9 L10 7 Z M5 13.5 H11"),
    PAUSED("M5.5 3.5 V12.5 M10.5 3.5 V12.5"),
    PLAY_PAUSE("M2.5 3.5 L8 8 L2.5 12.5 Z M10.5 3.5 V12.5 M13.5 3.5 V12.5"),
    COPY("M5.5 5.5 H13.5 V13.5 H5.5 Z M10.5 5.5 V2.5 H2.5 V10.5 H5.5"),
    STACK("M2 5.5 H10.5 V14 H2 Z M5 5 V2 H14 V11 H11"),
    CLOSE("M4 4 L12 12 M12 4 L4 12");

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    /// A new node that shows this icon.
    ///
    /// @param size side of the square it stands in, in logical px
    public Node node(double size) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-shape");
        double scale = size / 16;
        shape.setScaleX(scale);
        shape.setScaleY(scale);
        shape.setStrokeWidth(1.5 / Math.sqrt(scale));
        var square = new StackPane(shape);
        square.getStyleClass().add("icon");
        square.setMinSize(size, size);
        square.setPrefSize(size, size);
        square.setMaxSize(size, size);
        square.setMouseTransparent(true);
        return square;
    }
}
