package vitrine.ui;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vitrine.library.PhotoFilter;
import vitrine.state.GalleryState;
import vitrine.state.GridView;
import vitrine.state.Messages;
import vitrine.state.Preferences;
import vitrine.state.Settings;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Late;

/// The end of the toolbar: search, order, size, panes, menu. Lives on the JavaFX thread.
final class Tools extends HBox {
    private final GalleryState gallery;
    private final Preferences preferences;
    private final Messages messages;
    private final TextField search = new TextField();
    private final ArrangeMenu arrange;
    private final Button menu;
    private final Runnable leave;

    /// @param leave when the person is done with searching and wants the photos
    Tools(
            GalleryState gallery,
            Preferences preferences,
            Commands commands,
            Messages messages,
            Late<ContextMenu> mainMenu,
            Runnable leave) {
        this.gallery = gallery;
        this.preferences = preferences;
        this.messages = messages;
        this.leave = leave;
        arrange = new ArrangeMenu(gallery, preferences, messages);
        menu = menuButton(mainMenu);
        getStyleClass().add("tools");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        searchField(),
                        arrange.button(),
                        sizeSlider(),
                        commands.toggle(
                                Shortcut.SIDEBAR,
                                Icons.SIDEBAR,
                                on(s -> s.panes().foldersVisible())),
                        commands.toggle(
                                Shortcut.INFO,
                                Icons.INFO_PANE,
                                on(s -> s.panes().infoVisible())),
                        menu);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Shows all photos again; true when there was a filter.
    boolean clearSearch() {
        boolean filtered = !gallery.arrangementProperty().get().filter().isAll();
        search.clear();
        arrange.showAllTypes();
        return filtered;
    }

    void openMenu() {
        menu.fire();
    }

    private ObservableBooleanValue on(Predicate<Settings> what) {
        return Bindings.createBooleanBinding(() -> what.test(preferences.current()), preferences.currentProperty());
    }

    private Node searchField() {
        search.setPromptText(messages.get("toolbar.search"));
        search.setAccessibleText(messages.get("toolbar.search"));
        search.getStyleClass().add("search");
        search.setPrefWidth(168);
        search.setMinWidth(132);
        var icon = Icons.SEARCH.node(14);
        icon.getStyleClass().add("search-icon");
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        var clear = new Button();
        clear.setGraphic(Icons.CLEAR.node(12));
        clear.getStyleClass().addAll("tool", "small");
        clear.setAccessibleText(messages.get("toolbar.clear-search"));
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        clear.setOnAction(_ -> search.clear());
        StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
        search.textProperty().subscribe(text -> filter(text));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        var field = new StackPane(search, icon, clear);
        field.getStyleClass().add("search-field");
        return field;
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> escape();
            case ENTER, DOWN -> leave.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// One thing after the other, as among the photos. A walk that goes on need not wait until the field is left.
    private void escape() {
        if (!search.getText().isEmpty()) {
            search.clear();
        } else if (!gallery.stop()) {
            leave.run();
        }
    }

    private void filter(String text) {
        var now = gallery.arrangementProperty().get();
        gallery.arrange(now.withFilter(new PhotoFilter(text, now.filter().types())));
    }

    private Node sizeSlider() {
        var slider = new Slider(
                GridView.MIN_TILE_SIZE,
                GridView.MAX_TILE_SIZE,
                preferences.current().view().tileSize());
        slider.setPrefWidth(104);
        slider.setMinWidth(64);
        slider.setBlockIncrement(32);
        slider.setAccessibleText(messages.get("toolbar.size"));
        Hint.on(slider, messages.get("toolbar.size"));
        slider.valueProperty()
                .subscribe(value -> preferences.update(s -> s.withTileSize((int) Math.round(value.doubleValue()))));
        preferences.currentProperty().subscribe(settings -> {
            if (Math.round(slider.getValue()) != settings.view().tileSize()) {
                slider.setValue(settings.view().tileSize());
            }
        });
        return slider;
    }

    private Button menuButton(Late<ContextMenu> contents) {
        var button = new Button();
        button.setGraphic(Icons.MENU.node(16));
        button.getStyleClass().add("tool");
        button.setAccessibleText(messages.get(Shortcut.MENU.messageKey()));
        Hint.on(button, messages.get(Shortcut.MENU.messageKey()) + "  (F10)");
        button.setOnAction(_ -> {
            if (contents.get().isShowing()) {
                contents.get().hide();
            } else {
                contents.get().show(button, Side.BOTTOM, 0, 4);
            }
        });
        return button;
    }
}
