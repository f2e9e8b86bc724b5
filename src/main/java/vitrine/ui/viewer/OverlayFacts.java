package vitrine.ui.viewer;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.state.PhotoFact;

/// Facts as lines: the name, and below it what the person chose. A line that waits for its words keeps its place, so
/// that nothing jumps from photo to photo. Lives on the JavaFX thread.
final class OverlayFacts extends VBox {
    private final Label name = new Label();
    private final Label position = new Label();
    private final HBox head = new HBox(10, name, position);
    private final Label taken = new Label();
    private final Label exposure = new Label();
    private final Label camera = new Label();
    private final Label file = new Label();
    private final Label coordinates = new Label();

    OverlayFacts() {
        getStyleClass().add("facts");
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(60);
        position.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("head");
        getChildren().setAll(head, taken, exposure, camera, file, coordinates);
        for (var label : new Label[] {name, position, taken, exposure, camera, file, coordinates}) {
            label.managedProperty().bind(label.visibleProperty());
            label.setVisible(false);
        }
        for (var line : new Label[] {taken, exposure, camera, file, coordinates}) {
            line.setWrapText(true);
        }
        head.managedProperty().bind(head.visibleProperty());
        head.visibleProperty().bind(name.visibleProperty().or(position.visibleProperty()));
    }

    /// @param words of a fact; empty where it is not known
    /// @param chosen what is to be told
    /// @param read whether the metadata was read, so that what is missing is not there at all
    void show(Function<PhotoFact, String> words, Set<PhotoFact> chosen, boolean read) {
        Function<PhotoFact, String> told = fact -> chosen.contains(fact) ? words.apply(fact) : "";
        tell(name, told.apply(PhotoFact.NAME));
        tell(position, told.apply(PhotoFact.POSITION));
        tell(
                file,
                Stream.of(PhotoFact.PIXELS, PhotoFact.SIZE)
                        .map(told)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("  ·  ")));
        for (var late : EnumSet.of(PhotoFact.TAKEN, PhotoFact.EXPOSURE, PhotoFact.CAMERA, PhotoFact.COORDINATES)) {
            if (read || !chosen.contains(late)) {
                tell(line(late), told.apply(late));
            } else {
                line(late).setText(" ");
            }
        }
    }

    /// Those that come from the metadata have a line each.
    private Label line(PhotoFact fact) {
        return switch (fact) {
            case TAKEN -> taken;
            case EXPOSURE -> exposure;
            case CAMERA -> camera;
            case COORDINATES -> coordinates;
            case NAME, POSITION, PIXELS, SIZE -> throw new IllegalArgumentException(fact + " shares a line");
        };
    }

    private static void tell(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    String text() {
        return Stream.of(name, position, taken, exposure, camera, file, coordinates)
                .filter(label -> label.isVisible() && !label.getText().isBlank())
                .map(label -> label.getText().replace("\n", ", "))
                .collect(Collectors.joining("\n"));
    }
}
