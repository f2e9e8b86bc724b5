package vitrine.ui;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vitrine.library.FolderScan.LeftOut;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.ShownName;
import vitrine.state.FolderProblem;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Sentences;

/// The friendly page in the grid's place when a folder has nothing to show: one sentence that says why, and what to do.
final class FolderPage extends VBox {
    private final GalleryState gallery;
    private final Commands commands;
    private final Runnable showAll;
    private final Sentences sentences;
    private final Messages messages;
    private final VBox icon = new VBox();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final HBox actions = new HBox(8);

    /// @param showAll takes the filter away
    FolderPage(GalleryState gallery, Commands commands, Runnable showAll, Sentences sentences) {
        this.gallery = gallery;
        this.commands = commands;
        this.showAll = showAll;
        this.sentences = sentences;
        messages = sentences.messages();
        getStyleClass().add("folder-page");
        setAlignment(Pos.CENTER);
        icon.setAlignment(Pos.CENTER);
        title.getStyleClass().add("title");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(460);
        sentence.setAlignment(Pos.CENTER); // Or one short line would stand at the left of that width.
        actions.setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, sentence, actions);
        for (ObservableValue<?> news : new ObservableValue<?>[] {
            gallery.problemProperty(),
            gallery.listingProperty(),
            gallery.walkingProperty(),
            gallery.leftOutProperty(),
            gallery.coverageProperty()
        }) {
            news.subscribe(this::update);
        }
        update(); // Not done by subscribing; a page that says nothing would hide the grid and keep the focus from it.
    }

    private void update() {
        var problem = gallery.problemProperty().get();
        var listing = gallery.listing();
        var place = gallery.locationProperty().get();
        if (problem != null) {
            show(problem);
        } else if (place != null && listing.size() == 0 && listing.complete()) {
            showNothingHere(place.folder());
        } else if (place != null && listing.size() == 0 && gallery.isStopped()) {
            show(Icons.FOLDER, "page.stopped.", name(place.folder()), Shortcut.RELOAD);
        } else {
            setVisible(false);
        }
    }

    private void show(FolderProblem problem) {
        var name = name(problem.folder());
        switch (problem.kind()) {
            case MISSING -> {
                show(Icons.GONE, "page.missing.", name, Shortcut.UP);
                actions.getChildren().add(again());
            }
            case FORBIDDEN -> {
                show(Icons.LOCKED, "page.forbidden.", name, Shortcut.UP);
                actions.getChildren().add(again());
            }
            case NOT_A_FOLDER -> show(Icons.UNSUPPORTED, "page.not-a-folder.", name, Shortcut.UP);
            case UNREADABLE -> show(Icons.BROKEN, "page.unreadable.", name, Shortcut.RELOAD);
        }
    }

    private void showNothingHere(Path folder) {
        var filter = gallery.arrangementProperty().get().filter();
        var leftOut = gallery.leftOutProperty().get();
        // Folders are filtered by their names too, and nobody counts those that are left out.
        if (!filter.text().isEmpty() || (!filter.isAll() && gallery.listing().total() > 0)) {
            show(Icons.SEARCH, "page.filtered.", filter.text(), showAll);
        } else if (!leftOut.equals(LeftOut.NOTHING)) {
            show(leftOut, name(folder));
        } else if (gallery.listing().location().recursive()) {
            show(Icons.PICTURES, "page.empty-tree.", name(folder), Shortcut.OPEN_FOLDER);
        } else if (gallery.coverageProperty().get() != Coverage.ALL) {
            show(Icons.PICTURES, "page.empty.", name(folder), Shortcut.OPEN_FOLDER);
            var key = Shortcut.RELOAD.keyNames().getFirst();
            sentence.setText(messages.get("page.empty-unwatched", name(folder), key));
            actions.getChildren().add(again());
        } else {
            show(Icons.PICTURES, "page.empty.", name(folder), Shortcut.OPEN_FOLDER);
        }
    }

    /// What is there is nothing that can be shown.
    private void show(LeftOut there, String name) {
        if (there.unreadable().count() > 0) {
            show(Icons.LOCKED, "page.partly.", name, Shortcut.RELOAD);
            sentence.setText(messages.get("page.partly.text", name, sentences.unreadable(there.unreadable())));
        } else if (there.others() > 0) {
            show(Icons.UNSUPPORTED, "page.others.", name, Shortcut.OPEN_FOLDER);
            sentence.setText(messages.get("page.others.text", name, there.others(), there.hidden()));
        } else {
            show(Icons.HIDDEN, "page.hidden.", name, Shortcut.HIDDEN);
            sentence.setText(messages.get("page.hidden.text", name, there.hidden()));
            return;
        }
        if (there.hidden() > 0) {
            actions.getChildren().add(second("page.hidden.action", Shortcut.HIDDEN));
        }
    }

    private void show(Icons sign, String key, String name, Shortcut action) {
        show(sign, key, name, () -> commands.run(action));
    }

    private void show(Icons sign, String key, String name, Runnable action) {
        icon.getChildren().setAll(sign.node(56));
        title.setText(messages.get(key + "title", name));
        sentence.setText(messages.get(key + "text", name));
        actions.getChildren().setAll(button(key + "action", action));
        setVisible(true);
    }

    /// A disk comes back, a permission is granted.
    private Button again() {
        return second("page.again", Shortcut.RELOAD);
    }

    private Button second(String key, Shortcut action) {
        var button = button(key, () -> commands.run(action));
        button.getStyleClass().remove("accent");
        return button;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(messages.get(key));
        button.setDefaultButton(false);
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String name(@Nullable Path folder) {
        if (folder == null) {
            return "";
        }
        return ShownName.of(folder);
    }
}
