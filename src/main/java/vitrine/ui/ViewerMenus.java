package vitrine.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import vitrine.state.Messages;
import vitrine.state.PhotoFact;
import vitrine.state.Preferences;
import vitrine.state.Settings;

/// How photos are shown large, to choose from: what is told over them, and how a slideshow goes.
final class ViewerMenus {
    private final Commands commands;
    private final Preferences preferences;
    private final Messages messages;
    private final ObservableBooleanValue clipping;

    /// @param clipping whether clipped areas are marked
    ViewerMenus(Commands commands, Preferences preferences, Messages messages, ObservableBooleanValue clipping) {
        this.commands = commands;
        this.preferences = preferences;
        this.messages = messages;
        this.clipping = clipping;
    }

    Menu slideshow() {
        var menu = new Menu(messages.get("menu.slideshow"));
        menu.getItems()
                .setAll(
                        commands.menuItem(Shortcut.SLIDESHOW),
                        new SeparatorMenuItem(),
                        check(
                                "menu.slideshow.shuffle",
                                s -> s.show().shuffle(),
                                s -> s.withShuffle(!s.show().shuffle())),
                        check(
                                "menu.slideshow.loop",
                                s -> s.show().loop(),
                                s -> s.withLoop(!s.show().loop())),
                        new SeparatorMenuItem());
        for (int seconds : SlidePaces.SECONDS) {
            var item = new RadioMenuItem(messages.get("slideshow.pace", seconds));
            preferences
                    .currentProperty()
                    .subscribe(s -> item.setSelected(s.show().seconds() == seconds));
            item.setOnAction(_ -> {
                preferences.update(s -> s.withShowSeconds(seconds));
                item.setSelected(true);
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    Menu overlay() {
        var menu = new Menu(messages.get("menu.overlay"));
        menu.getItems().setAll(overlayItems());
        return menu;
    }

    ContextMenu overlayChoice() {
        var menu = new ContextMenu();
        menu.getItems().setAll(overlayItems());
        return menu;
    }

    MenuItem wheelZooms() {
        return check(
                "menu.wheel-zooms",
                s -> s.large().wheelZooms(),
                s -> s.withWheelZooms(!s.large().wheelZooms()));
    }

    private List<MenuItem> overlayItems() {
        var items = new ArrayList<MenuItem>();
        items.add(commands.checkItem(
                Shortcut.OVERLAY, preferences.when(s -> s.large().facts())));
        Arrays.stream(PhotoFact.values()).map(this::fact).forEach(items::add);
        items.add(new SeparatorMenuItem());
        items.add(commands.checkItem(
                Shortcut.HISTOGRAM, preferences.when(s -> s.large().histogram())));
        items.add(commands.checkItem(Shortcut.CLIPPING, clipping));
        return items;
    }

    private CheckMenuItem fact(PhotoFact fact) {
        return check(
                fact.messageKey(),
                s -> s.large().chosenFacts().contains(fact),
                s -> s.withFact(fact, !s.large().chosenFacts().contains(fact)));
    }

    private CheckMenuItem check(String key, Predicate<Settings> on, UnaryOperator<Settings> toggle) {
        var item = new CheckMenuItem(messages.get(key));
        preferences.currentProperty().subscribe(settings -> item.setSelected(on.test(settings)));
        item.setOnAction(_ -> preferences.update(toggle));
        return item;
    }
}
