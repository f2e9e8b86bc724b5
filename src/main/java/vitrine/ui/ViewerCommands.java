package vitrine.ui;

import vitrine.state.ViewerState;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.ViewTransform.Rule;

/// What the commands of the viewer do.
final class ViewerCommands {
    private final ViewerState state;
    private final PhotoViewer viewer;
    private final MainWindow.Program program;

    ViewerCommands(ViewerState state, PhotoViewer viewer, MainWindow.Program program) {
        this.state = state;
        this.viewer = viewer;
        this.program = program;
    }

    void bindTo(Commands commands) {
        commands.bind(Shortcut.NEXT, state::next);
        commands.bind(Shortcut.PREVIOUS, state::previous);
        commands.bind(Shortcut.FIRST, state::first);
        commands.bind(Shortcut.LAST, state::last);
        commands.bind(Shortcut.CLOSE_PHOTO, this::leave);
        commands.bind(Shortcut.FULL_SCREEN_PHOTO, program::toggleFullScreen);
        commands.bind(Shortcut.ZOOM_IN, () -> viewer.zoomBy(1));
        commands.bind(Shortcut.ZOOM_OUT, () -> viewer.zoomBy(-1));
        commands.bind(Shortcut.ZOOM_FIT, () -> viewer.transform(now -> now.by(Rule.FIT)));
        commands.bind(Shortcut.ZOOM_WIDTH, () -> viewer.transform(now -> now.by(Rule.FIT_WIDTH)));
        commands.bind(Shortcut.ZOOM_FILL, () -> viewer.transform(now -> now.by(Rule.FILL)));
        commands.bind(Shortcut.ZOOM_ACTUAL, () -> viewer.transform(now -> now.zoomedTo(1)));
        commands.bind(Shortcut.ZOOM_DOUBLE, () -> viewer.transform(now -> now.zoomedTo(2)));
        commands.bind(Shortcut.ZOOM_TOGGLE, viewer::toggleActual);
        commands.bind(Shortcut.ZOOM_LOCK, () -> viewer.setZoomLocked(!viewer.isZoomLocked()));
    }

    /// Full screen first, then the photo; the program is never left by this.
    private void leave() {
        if (program.isFullScreen()) {
            program.toggleFullScreen();
        } else {
            state.close();
        }
    }
}
