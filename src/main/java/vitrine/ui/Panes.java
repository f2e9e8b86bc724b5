package vitrine.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import vitrine.state.Preferences;
import vitrine.state.Settings;

/// Slides the panes at both sides of the grid in and out, and remembers how wide the person made them.
final class Panes {
    private final SplitPane split;
    private final Region folders;
    private final Region info;
    private final Preferences preferences;

    Panes(SplitPane split, Region folders, Region info, Preferences preferences) {
        this.split = split;
        this.folders = folders;
        this.info = info;
        this.preferences = preferences;
        folders.setMinWidth(120);
        info.setMinWidth(160);
        preferences.currentProperty().subscribe(settings -> apply(settings.panes()));
        folders.widthProperty().subscribe(_ -> keepWidths());
        info.widthProperty().subscribe(_ -> keepWidths());
        split.widthProperty().subscribe((before, _) -> {
            if (before.doubleValue() <= 0) {
                place(preferences.current().panes());
            }
        });
    }

    private void apply(Settings.Panes panes) {
        var items = split.getItems();
        boolean changed = false;
        if (panes.foldersVisible() != items.contains(folders)) {
            changed = true;
            if (panes.foldersVisible()) {
                folders.setPrefWidth(panes.foldersWidth());
                items.addFirst(folders);
            } else {
                items.remove(folders);
            }
        }
        if (panes.infoVisible() != items.contains(info)) {
            changed = true;
            if (panes.infoVisible()) {
                info.setPrefWidth(panes.infoWidth());
                items.addLast(info);
            } else {
                items.remove(info);
            }
        }
        if (changed) {
            place(panes);
        }
    }

    private void place(Settings.Panes panes) {
        double width = split.getWidth();
        if (width <= 0) {
            return; // Not laid out yet.
        }
        if (panes.foldersVisible()) {
            split.setDividerPosition(0, panes.foldersWidth() / width);
        }
        if (panes.infoVisible()) {
            split.setDividerPosition(split.getDividers().size() - 1, 1 - panes.infoWidth() / width);
        }
    }

    private void keepWidths() {
        boolean dragging = split.lookupAll(".split-pane-divider").stream().anyMatch(divider -> divider.isPressed());
        if (dragging) {
            preferences.update(s -> {
                var withFolders = split.getItems().contains(folders) ? s.withFoldersWidth(folders.getWidth()) : s;
                return split.getItems().contains(info) ? withFolders.withInfoWidth(info.getWidth()) : withFolders;
            });
        }
    }
}
