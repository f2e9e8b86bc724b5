package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import vitrine.library.Folder;
import vitrine.library.PathKind;
import vitrine.state.Messages;
import vitrine.state.PathOpener;

/// Where a location is typed: completes folders while it is, and says so when there is nothing at the location.
final class LocationField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// How typing ends.
    interface Done {
        /// @param path is there
        void opened(Path path);

        /// @param byKey whether the focus is still here and has to go somewhere
        void left(boolean byKey);
    }

    private final PathOpener opener;
    private final Completion completion;
    private final LocationText reader;
    private final Messages messages;
    private final Done done;
    private final LocationPopup popup;
    private boolean typing;
    private boolean filling;
    private long asked;

    LocationField(PathOpener opener, Completion completion, LocationText reader, Messages messages, Done done) {
        this.opener = opener;
        this.completion = completion;
        this.reader = reader;
        this.messages = messages;
        this.done = done;
        popup = new LocationPopup(this, this::complete);
        getStyleClass().add("location-field");
        setAccessibleText(messages.get("location.field"));
        setMinWidth(0);
        setPrefColumnCount(1);
        setMaxWidth(Double.MAX_VALUE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        textProperty().subscribe((_, _) -> edited());
        focusedProperty().subscribe((_, focused) -> {
            // Another window in front is no reason to forget what was typed.
            if (!focused && typing && isInFrontWindow()) {
                endTyping();
                done.left(false);
            }
        });
    }

    private boolean isInFrontWindow() {
        return getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isFocused();
    }

    /// Begins with `folder`, selected, so that the next key replaces it.
    void begin(Path folder) {
        typing = true;
        fill(folder.toString());
        requestFocus();
        selectAll();
    }

    LocationPopup popup() {
        return popup;
    }

    private void fill(String text) {
        filling = true;
        setText(text);
        filling = false;
        forgive();
    }

    private void endTyping() {
        typing = false;
        forgive();
        completion.forget();
    }

    /// What was wrong is being changed; late answers no longer count.
    private void forgive() {
        asked++;
        pseudoClassStateChanged(WRONG, false);
        popup.hide();
    }

    private void edited() {
        if (!filling && typing) {
            forgive();
            offer();
        }
    }

    private void offer() {
        long number = asked;
        reader.unfinished(getText())
                .ifPresent(unfinished -> completion.ask(unfinished.parent(), unfinished.begun(), found -> {
                    boolean isWhole =
                            found.size() == 1 && found.getFirst().name().equals(unfinished.begun());
                    if (number == asked && typing && !isWhole) {
                        popup.offer(found);
                    }
                }));
    }

    private void complete(Folder folder) {
        reader.unfinished(getText()).ifPresent(unfinished -> {
            setText(unfinished.typedParent() + folder.name() + reader.separator());
            positionCaret(getLength());
        });
    }

    private void pressed(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case ESCAPE -> {
                endTyping();
                done.left(true);
            }
            case ENTER -> {
                popup.chosen().ifPresent(this::complete);
                go();
            }
            case DOWN -> popup.move(1);
            case UP -> popup.move(-1);
            case TAB -> used = !event.isShiftDown() && completeFirst();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private boolean completeFirst() {
        Optional<Folder> folder =
                popup.chosen().or(() -> popup.offered().stream().findFirst());
        folder.ifPresent(this::complete);
        return folder.isPresent();
    }

    private void go() {
        var typed = getText().strip();
        var path = reader.path(typed);
        if (typed.isEmpty()) {
            return;
        }
        forgive();
        if (path.isEmpty()) {
            wrong(messages.get("location.no-path", typed));
            return;
        }
        long number = asked;
        opener.look(path.get(), kind -> {
            if (number == asked && typing) {
                answer(kind);
            }
        });
    }

    private void answer(PathKind kind) {
        switch (kind) {
            case PathKind.Nothing nothing -> wrong(messages.get("location.error", nothing.path()));
            case PathKind.AFolder(var path) -> opened(path);
            case PathKind.AFile(var path) -> opened(path);
        }
    }

    private void opened(Path path) {
        endTyping();
        done.opened(path);
    }

    private void wrong(String sentence) {
        pseudoClassStateChanged(WRONG, true);
        popup.complain(sentence);
    }
}
