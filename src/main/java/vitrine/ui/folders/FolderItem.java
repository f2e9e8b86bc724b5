package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import vitrine.library.Folder;
import vitrine.state.FolderLister;

/// A folder in the tree. Asks for its subfolders when it is first expanded, and again after it was collapsed.
final class FolderItem extends TreeItem<Path> {
    private enum Children {
        UNKNOWN,
        ASKED,
        KNOWN,
        /// Known from before, to be asked again when they are shown.
        OLD
    }

    private final FolderLister folders;
    private final Runnable arrived;
    private Children state = Children.UNKNOWN;
    private long asked;
    /// Came from outside and not from a listing, as a hidden folder that is open; survives listings without it.
    private boolean guest;

    /// @param arrived called when subfolders became known
    FolderItem(Path folder, FolderLister folders, Runnable arrived) {
        super(folder);
        this.folders = folders;
        this.arrived = arrived;
        expandedProperty().subscribe(expanded -> {
            if (!expanded && state == Children.KNOWN) {
                state = Children.OLD;
            } else if (expanded && (state == Children.UNKNOWN || state == Children.OLD)) {
                ask();
            }
        });
    }

    /// Every folder may have folders in it until it is known to have none.
    @Override
    public boolean isLeaf() {
        return state == Children.KNOWN && getChildren().isEmpty();
    }

    boolean isAsked() {
        return state != Children.UNKNOWN;
    }

    boolean isKnown() {
        return state == Children.KNOWN || state == Children.OLD;
    }

    void ask() {
        state = Children.ASKED;
        long number = ++asked;
        folders.list(getValue(), found -> {
            if (number == asked) {
                take(found);
            }
        });
    }

    /// The item of a folder directly inside; makes one when the listing did not have it.
    FolderItem child(Path folder) {
        var child = existing(folder);
        if (child == null) {
            child = new FolderItem(folder, folders, arrived);
            child.guest = true;
            getChildren().add(child);
        }
        return child;
    }

    /// Asks once more for all that was asked before.
    void reload() {
        if (isExpanded()) {
            ask();
        } else if (isKnown()) {
            state = Children.OLD;
        }
        getChildren().forEach(child -> ((FolderItem) child).reload());
    }

    private @Nullable FolderItem existing(Path folder) {
        for (var child : getChildren()) {
            if (child.getValue().equals(folder)) {
                return (FolderItem) child;
            }
        }
        return null;
    }

    private void take(List<Folder> found) {
        state = isExpanded() || getChildren().isEmpty() ? Children.KNOWN : Children.OLD;
        var before = new HashMap<Path, TreeItem<Path>>();
        getChildren().forEach(child -> before.put(child.getValue(), child));
        var now = found.stream()
                .map(folder -> {
                    var kept = before.remove(folder.path());
                    return kept == null ? new FolderItem(folder.path(), folders, arrived) : kept;
                })
                .collect(Collectors.toCollection(ArrayList<TreeItem<Path>>::new));
        before.values().stream().filter(child -> ((FolderItem) child).guest).forEach(now::add);
        if (!now.equals(getChildren())) {
            getChildren().setAll(now);
        }
        if (now.isEmpty()) {
            // The arrow goes away.
            setExpanded(false);
            state = Children.KNOWN;
            Event.fireEvent(this, new TreeModificationEvent<>(TreeItem.valueChangedEvent(), this));
        }
        arrived.run();
    }
}
