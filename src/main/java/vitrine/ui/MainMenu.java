package vitrine.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import vitrine.library.Location;
import vitrine.library.ShownName;
import vitrine.state.LookOfThisRun;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.state.ReduceMotion;
import vitrine.state.Theme;
import vitrine.ui.kit.Late;
import vitrine.ui.share.OpenWith;

/// The menu of the whole program, and those of the grid and of the photo shown large.
final class MainMenu {
    private final Commands commands;
    private final Preferences preferences;
    private final LookOfThisRun look;
    private final ObservableValue<@Nullable Location> location;
    private final Messages messages;
    private final ViewerMenus viewer;

    /// @param location the folder that is open
    MainMenu(
            Commands commands,
            Preferences preferences,
            LookOfThisRun look,
            ObservableValue<@Nullable Location> location,
            Messages messages,
            ViewerMenus viewer) {
        this.viewer = viewer;
        this.commands = commands;
        this.preferences = preferences;
        this.look = look;
        this.location = location;
        this.messages = messages;
    }

    /// @param open goes to a folder
    ContextMenu program(Consumer<Path> open) {
        var menu = new ContextMenu();
        var recent = new Menu(messages.get("menu.recent"));
        menu.setOnShowing(_ -> fillRecent(recent, open));
        menu.getItems()
                .setAll(
                        commands.menuItem(Shortcut.OPEN_FOLDER),
                        recent,
                        commands.checkItem(Shortcut.BOOKMARK, bookmarked()),
                        commands.menuItem(Shortcut.RELOAD),
                        new SeparatorMenuItem(),
                        commands.checkItem(
                                Shortcut.SUBFOLDERS,
                                preferences.when(s -> s.view().recursive())),
                        commands.checkItem(
                                Shortcut.HIDDEN, preferences.when(s -> s.view().showHidden())),
                        commands.checkItem(
                                Shortcut.NAMES, preferences.when(s -> s.view().showNames())),
                        commands.checkItem(
                                Shortcut.STACKS, preferences.when(s -> s.view().stacks())),
                        commands.checkItem(
                                Shortcut.SIDEBAR,
                                preferences.when(s -> s.panes().foldersVisible())),
                        commands.checkItem(
                                Shortcut.INFO, preferences.when(s -> s.panes().infoVisible())),
                        commands.menuItem(Shortcut.FULL_SCREEN),
                        new SeparatorMenuItem(),
                        viewer.slideshow(),
                        viewer.overlay(),
                        viewer.wheelZooms(),
                        new SeparatorMenuItem(),
                        themes(),
                        languages(),
                        motion(),
                        new SeparatorMenuItem(),
                        commands.menuItem(Shortcut.KEYS),
                        commands.menuItem(Shortcut.QUIT));
        return menu;
    }

    /// Opens a menu at the pointer, or by the key for it.
    static void offer(Late<ContextMenu> menu, Node at) {
        at.setOnContextMenuRequested(event -> {
            menu.get().show(at, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        at.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.ifMade(ContextMenu::hide));
        // An arrow that the menu has no use for is not to choose another photo behind it.
        at.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (menu.isMade() && menu.get().isShowing()) {
                event.consume();
            }
        });
    }

    ContextMenu grid(OpenWith openWith) {
        var menu = new ContextMenu();
        var items = menu.getItems();
        var openStack = commands.menuItem(Shortcut.OPEN_STACK);
        openStack.visibleProperty().bind(openStack.disableProperty().not()); // Few photos are stacks.
        items.addAll(commands.menuItem(Shortcut.OPEN), openStack);
        items.addAll(shared(openWith, menu));
        items.addAll(
                commands.menuItem(Shortcut.INFO),
                commands.menuItem(Shortcut.COMPARE),
                commands.menuItem(Shortcut.RETRY),
                new SeparatorMenuItem());
        items.addAll(turns(MainMenu::withoutKey)); // In the grid letters lead to names.
        items.addAll(
                commands.menuItem(Shortcut.SELECT_ALL),
                commands.menuItem(Shortcut.SELECT_NONE),
                commands.menuItem(Shortcut.INVERT),
                new SeparatorMenuItem(),
                commands.checkItem(Shortcut.BOOKMARK, bookmarked()),
                commands.menuItem(Shortcut.RELOAD));
        return menu;
    }

