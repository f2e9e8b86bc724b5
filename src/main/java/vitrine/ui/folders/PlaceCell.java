package vitrine.ui.folders;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import vitrine.library.ShownName;
import vitrine.state.Place;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Icons;

/// A row of the [PlaceList].
final class PlaceCell extends ListCell<PlaceList.Row> {
    private final PlaceList list;
    private final Hint hint = new Hint(this);

    PlaceCell(PlaceList list) {
        this.list = list;
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        // As wide as the list, never wider: long names are elided instead.
        setPrefWidth(1);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (getItem() instanceof PlaceList.Row.Title) {
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof PlaceList.Row.To(var place)) {
                list.clicked(place);
            }
        });
    }

    @Override
    protected void updateItem(PlaceList.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("section-title");
        setGraphic(null);
        hint.say("");
        setContextMenu(null);
        switch (empty ? null : row) {
            case null -> setText(null);
            case PlaceList.Row.Title(var words) -> {
                setText(words);
                getStyleClass().add("section-title");
            }
            case PlaceList.Row.To(var place) -> show(place);
        }
    }

    private void show(Place place) {
        setText(list.name(place));
        setGraphic(icon(place.kind()).node(16));
        hint.say(ShownName.whole(place.path()));
        if (place.kind() == Place.Kind.BOOKMARK) {
            var remove = new MenuItem(list.messages().get("places.remove-bookmark"));
            remove.setOnAction(_ -> list.removeBookmark(place.path()));
            setContextMenu(new ContextMenu(remove));
        }
    }

    private static Icons icon(Place.Kind kind) {
        return switch (kind) {
            case HOME -> Icons.HOME;
            case PICTURES -> Icons.PICTURES;
            case DESKTOP -> Icons.DESKTOP;
            case DOWNLOADS -> Icons.DOWNLOADS;
            case SAMPLES -> Icons.SAMPLES;
            case DRIVE -> Icons.DRIVE;
            case BOOKMARK -> Icons.BOOKMARK;
            case RECENT -> Icons.CLOCK;
        };
    }
}
