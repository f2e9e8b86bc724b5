package vitrine.ui.info;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vitrine.metadata.Metadata;
import vitrine.state.Messages;

/// Everything a photo says about itself, folded away until it is wanted; stays open from photo to photo.
final class AllTags extends TitledPane {
    /// Some files carry thousands of entries, which nobody reads and each of which costs a layout.
    private static final int MOST_TAGS = 500;

    private static final int MOST_CHARACTERS = 400;

    private final Messages messages;
    private final VBox lines = new VBox();
    private List<Metadata.Directory> directories = List.of();

    AllTags(Messages messages) {
        super();
        this.messages = messages;
        setText(messages.get("info.all-tags"));
        getStyleClass().add("all-tags");
        lines.getStyleClass().add("tags");
        setContent(lines);
        setAnimated(false);
        setExpanded(false);
        expandedProperty().subscribe(this::fill);
    }

    void show(List<Metadata.Directory> shown) {
        if (!directories.equals(shown)) {
            directories = shown;
            lines.getChildren().clear();
        }
        fill();
    }

    private void fill() {
        if (!isExpanded() || !lines.getChildren().isEmpty()) {
            return;
        }
        int count = 0;
        for (var directory : directories) {
            if (directory.tags().isEmpty() || count >= MOST_TAGS) {
                continue;
            }
            var title = new Label(directory.name());
            title.getStyleClass().add("directory");
            lines.getChildren().add(title);
            for (var tag : directory.tags()) {
                if (count++ < MOST_TAGS) {
                    lines.getChildren().add(line(tag));
                }
            }
        }
    }

    private Node line(Metadata.Tag tag) {
        var name = new Label(tag.name());
        name.getStyleClass().add("name");
        name.setWrapText(true);
        var value = tag.value();
        var shortened = value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) + "…" : value;
        return new VBox(name, new FactLabel(shortened, "value", messages));
    }
}
