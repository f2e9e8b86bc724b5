package vitrine.ui;

import vitrine.state.CompareState;
import vitrine.state.Preferences;
import vitrine.state.ViewerState;
import vitrine.ui.viewer.CompareView;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.ViewTransform.Rule;
import vitrine.ui.viewer.Zoomable;

/// What the commands of the viewer do; those that zoom mean the photos that are compared, too.
final class ViewerCommands {
    private final ViewerState state;
    private final PhotoViewer viewer;
    private final CompareState compare;
    private final CompareView comparison;
    private final Preferences preferences;
    private final MainWindow.Program program;

    ViewerCommands(
            ViewerState state,
            PhotoViewer viewer,
            CompareState compare,
            CompareView comparison,
            Preferences preferences,
            MainWindow.Program program) {
        this.state = state;
        this.viewer = viewer;
        this.compare = compare;
        this.comparison = comparison;
        this.preferences = preferences;
        this.program = program;
    }

    void bindTo(Commands commands) {
        commands.bind(Shortcut.NEXT, state::next);
        commands.bind(Shortcut.PREVIOUS, state::previous);
        commands.bind(Shortcut.FIRST, state::first);
        commands.bind(Shortcut.LAST, state::last);
        commands.bind(Shortcut.CLOSE_PHOTO, this::leave);
        commands.bind(Shortcut.FULL_SCREEN_PHOTO, program::toggleFullScreen);
        commands.bind(Shortcut.ZOOM_IN, () -> large().zoomBy(1));
        commands.bind(Shortcut.ZOOM_OUT, () -> large().zoomBy(-1));
        commands.bind(Shortcut.ZOOM_FIT, () -> large().transform(now -> now.by(Rule.FIT)));
        commands.bind(Shortcut.ZOOM_WIDTH, () -> large().transform(now -> now.by(Rule.FIT_WIDTH)));
        commands.bind(Shortcut.ZOOM_FILL, () -> large().transform(now -> now.by(Rule.FILL)));
        commands.bind(Shortcut.ZOOM_ACTUAL, () -> large().transform(now -> now.zoomedTo(1)));
        commands.bind(Shortcut.ZOOM_DOUBLE, () -> large().transform(now -> now.zoomedTo(2)));
        commands.bind(Shortcut.ZOOM_TOGGLE, () -> large().toggleActual());
        commands.bind(Shortcut.ZOOM_LOCK, () -> viewer.setZoomLocked(!viewer.isZoomLocked()));
        var moves = viewer.player().momentProperty().isNotNull();
        commands.bind(Shortcut.PLAY, viewer.player()::toggle, moves);
        commands.bind(Shortcut.FRAME_BACK, () -> viewer.player().step(-1), moves);
        commands.bind(Shortcut.FRAME_FORWARD, () -> viewer.player().step(1), moves);
        var severalPages = viewer.pictures().pages().countProperty().greaterThan(1);
        commands.bind(Shortcut.PAGE_BACK, () -> viewer.turnPage(-1), severalPages);
        commands.bind(Shortcut.PAGE_FORWARD, () -> viewer.turnPage(1), severalPages);
        commands.bind(
                Shortcut.FILMSTRIP,
                () -> preferences.update(s -> s.withFilmstripVisible(!s.panes().filmstripVisible())));
    }

    private Zoomable large() {
        return compare.inFrontProperty().get() ? comparison : viewer;
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
