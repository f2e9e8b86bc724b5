package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vitrine.state.Messages;
import vitrine.state.Place;
import vitrine.state.Preferences;

/// The usual places, the drives and the person's own bookmarks, each under a quiet title.
final class PlaceList extends ListView<PlaceList.Row> {
    static final double ROW_HEIGHT = 28;

    /// A line of the list.
    sealed interface Row {
        record Title(String words) implements Row {}

        record To(Place place) implements Row {}
    }

    private final Preferences preferences;
    private final Messages messages;
    private final Consumer<Path> open;
    private final Runnable leave;
    private List<Place> found = List.of();
    private List<Path> bookmarks = List.of();
    private @Nullable Path marked;

    /// @param leave runs when a place has been opened by the mouse
    PlaceList(Preferences preferences, Messages messages, Consumer<Path> open, Runnable leave) {
        this.preferences = preferences;
        this.messages = messages;
        this.open = open;
        this.leave = leave;
        getStyleClass().add("places");
        setAccessibleText(messages.get("places.title"));
        setFixedCellSize(ROW_HEIGHT);
        setCellFactory(_ -> new PlaceCell(this));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        preferences.currentProperty().subscribe(settings -> {
            if (!settings.places().bookmarks().equals(bookmarks)) {
                bookmarks = settings.places().bookmarks();
                fill();
            }
        });
        fill();
    }

    void show(List<Place> places) {
        if (!places.equals(found)) {
            found = List.copyOf(places);
            fill();
        }
    }

    /// Shows which place is the open folder, if one is.
    void mark(@Nullable Path folder) {
        marked = folder;
        int row = folder == null ? -1 : rowOf(folder);
        if (row < 0) {
            getSelectionModel().clearSelection();
        } else if (!(getSelectionModel().getSelectedItem() instanceof Row.To(var place))
                || !place.path().equals(folder)) {
            getSelectionModel().clearAndSelect(row);
        }
    }

    String name(Place place) {
        return switch (place.kind()) {
            case HOME -> messages.get("places.home");
            case PICTURES -> messages.get("places.pictures");
            case DESKTOP -> messages.get("places.desktop");
            case DOWNLOADS -> messages.get("places.downloads");
            case SAMPLES -> messages.get("places.samples");
            case DRIVE, BOOKMARK, RECENT -> FolderName.of(place.path());
        };
    }

    Messages messages() {
        return messages;
    }

    void go(Place place) {
        open.accept(place.path());
    }

    /// The mouse has chosen a place.
    void clicked(Place place) {
        go(place);
        leave.run();
    }

    void removeBookmark(Path folder) {
        preferences.update(settings -> settings.withoutBookmark(folder));
    }

    private void fill() {
        var rows = new ArrayList<Row>();
        add(
                rows,
                messages.get("places.title"),
                found.stream().filter(place -> !isDrive(place)).toList());
        add(
                rows,
                messages.get("places.drives"),
                found.stream().filter(PlaceList::isDrive).toList());
        add(
                rows,
                messages.get("places.bookmarks"),
                bookmarks.stream()
                        .map(path -> new Place(path, Place.Kind.BOOKMARK))
                        .toList());
        getItems().setAll(rows);
        setPrefHeight(rows.size() * ROW_HEIGHT + 2);
        mark(marked);
    }

    private static void add(List<Row> rows, String title, List<Place> places) {
        if (!places.isEmpty()) {
            rows.add(new Row.Title(title));
            places.forEach(place -> rows.add(new Row.To(place)));
        }
    }

    private static boolean isDrive(Place place) {
        return place.kind() == Place.Kind.DRIVE;
    }

    private int rowOf(Path folder) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof Row.To(var place) && place.path().equals(folder)) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        var chosen = getFocusModel().getFocusedItem();
        boolean used = true;
        switch (event.getCode()) {
            case UP -> step(getFocusModel().getFocusedIndex() - 1, -1);
            case DOWN -> step(getFocusModel().getFocusedIndex() + 1, 1);
            case HOME -> step(0, 1);
            case END -> step(getItems().size() - 1, -1);
            case ENTER, SPACE -> {
                if (chosen instanceof Row.To(var place)) {
                    go(place);
                }
            }
            case DELETE -> {
                if (chosen instanceof Row.To(var place) && place.kind() == Place.Kind.BOOKMARK) {
                    removeBookmark(place.path());
                }
            }
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    /// Moves to the first place from `row` on; titles are passed over.
    private void step(int row, int direction) {
        int next = row;
        while (next >= 0 && next < getItems().size() && getItems().get(next) instanceof Row.Title) {
            next += direction;
        }
        if (next >= 0 && next < getItems().size()) {
            getSelectionModel().clearAndSelect(next);
            getFocusModel().focus(next);
            scrollIntoView(next);
        }
    }

    private void scrollIntoView(int row) {
        if (getHeight() < getItems().size() * ROW_HEIGHT) {
            scrollTo(Math.max(0, row - 1));
        }
    }
}
