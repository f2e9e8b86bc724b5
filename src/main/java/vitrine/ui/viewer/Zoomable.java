package vitrine.ui.viewer;

import java.util.function.UnaryOperator;

/// What shows photos that can be looked at closely. Lives on the JavaFX thread.
public interface Zoomable {
    /// Closer by some steps, or further away when negative.
    void zoomBy(int steps);

    /// Changes how the photo lies in the window, if there is one.
    void transform(UnaryOperator<ViewTransform> change);

    /// Between the whole photo and all its pixels, at the pointer.
    void toggleActual();
}
