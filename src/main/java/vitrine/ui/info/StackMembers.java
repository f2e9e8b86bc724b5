package vitrine.ui.info;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import vitrine.library.Photo;
import vitrine.library.Stack;

/// The files of one shot, one below the other: what can be shown as links that show it.
final class StackMembers extends VBox {
    private final Facts facts;
    private final Consumer<Path> open;

    /// @param open shows a photo large
    StackMembers(Facts facts, Consumer<Path> open) {
        this.facts = facts;
        this.open = open;
        getStyleClass().add("members");
    }

    void show(Stack stack) {
        var title = new Label(facts.files(stack));
        title.getStyleClass().add("members-title");
        getChildren().setAll(title);
        stack.members().forEach(member -> getChildren().add(row(member)));
    }

    private Node row(Stack.Member member) {
        var about = new Label(facts.about(member.photo()));
        about.getStyleClass().add("name");
        var row = new VBox(name(member), about);
        row.getStyleClass().add("member");
        return row;
    }

    private static Label plain(Photo photo) {
        var name = new Label(photo.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return name;
    }

    private Node name(Stack.Member member) {
        var photo = member.photo();
        if (!member.hasTile()) {
            return plain(photo);
        }
        var link = new Hyperlink(photo.name());
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setOnAction(_ -> open.accept(photo.path()));
        return link;
    }
}
