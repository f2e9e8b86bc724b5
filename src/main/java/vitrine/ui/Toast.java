package vitrine.ui;

import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import vitrine.ui.share.Notices;

/// A sentence at the bottom of the window that goes away by itself, with what can be done about it. It stays while
/// somebody points at it or has the keys on one of its buttons. Lives on the JavaFX thread.
final class Toast extends StackPane implements Notices {
    private static final Duration SHOWN = Duration.seconds(5);
    private static final Duration SHOWN_WITH_ACTIONS = Duration.seconds(10);

    /// A button of a toast, which takes the toast away.
    record Action(String words, Runnable run) {}

    private final Label label = new Label();
    private final HBox plate = new HBox(12, label);
    private final PauseTransition end = new PauseTransition(SHOWN);
    private Runnable leave = () -> {};

    Toast() {
        getStyleClass().add("toast-area");
        plate.getStyleClass().add("toast");
        plate.setAlignment(Pos.CENTER_LEFT);
        plate.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        label.setWrapText(true);
        label.setMaxWidth(560);
        label.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(label, Priority.ALWAYS);
        setAlignment(plate, Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setVisible(false);
        getChildren().add(plate);
        end.setOnFinished(_ -> endUnlessUsed());
    }

    /// Gives the keys back where they belong, when they are on a button that goes away.
    void onLeave(Runnable leave) {
        this.leave = leave;
    }

    @Override
    public void show(String sentence) {
        show(sentence, new Action[0]);
    }

    @Override
    public void offer(String sentence, String words, Runnable run) {
        show(sentence, new Action(words, run));
    }

    void show(String sentence, Action... actions) {
        boolean focused = plate.isFocusWithin();
        label.setText(sentence);
        plate.getChildren().setAll(label);
        Arrays.stream(actions).map(this::button).forEach(plate.getChildren()::add);
        setMouseTransparent(actions.length == 0);
        setVisible(true);
        if (focused) {
            leave.run();
        }
        end.setDuration(actions.length == 0 ? SHOWN : SHOWN_WITH_ACTIONS);
        end.playFromStart();
    }

    void hide() {
        end.stop();
        boolean focused = plate.isFocusWithin();
        setVisible(false);
        plate.getChildren().setAll(label);
        if (focused) {
            leave.run();
        }
    }

    private void endUnlessUsed() {
        if (plate.isHover() || plate.isFocusWithin()) {
            end.playFromStart();
        } else {
            hide();
        }
    }

    private Button button(Action action) {
        var button = new Button(action.words());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            hide();
            action.run().run();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        return button;
    }
}
