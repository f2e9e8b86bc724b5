package vitrine.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import vitrine.state.GalleryState;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Sentences;

/// What a person cannot see in the photos themselves: that not all of the open folder is there. Takes what place the
/// status bar has left, and is cut short where that is not enough.
final class FolderNotes extends HBox {
    private final GalleryState gallery;
    private final Sentences sentences;
    private final Label unreadable = new Label();
    private final Hint names = new Hint(unreadable);

    FolderNotes(GalleryState gallery, Sentences sentences) {
        this.gallery = gallery;
        this.sentences = sentences;
        getStyleClass().add("folder-notes");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        setPrefWidth(0);
        getChildren().add(unreadable);
        gallery.leftOutProperty().subscribe(this::update);
        gallery.problemProperty().subscribe(this::update);
    }

    private void update() {
        var place = gallery.locationProperty().get();
        boolean shown = place != null && gallery.problemProperty().get() == null;
        var left = gallery.leftOutProperty().get().unreadable();
        var words = shown ? sentences.unreadable(left) : "";
        var which = words.isEmpty() ? "" : sentences.unreadableNames(left, place.folder());
        show(unreadable, words);
        unreadable.setAccessibleText(words + "\n" + which);
        names.say(which);
    }

    private static void show(Label note, String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }
}
