package vitrine.app;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import vitrine.state.Settings;

/// How large the window is at first: as it was left, but no larger than the screen it comes to.
final class WindowSize {
    /// What desktops put above a window, at most, in logical px.
    private static final double TITLE_BAR = 40;

    private WindowSize() {}

    /// @param window as it was left, or as it is by default
    /// @param visible what panels and docks leave of the screen, in logical px
    /// @return of what is in the window, in logical px
    static Dimension2D within(Settings.Window window, Rectangle2D visible) {
        return new Dimension2D(
                Math.min(window.width(), visible.getWidth()),
                Math.min(window.height(), visible.getHeight() - TITLE_BAR));
    }
}
