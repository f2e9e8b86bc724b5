package vitrine.ui;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import vitrine.library.Arrangement;
import vitrine.library.Grouping;
import vitrine.library.PhotoFilter;
import vitrine.library.PhotoOrder;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Icons;

/// The menu behind the order button: order, direction, groups, and which types are shown.
final class ArrangeMenu {
    private final GalleryState gallery;
    private final Preferences preferences;
    private final Messages messages;
    private final MenuButton button = new MenuButton();
    private final Menu types;

    ArrangeMenu(GalleryState gallery, Preferences preferences, Messages messages) {
        this.gallery = gallery;
        this.preferences = preferences;
        this.messages = messages;
        types = new Menu(messages.get("arrange.types"));
        button.getStyleClass().addAll("tool", "arrange");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.get("arrange.title"));
        Hint.on(button, messages.get("arrange.title"));
        button.setOnShowing(_ -> fill());
        // A menu button opens only when it has an item; the real ones are made when it opens.
        button.getItems().setAll(new MenuItem());
        gallery.arrangementProperty().subscribe(this::showDirection);
    }

    MenuButton button() {
        return button;
    }

    void showAllTypes() {
        filterTypes(Set.of());
    }

    private void showDirection(Arrangement arrangement) {
        button.setGraphic((arrangement.ascending() ? Icons.ASCENDING : Icons.DESCENDING).node(16));
        button.setText(word("order", arrangement.order()));
    }

    private void fill() {
        var now = gallery.arrangementProperty().get();
        var items = button.getItems();
        items.clear();
        var orders = new ToggleGroup();
        for (var order : PhotoOrder.values()) {
            items.add(choice(orders, word("order", order), order == now.order(), () -> order(order, now.ascending())));
        }
        items.add(new SeparatorMenuItem());
        var directions = new ToggleGroup();
        items.add(choice(directions, messages.get("arrange.up"), now.ascending(), () -> order(now.order(), true)));
        items.add(choice(directions, messages.get("arrange.down"), !now.ascending(), () -> order(now.order(), false)));
        items.add(new SeparatorMenuItem());
        var groupings = new ToggleGroup();
        var place = gallery.locationProperty().get();
        boolean recursive = place != null && place.recursive();
        var shown = place == null ? now.grouping() : now.groupingIn(place);
        for (var grouping : Grouping.values()) {
            if (recursive || grouping != Grouping.FOLDER) {
                // who wants no headers here has not said that folders are to be mixed in the view of a tree
                var meant = recursive || grouping != Grouping.NONE ? grouping : Grouping.FOLDER;
                items.add(choice(groupings, word("group", grouping), grouping == shown, () -> group(meant)));
            }
        }
        items.add(new SeparatorMenuItem());
        fillTypes(now.filter().types());
        items.add(types);
    }

    private void fillTypes(Set<String> chosen) {
        types.getItems().clear();
        gallery.listing().types().forEach((type, number) -> {
            var tick = new CheckBox(messages.get("arrange.type", type.toUpperCase(Locale.ROOT), number));
            tick.setMnemonicParsing(false);
            // The item is what is clicked and walked to by keys; it stays open, for more than one type to be ticked.
            tick.setMouseTransparent(true);
            tick.setFocusTraversable(false);
            tick.setUserData(type);
            var item = new CustomMenuItem(tick, false);
            item.setOnAction(_ -> toggleType(type));
            types.getItems().add(item);
        });
        types.setDisable(types.getItems().isEmpty());
        tickTypes(chosen);
    }

    private void tickTypes(Set<String> chosen) {
        for (var item : types.getItems()) {
            if (item instanceof CustomMenuItem custom && custom.getContent() instanceof CheckBox tick) {
                tick.setSelected(chosen.isEmpty() || chosen.contains((String) tick.getUserData()));
            }
        }
    }

    private static RadioMenuItem choice(ToggleGroup group, String words, boolean chosen, Runnable choose) {
        var item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> choose.run());
        return item;
    }

    private void order(PhotoOrder order, boolean ascending) {
        var now = gallery.arrangementProperty().get();
        gallery.arrange(now.withOrder(order, ascending));
        preferences.update(s -> s.withOrder(order, ascending));
    }

    private void group(Grouping grouping) {
        var now = gallery.arrangementProperty().get();
        gallery.arrange(now.withGrouping(grouping));
        preferences.update(s -> s.withGrouping(grouping));
    }

    private void toggleType(String type) {
        var all = gallery.listing().types().keySet();
        var chosen = new HashSet<>(gallery.arrangementProperty().get().filter().types());
        if (chosen.isEmpty()) {
            chosen.addAll(all);
        }
        if (!chosen.remove(type)) {
            chosen.add(type);
        }
        filterTypes(chosen.containsAll(all) ? Set.of() : chosen);
    }

    private void filterTypes(Set<String> chosen) {
        var now = gallery.arrangementProperty().get();
        gallery.arrange(now.withFilter(new PhotoFilter(now.filter().text(), chosen)));
        tickTypes(chosen);
    }

    private String word(String kind, Enum<?> value) {
        return messages.get("arrange." + kind + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
