package vitrine.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vitrine.state.Messages;
import vitrine.ui.Shortcut.Where;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Late;

/// What each [Shortcut] does and when it can be done; makes the buttons and menu items that say so.
public final class Commands {
    private record Action(Runnable run, ObservableBooleanValue enabled) {}

    private record Key(KeyCombination keys, Shortcut shortcut) {}

    private record Sign(String typed, Shortcut shortcut) {}

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private final Messages messages;
    private final Map<Shortcut, Action> actions = new EnumMap<>(Shortcut.class);
    /// Read when the first key is pressed: a start need not wait for that.
    private final Late<List<Key>> keys = new Late<>(Commands::keys);
    private final Late<List<Sign>> signs = new Late<>(Commands::signs);
    private final BooleanProperty viewerOpen = new SimpleBooleanProperty();
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final BooleanProperty slideshow = new SimpleBooleanProperty();
    /// Bindings listen weakly: somebody has to hold those that buttons and menu items follow.
    private final List<ObservableBooleanValue> followed = new ArrayList<>();

    public Commands(Messages messages) {
        this.messages = messages;
    }

    private static List<Key> keys() {
        var keys = new ArrayList<Key>();
        for (var shortcut : Shortcut.values()) {
            for (var key : shortcut.keys()) {
                if (!Shortcut.isCharacter(key)) {
                    keys.add(new Key(KeyCombination.valueOf(key), shortcut));
                }
            }
        }
        return keys;
    }

    private static List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        for (var shortcut : Shortcut.values()) {
            for (var key : shortcut.keys()) {
                if (Shortcut.isCharacter(key)) {
                    signs.add(new Sign(key, shortcut));
                }
            }
        }
        return signs;
    }

    /// Whether a photo is shown large; decides which keys count.
    public BooleanProperty viewerOpenProperty() {
        return viewerOpen;
    }

    /// Whether photos are compared, maybe with one of them large over them; decides which keys count.
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /// Whether a slideshow goes on; its keys come before those of the viewer.
    public BooleanProperty slideshowProperty() {
        return slideshow;
    }

    public void bind(Shortcut shortcut, Runnable run) {
        bind(shortcut, run, ALWAYS);
    }

    public void bind(Shortcut shortcut, Runnable run, ObservableBooleanValue enabledWhen) {
        actions.put(shortcut, new Action(run, enabledWhen));
    }

    /// Whether every command has been bound; the window asserts it once it is built.
    public boolean isComplete() {
        return actions.size() == Shortcut.values().length;
    }

    public void run(Shortcut shortcut) {
        var action = actions.get(shortcut);
        if (action != null && action.enabled.get()) {
            action.run.run();
        }
    }

    /// A key that no control wanted.
    public void pressed(KeyEvent event) {
        var shown = shown();
        Shortcut meant = null;
        for (var key : keys.get()) {
            if (key.keys.match(event)) {
                boolean counts = key.shortcut.where().includes(shown);
                if (counts || !leadsOn(event.getCode())) {
                    // Or the accelerator of a menu item would run it all the same.
                    event.consume();
                }
                if (counts && (meant == null || key.shortcut.where() == shown)) {
                    meant = key.shortcut;
                }
            }
        }
        if (meant != null) {
            run(meant);
        }
    }

    /// Whether a key leads from control to control where it means nothing else.
    private static boolean leadsOn(KeyCode code) {
        return code == KeyCode.TAB || code.isArrowKey();
    }

    /// A character that no control wanted, wherever it lies on the keyboard.
    public void typed(KeyEvent event) {
        // Windows calls AltGr Ctrl and Alt together.
        boolean withModifier = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        var shown = shown();
        signs.get().stream()
                .filter(sign -> !withModifier
                        && sign.typed.equals(event.getCharacter())
                        && sign.shortcut.where().includes(shown))
                .findFirst()
                .ifPresent(sign -> {
                    run(sign.shortcut);
                    event.consume();
                });
    }

    private Where shown() {
        if (slideshow.get()) {
            return Where.SLIDESHOW;
        }
        return viewerOpen.get() ? Where.VIEWER : comparing.get() ? Where.COMPARISON : Where.GALLERY;
    }

    public Button button(Shortcut shortcut, Icons icon) {
        var button = new Button();
        decorate(button, shortcut, icon);
        button.setOnAction(_ -> run(shortcut));
        button.disableProperty().bind(Bindings.not(enabled(shortcut)));
        return button;
    }

    /// A button that stays pressed while `on` is true; pressing it runs the command.
    public ToggleButton toggle(Shortcut shortcut, Icons icon, ObservableBooleanValue on) {
        var button = new ToggleButton();
        decorate(button, shortcut, icon);
        followed.add(on);
        on.subscribe(value -> button.setSelected(value));
        button.setOnAction(_ -> {
            run(shortcut);
            button.setSelected(on.get());
        });
        return button;
    }

    private void decorate(ButtonBase button, Shortcut shortcut, Icons icon) {
        var words = messages.get(shortcut.messageKey());
        var names = shortcut.keyNames();
        button.setGraphic(icon.node(16));
        button.getStyleClass().add("tool");
        button.setAccessibleText(words);
        Hint.on(button, names.isEmpty() ? words : words + "  (" + names.getFirst() + ")");
    }

    public MenuItem menuItem(Shortcut shortcut) {
        return decorate(new MenuItem(), shortcut);
    }

    public CheckMenuItem checkItem(Shortcut shortcut, ObservableBooleanValue on) {
        var item = new CheckMenuItem();
        decorate(item, shortcut);
        followed.add(on);
        on.subscribe(value -> item.setSelected(value));
        return item;
    }

    /// An item that opens a menu of its own; its key runs the command all the same.
    public Menu submenu(Shortcut shortcut) {
        var menu = new Menu();
        decorate(menu, shortcut);
        menu.setOnAction(null);
        return menu;
    }

    private MenuItem decorate(MenuItem item, Shortcut shortcut) {
        item.setText(messages.get(shortcut.messageKey()));
        shortcut.keys().stream()
                .filter(key -> !Shortcut.isCharacter(key) && !key.equals("Enter") && !key.equals("Esc"))
                .findFirst()
                .ifPresent(key -> item.setAccelerator(KeyCombination.valueOf(key)));
        item.setOnAction(_ -> run(shortcut));
        item.disableProperty().bind(Bindings.not(enabled(shortcut)));
        return item;
    }

    private ObservableBooleanValue enabled(Shortcut shortcut) {
        var action = actions.get(shortcut);
        if (action == null) {
            throw new IllegalStateException(shortcut + " is not bound yet");
        }
        return action.enabled;
    }
}
