package vitrine.app;

import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobotContext;
import org.testfx.util.WaitForAsyncUtils;

/// Keys and mouse of a person. Moved by the robots of TestFX, but these by themselves sleep for 50 ms after each event
/// and for one at each px of their way, which is half of the time of a test that waits for what it wants to see anyway.
final class Hands {
    /// From one place of the mouse to the next on its way, px; less than what it must not leap over is wide.
    private static final int STEP = 12;
    /// How often the JavaFX thread has come to what waited after an event: more than one pulse.
    private static final int ROUNDS = 2;

    private final FxRobotContext robots = new FxRobotContext();

    /// All of them at a time.
    void push(KeyCode... keys) {
        robots.getKeyboardRobot().pressNoWait(keys);
        settle();
        robots.getKeyboardRobot().releaseNoWait(keys);
        settle();
    }

    void type(String text, Scene scene) {
        for (int i = 0; i < text.length(); i++) {
            robots.getBaseRobot().typeKeyboard(scene, KeyCode.UNDEFINED, text.substring(i, i + 1));
        }
        settle();
    }

    /// Sideways first: on the straight way to an item of a submenu lie others, which would close it.
    ///
    /// @param there asked once more where the mouse comes, since what is there may have moved meanwhile
    void moveTo(Supplier<Point2D> there) {
        for (int i = 0; i < 2; i++) {
            var from = robots.getBaseRobot().retrieveMouse();
            var to = there.get();
            var corner = new Point2D(to.getX(), from.getY());
            move(from, corner);
            move(corner, to);
            settle();
        }
    }

    private void move(Point2D from, Point2D to) {
        int steps = (int) Math.ceil(from.distance(to) / STEP);
        for (int i = 1; i <= steps; i++) {
            robots.getMouseRobot().moveNoWait(from.interpolate(to, i / (double) steps));
        }
    }

    void click(Supplier<Point2D> there) {
        moveTo(there);
        click(MouseButton.PRIMARY);
    }

    /// Where the mouse is.
    void click(MouseButton button) {
        press(button);
        release(button);
    }

    void press(MouseButton button) {
        robots.getMouseRobot().pressNoWait(button);
        settle();
    }

    void release(MouseButton button) {
        robots.getMouseRobot().releaseNoWait(button);
        settle();
    }

    /// @param notches of the wheel, towards the end where positive
    void scroll(int notches) {
        for (int i = 0; i < Math.abs(notches); i++) {
            robots.getMouseRobot().scrollNoWait(Integer.signum(notches));
            settle();
        }
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }
}