    /// The most used of what can be done with a photo shown large.
    ContextMenu viewer(OpenWith openWith) {
        var menu = new ContextMenu();
        menu.getItems().addAll(shared(openWith, menu));
        menu.getItems().addAll(turns(UnaryOperator.identity()));
        menu.getItems()
                .addAll(
                        commands.menuItem(Shortcut.ZOOM_FIT),
                        commands.menuItem(Shortcut.ZOOM_ACTUAL),
                        commands.menuItem(Shortcut.FULL_SCREEN_PHOTO),
                        new SeparatorMenuItem(),
                        commands.menuItem(Shortcut.CLOSE_PHOTO));
        return menu;
    }

    /// @param flip what becomes of an item whose key is a mere letter
    private List<MenuItem> turns(UnaryOperator<MenuItem> flip) {
        return List.of(
                commands.menuItem(Shortcut.TURN_RIGHT),
                commands.menuItem(Shortcut.TURN_LEFT),
                flip.apply(commands.menuItem(Shortcut.FLIP_HORIZONTAL)),
                flip.apply(commands.menuItem(Shortcut.FLIP_VERTICAL)),
                commands.menuItem(Shortcut.SAVE_COPY),
                commands.menuItem(Shortcut.UNDO),
                commands.menuItem(Shortcut.REDO),
                new SeparatorMenuItem());
    }

    /// What leads to other programs.
    private List<MenuItem> shared(OpenWith openWith, ContextMenu owner) {
        var programs = commands.submenu(Shortcut.OPEN_WITH);
        openWith.fill(programs, owner);
        return List.of(
                programs,
                commands.menuItem(Shortcut.SHOW_IN_FILES),
                new SeparatorMenuItem(),
                commands.menuItem(Shortcut.COPY),
                commands.menuItem(Shortcut.COPY_PATH),
                commands.menuItem(Shortcut.WALLPAPER),
                commands.menuItem(Shortcut.PRINT),
                new SeparatorMenuItem());
    }

    /// In the grid letters lead to names.
    private static MenuItem withoutKey(MenuItem item) {
        item.setAccelerator(null);
        return item;
    }

    private void fillRecent(Menu recent, Consumer<Path> open) {
        recent.getItems().clear();
        for (var folder : preferences.current().places().recentFolders()) {
            var item = new MenuItem(ShownName.whole(folder));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> open.accept(folder));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private Menu themes() {
        var menu = new Menu(messages.get("menu.theme"));
        var group = new ToggleGroup();
        var now = look.current().theme();
        add(menu, group, "menu.theme.system", now == Theme.SYSTEM, () -> look.chooseTheme(Theme.SYSTEM));
        add(menu, group, "menu.theme.light", now == Theme.LIGHT, () -> look.chooseTheme(Theme.LIGHT));
        add(menu, group, "menu.theme.dark", now == Theme.DARK, () -> look.chooseTheme(Theme.DARK));
        return menu;
    }

    private Menu languages() {
        var menu = new Menu(messages.get("menu.language"));
        var group = new ToggleGroup();
        var now = look.current().language();
        add(menu, group, "menu.language.system", now.isEmpty(), () -> look.chooseLanguage(""));
        add(menu, group, "menu.language.en", now.equals("en"), () -> look.chooseLanguage("en"));
        add(menu, group, "menu.language.zh", now.equals("zh-CN"), () -> look.chooseLanguage("zh-CN"));
        return menu;
    }

    private Menu motion() {
        var menu = new Menu(messages.get("menu.motion"));
        var group = new ToggleGroup();
        var now = look.current().reduceMotion();
        add(menu, group, "menu.motion.system", now == ReduceMotion.SYSTEM, () -> reduceMotion(ReduceMotion.SYSTEM));
        add(menu, group, "menu.motion.on", now == ReduceMotion.ON, () -> reduceMotion(ReduceMotion.ON));
        add(menu, group, "menu.motion.off", now == ReduceMotion.OFF, () -> reduceMotion(ReduceMotion.OFF));
        return menu;
    }

    private void reduceMotion(ReduceMotion reduce) {
        preferences.update(s -> s.withReduceMotion(reduce));
    }

    private void add(Menu menu, ToggleGroup group, String key, boolean chosen, Runnable choose) {
        var item = new RadioMenuItem(messages.get(key));
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> choose.run());
        menu.getItems().add(item);
    }

    private BooleanBinding bookmarked() {
        return Bindings.createBooleanBinding(
                () -> {
                    var place = location.getValue();
                    return place != null
                            && preferences.current().places().bookmarks().contains(place.folder());
                },
                location,
                preferences.currentProperty());
    }
}
