package vitrine.ui.folders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vitrine.library.ShownName;
import vitrine.state.Messages;
import vitrine.ui.kit.Hint;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.Late;

/// The folders on the way to the open one. Where there is no room for all, the first ones go into a menu; the last one
/// stays, shortened if it must be.
final class CrumbRow extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double SEPARATOR = 12;

    /// A folder of the row with the mark that stands before it.
    private record Crumb(
            Path folder, Button button, @Nullable Node separator) {}

    private final Path home;
    private final Messages messages;
    private final Consumer<Path> open;
    private final Late<MenuButton> more = new Late<>(this::menu);
    private List<Crumb> crumbs = List.of();
    private int hidden;

    CrumbRow(Path home, Messages messages, Consumer<Path> open) {
        this.home = home;
        this.messages = messages;
        this.open = open;
        getStyleClass().add("crumb-row");
        setAccessibleText(messages.get("location.crumbs"));
        setMinWidth(0);
    }

    private MenuButton menu() {
        var menu = new MenuButton("…");
        menu.getStyleClass().addAll("crumb", "more");
        menu.setAccessibleText(messages.get("location.hidden-crumbs"));
        Hint.on(menu, messages.get("location.hidden-crumbs"));
        // A menu button opens only when it has an item; the real ones are made when it opens.
        menu.getItems().setAll(new MenuItem());
        menu.setOnShowing(_ -> fill(menu));
        return menu;
    }

    void show(Path folder) {
        var way = wayTo(folder);
        var row = new ArrayList<Crumb>();
        for (int i = 0; i < way.size(); i++) {
            var path = way.get(i);
            // Going up or down changes the end of the row; the rest need not be made and styled again.
            boolean kept = i < crumbs.size() && crumbs.get(i).folder.equals(path);
            var crumb = kept ? crumbs.get(i) : crumb(path, i == 0);
            crumb.button.pseudoClassStateChanged(CURRENT, path.equals(folder));
            row.add(crumb);
        }
        crumbs = List.copyOf(row);
        var nodes = new ArrayList<Node>();
        more.ifMade(nodes::add);
        for (var crumb : crumbs) {
            if (crumb.separator != null) {
                nodes.add(crumb.separator);
            }
            nodes.add(crumb.button);
        }
        int same = 0;
        while (same < Math.min(nodes.size(), getChildren().size())
                && nodes.get(same).equals(getChildren().get(same))) {
            same++;
        }
        getChildren().remove(same, getChildren().size());
        getChildren().addAll(nodes.subList(same, nodes.size()));
        requestLayout();
    }

    /// How many of the first folders are in the menu.
    int hiddenCount() {
        return hidden;
    }

    /// The folders shown beside the menu.
    List<Path> shown() {
        return crumbs.stream().skip(hidden).map(Crumb::folder).toList();
    }

    /// From the home folder, if that is on the way, else from the root.
    private List<Path> wayTo(Path folder) {
        var way = new ArrayList<Path>();
        for (Path path = folder; path != null; path = path.equals(home) ? null : path.getParent()) {
            way.addFirst(path);
        }
        return way;
    }

    private Crumb crumb(Path path, boolean first) {
        var name = FolderName.of(path);
        var button = new Button(name);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("crumb");
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setAccessibleText(path.equals(home) ? messages.get("location.home") : name);
        Hint.on(button, ShownName.whole(path));
        button.setOnAction(_ -> open.accept(path));
        if (path.equals(home)) {
            button.setGraphic(Icons.HOME.node(16));
        }
        return new Crumb(path, button, first ? null : separator());
    }

    private static Node separator() {
        var separator = Icons.FORWARD.node(SEPARATOR);
        separator.getStyleClass().add("crumb-separator");
        return separator;
    }

    private void fill(MenuButton menu) {
        menu.getItems().clear();
        for (var crumb : crumbs.subList(0, hidden)) {
            var item = new MenuItem(FolderName.of(crumb.folder));
            item.setMnemonicParsing(false);
            item.setGraphic((crumb.folder.equals(home) ? Icons.HOME : Icons.FOLDER).node(16));
            item.setOnAction(_ -> open.accept(crumb.folder));
            menu.getItems().add(item);
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - left - snappedRightInset();
        hidden = hiddenIn(room);
        more.ifMade(menu -> menu.setVisible(hidden > 0));
        double x = left;
        if (hidden > 0) {
            x += place(more.get(), x, more.get().prefWidth(-1));
        }
        for (int i = 0; i < crumbs.size(); i++) {
            var crumb = crumbs.get(i);
            boolean shown = i >= hidden;
            crumb.button.setVisible(shown);
            boolean separated = shown && x > left;
            if (crumb.separator != null) {
                crumb.separator.setVisible(separated);
                x += separated ? place(crumb.separator, x, SEPARATOR) : 0;
            }
            if (shown) {
                double width = Math.min(snapSizeX(crumb.button.prefWidth(-1)), Math.max(0, left + room - x));
                x += place(crumb.button, x, width);
            }
        }
    }

    private int hiddenIn(double room) {
        double needed = 0;
        for (var crumb : crumbs) {
            needed += width(crumb);
        }
        int count = 0;
        while (needed > room && count < crumbs.size() - 1) {
            if (count == 0) {
                needed += styledMenu().prefWidth(-1);
            }
            needed -= width(crumbs.get(count));
            count++;
        }
        return count;
    }

    /// In many windows it is never needed, and a start does without.
    private MenuButton styledMenu() {
        if (!more.isMade()) {
            getChildren().addFirst(more.get());
            more.get().applyCss();
        }
        return more.get();
    }

    private double width(Crumb crumb) {
        return snapSizeX(crumb.button.prefWidth(-1)) + (crumb.separator == null ? 0 : SEPARATOR);
    }

    private double place(Node node, double x, double width) {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        layoutInArea(node, x, snappedTopInset(), width, height, 0, HPos.LEFT, VPos.CENTER);
        return width;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (var crumb : crumbs) {
            width += width(crumb);
        }
        return width;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (var crumb : crumbs) {
            height = Math.max(height, crumb.button.prefHeight(-1));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }
}
