package vitrine.ui;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import vitrine.state.GalleryState;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.LateChildren;
import vitrine.ui.kit.Sentences;

/// What a person cannot see in the photos themselves: that not all of the open folder is there, or that it may not stay
/// as it is shown. Takes what place the status bar has left, and is cut short where that is not enough.
final class FolderNotes extends HBox {
    private final GalleryState gallery;
    private final Sentences sentences;
    private final Label unreadable = new Label();
    private final Hint names = new Hint(unreadable);
    private final Label unwatched = new Label();
    private final Hint whole = new Hint(unwatched);

    FolderNotes(GalleryState gallery, Sentences sentences) {
        this.gallery = gallery;
        this.sentences = sentences;
        getStyleClass().add("folder-notes");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        setPrefWidth(0);
        // Of two, the long one is cut short, not both alike.
        unreadable
                .minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        this::shortNoteWidth, widthProperty(), unreadable.textProperty(), unreadable.fontProperty()));
        gallery.leftOutProperty().subscribe(this::update);
        gallery.coverageProperty().subscribe(this::update);
        gallery.problemProperty().subscribe(this::update);
        update();
        LateChildren.of(this, unreadable, unwatched);
    }

    private double shortNoteWidth() {
        return Math.min(getWidth(), unreadable.prefWidth(-1));
    }

    private void update() {
        var place = gallery.locationProperty().get();
        boolean shown = place != null && gallery.problemProperty().get() == null;
        tellUnreadable(shown ? place.folder() : null);
        var still = shown ? unwatched() : "";
        show(unwatched, still);
        whole.say(still);
    }

    private String unwatched() {
        var key = Shortcut.RELOAD.keyNames().getFirst();
        return switch (gallery.coverageProperty().get()) {
            case ALL -> "";
            case PART -> sentences.messages().get("status.watched-in-part", key);
            case NONE -> sentences.messages().get("status.unwatched", key);
        };
    }

    /// @param folder null to tell nothing
    private void tellUnreadable(@Nullable Path folder) {
        var left = gallery.leftOutProperty().get().unreadable();
        var words = folder == null ? "" : sentences.unreadable(left);
        var which = folder == null ? "" : sentences.unreadableNames(left, folder);
        show(unreadable, words);
        unreadable.setAccessibleText(which.isEmpty() ? words : words + "\n" + which);
        names.say(which);
    }

    private static void show(Label note, String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }
}
