package vitrine.ui.info;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;
import vitrine.library.Photo;
import vitrine.library.ShownName;
import vitrine.library.Stack;
import vitrine.metadata.Metadata;
import vitrine.state.GalleryCount;
import vitrine.state.Messages;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Sentences;

/// The facts, one below the other: what they are called at the left, what they are at the right.
final class InfoContent extends VBox {
    private final Messages messages;
    private final Facts facts;
    private final AllTags allTags;
    private final StackMembers members;

    /// @param open shows a photo large
    InfoContent(Sentences sentences, Consumer<Path> open) {
        messages = sentences.messages();
        facts = new Facts(sentences);
        allTags = new AllTags(messages);
        members = new StackMembers(facts, open);
        getStyleClass().add("info");
        showNothing();
        widthProperty()
                .subscribe(() -> getChildren().stream()
                        .filter(FactTable.class::isInstance)
                        .forEach(table -> ((FactTable) table).fit(tableWidth())));
    }

    void showNothing() {
        getChildren().setAll(sentence(messages.get("info.nothing"), "quiet"));
    }

    /// @param photosOnly whether no folder is among them
    void showSeveral(GalleryCount count, boolean photosOnly) {
        getChildren().setAll(title(facts.several(count, photosOnly)));
    }

    void showFolder(Entry folder) {
        getChildren().setAll(title(folder.name(), ShownName.whole(folder.path())));
    }

    /// @param stack that the photo stands for or in, or null
    /// @param metadata null until it was read, or when there is none
    /// @param problem why the photo cannot be shown, or empty
    void showPhoto(Photo photo, @Nullable Stack stack, @Nullable Metadata metadata, String problem) {
        var children = new ArrayList<Node>();
        children.add(title(photo.name(), Facts.folderOf(photo.path())));
        if (!problem.isEmpty()) {
            children.add(sentence(problem, "problem"));
        }
        var known = new ArrayList<>(facts.ofPhoto(photo, metadata));
        var table = table(known);
        children.add(table);
        var place =
                metadata == null ? null : facts.words().coordinates(metadata).orElse(null);
        if (place != null) {
            var fact = new Facts.Fact(messages.get("info.place"), place.latitude() + "\n" + place.longitude());
            known.add(fact);
            add(table, fact);
            table.add("", copyButton("info.copy", "info.copy-place", place.plain()));
        }
        children.add(copyButton("info.copy-all", "info.copy-all", facts.text(photo, known)));
        if (stack != null) {
            members.show(stack);
            children.add(members);
        }
        if (metadata != null && !metadata.directories().isEmpty()) {
            allTags.show(metadata.directories());
            children.add(allTags);
        }
        getChildren().setAll(children);
    }

    private FactLabel title(String words) {
        return new FactLabel(words, "title", messages);
    }

    private Node title(String words, String path) {
        var both = new VBox(title(words), new FactLabel(path, "path", messages));
        both.getStyleClass().add("heading");
        return both;
    }

    private static Label sentence(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    private FactTable table(List<Facts.Fact> known) {
        var table = new FactTable();
        table.fit(tableWidth());
        known.forEach(fact -> add(table, fact));
        return table;
    }

    private void add(FactTable table, Facts.Fact fact) {
        table.add(fact.name(), new FactLabel(fact.value(), "value", messages));
    }

    private double tableWidth() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    private Button copyButton(String key, String longKey, String text) {
        var button = new Button(messages.get(key));
        button.getStyleClass().add("copy");
        button.setAccessibleText(messages.get(longKey));
        Hint.on(button, messages.get(longKey));
        button.setOnAction(_ -> FactLabel.copy(text));
        return button;
    }
}
