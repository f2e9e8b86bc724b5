package vitrine.ui.folders;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import vitrine.library.Folder;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Late;

/// What hangs below the [LocationField]: the folders it may mean, or what is wrong with it. Never takes the focus.
final class LocationPopup {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 4;
    private static final double MOST_WIDTH = 560;
    private static final double LEAST_WIDTH = 240;

    private final Node below;
    private final Consumer<Folder> accept;
    private final Late<Popup> popup;
    private final VBox rows = new VBox();
    private List<Folder> offered = List.of();
    private int chosen = -1;

    /// @param accept gets the folder that was clicked
    LocationPopup(Node below, Consumer<Folder> accept) {
        this.below = below;
        this.accept = accept;
        rows.getStyleClass().add("location-popup");
        popup = new Late<>(() -> popup(rows));
    }

    private static Popup popup(Node content) {
        var popup = new Popup();
        popup.getContent().add(content);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setHideOnEscape(false);
        popup.setAutoFix(true);
        return popup;
    }

    /// Shows `folders`, none of them chosen yet.
    void offer(List<Folder> folders) {
        hide();
        if (folders.isEmpty()) {
            return;
        }
        offered = folders;
        rows.getChildren().setAll(folders.stream().map(this::row).toList());
        show();
    }

    void complain(String sentence) {
        hide();
        var label = new Label(sentence);
        label.getStyleClass().add("complaint");
        label.setWrapText(true);
        rows.getChildren().setAll(label);
        show();
    }

    void hide() {
        popup.ifMade(Popup::hide);
        offered = List.of();
        chosen = -1;
    }

    /// Chooses the next folder, or the one before; round the ends.
    void move(int step) {
        if (!offered.isEmpty()) {
            chosen = chosen < 0 && step < 0 ? offered.size() - 1 : Math.floorMod(chosen + step, offered.size());
            for (int i = 0; i < offered.size(); i++) {
                rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
            }
        }
    }

    Optional<Folder> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(offered.get(chosen));
    }

    List<Folder> offered() {
        return offered;
    }

    VBox rows() {
        return rows;
    }

    private Label row(Folder folder) {
        var row = new Label(folder.name(), Icons.FOLDER.node(16));
        row.getStyleClass().add("suggestion");
        row.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnMousePressed(MouseEvent::consume);
        row.setOnMouseClicked(_ -> accept.accept(folder));
        return row;
    }

    private void show() {
        var scene = below.getScene();
        var corner = scene == null
                ? null
                : below.localToScreen(0, below.getLayoutBounds().getHeight() + GAP);
        if (corner == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return;
        }
        double width = Math.clamp(below.getLayoutBounds().getWidth(), LEAST_WIDTH, MOST_WIDTH);
        rows.setMinWidth(width);
        rows.setMaxWidth(width);
        rows.setPrefWidth(width);
        // A popup has a scene of its own, which knows the colours of the desktop but not the person's choice.
        popup.get()
                .getScene()
                .getPreferences()
                .setColorScheme(scene.getPreferences().getColorScheme());
        popup.get().show(below, corner.getX(), corner.getY());
    }
}
