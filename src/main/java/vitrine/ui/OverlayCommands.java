package vitrine.ui;

import vitrine.state.CompareState;
import vitrine.state.Preferences;
import vitrine.state.ViewerState;
import vitrine.ui.viewer.PhotoOverlay;
import vitrine.ui.viewer.PhotoViewer;

/// What the commands do that tell more about a photo.
record OverlayCommands(
        ViewerState state, CompareState compare, PhotoViewer viewer, PhotoOverlay overlay, Preferences preferences) {

    void bindTo(Commands commands) {
        commands.bind(Shortcut.INFO, this::inform);
        commands.bind(Shortcut.OVERLAY, this::toggleFacts);
        commands.bind(Shortcut.OVERLAY_FACTS, overlay::openChoice);
        commands.bind(
                Shortcut.HISTOGRAM,
                () -> preferences.update(s -> s.withHistogram(!s.large().histogram())));
        commands.bind(
                Shortcut.CLIPPING,
                () -> viewer.clippingProperty().set(!viewer.clippingProperty().get()));
    }

    /// Where the person looks: over the photo, or beside the grid.
    private void inform() {
        if (state.isOpen()) {
            toggleFacts();
        } else if (!compare.isOpen()) {
            preferences.update(s -> s.withInfoVisible(!s.panes().infoVisible()));
        }
    }

    private void toggleFacts() {
        preferences.update(s -> s.withFacts(!s.large().facts()));
    }
}
