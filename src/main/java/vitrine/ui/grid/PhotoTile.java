package vitrine.ui.grid;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vitrine.image.MissingPart;
import vitrine.image.PixelSize;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.Photo;
import vitrine.library.Stack;
import vitrine.ui.kit.Icons;

/// One tile of the grid. Dumb: shows what it is given and knows nobody; it is used again for other entries.
final class PhotoTile extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private static final double BRACKET_TOP = 4;
    private static final double BRACKET_HEIGHT = 2;

    private final ImageView image = new ImageView();
    private final Region plate = new Region();
    private final Label name = new Label();
    private final TileBadge badge = new TileBadge();
    /// Lies above all members of an opened stack, so that they are seen to belong together.
    private final Region bracket = new Region();
    private @Nullable Sign sign;
    private @Nullable Node signNode;

    private @Nullable Entry entry;
    private @Nullable Stack stack;
    private TileContent content = new TileContent.Waiting();
    private TileLook look = new TileLook(160, true, 1);
    private double bridge;

    PhotoTile() {
        getStyleClass().add("photo-tile");
        plate.getStyleClass().add("plate");
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMouseTransparent(true);
        bracket.getStyleClass().add("bracket");
        bracket.setMouseTransparent(true);
        plate.setMouseTransparent(true);
        image.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        getChildren().addAll(image, name);
    }

    @Nullable
    Entry entry() {
        return entry;
    }

    TileContent content() {
        return content;
    }

    /// @param stack that the entry stands for or in, or null
    void show(Entry entry, @Nullable Stack stack, TileContent content, TileLook look) {
        if (entry.equals(this.entry)
                && Objects.equals(stack, this.stack)
                && content.equals(this.content)
                && look.equals(this.look)) {
            return;
        }
        this.entry = entry;
        this.stack = stack;
        this.content = content;
        this.look = look;
        name.setText(entry.name());
        name.setVisible(look.showName());
        setAccessibleText(entry.name());
        image.setImage(content instanceof TileContent.Shown shown ? shown.image() : null);
        pseudoClassStateChanged(PREVIEW, content instanceof TileContent.Shown shown && !shown.sharp());
        badge.show(entry, stack, content instanceof TileContent.Shown);
        join(badge);
        bracket.setVisible(stack != null && stack.open());
        join(bracket);
        showSign(entry, content);
        plate.setVisible(!(content instanceof TileContent.Shown));
        if (plate.isVisible() && plate.getParent() == null) {
            getChildren().addFirst(plate);
        }
        requestLayout();
    }

    /// Most tiles need neither badge nor bracket (nor at a start the plate), and to style them takes a start a third of
    /// the time for all tiles.
    private void join(Node part) {
        if (part.isVisible() && part.getParent() == null) {
            getChildren().add(part);
        }
    }

    /// Lets go of the picture, which would only take memory while this is out of view.
    void clear() {
        entry = null;
        stack = null;
        content = new TileContent.Waiting();
        image.setImage(null);
    }

    /// @param gap to the tile that follows in the same row, in px
    void bridge(double gap) {
        if (gap != bridge) {
            bridge = gap;
            requestLayout();
        }
    }

    /// Whether a point of this tile is on what opens and folds its stack.
    boolean isOnStackBadge(double x, double y) {
        return badge.isButton() && badge.getBoundsInParent().contains(x, y);
    }

    void mark(boolean selected, boolean lead, boolean hovered) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(LEAD, lead);
        pseudoClassStateChanged(HOVERED, hovered);
    }

    /// What is drawn over the place of the picture.
    private sealed interface Sign {
        record Failure(TileContent.Failed failed) implements Sign {}

        /// A clock, while a disk does not answer.
        record Clock() implements Sign {}

        /// A large folder, where there is no photo to show.
        record WholeFolder() implements Sign {}

        /// The small folder that tells a cover from a photo.
        record FolderMark() implements Sign {}
    }

    private static @Nullable Sign signFor(Entry entry, TileContent content) {
        return switch (content) {
            case TileContent.Failed failed -> new Sign.Failure(failed);
            case TileContent.Bare _ -> new Sign.WholeFolder();
            case TileContent.Waiting _ -> entry instanceof Folder ? new Sign.WholeFolder() : null;
            case TileContent.Awaited _ -> entry instanceof Folder ? new Sign.WholeFolder() : new Sign.Clock();
            case TileContent.Shown _ -> entry instanceof Folder ? new Sign.FolderMark() : null;
            case TileContent.Shape _ -> null;
        };
    }

    private void showSign(Entry entry, TileContent content) {
        var wanted = signFor(entry, content);
        if (Objects.equals(wanted, sign)) {
            return;
        }
        if (signNode != null) {
            getChildren().remove(signNode);
            signNode = null;
        }
        sign = wanted;
        if (wanted != null) {
            signNode = switch (wanted) {
                case Sign.Failure(var failed) -> failureSign(failed);
                case Sign.Clock() -> sign(Icons.CLOCK, 28, "awaited");
                case Sign.WholeFolder() -> sign(Icons.FOLDER, 48, "folder-sign");
                case Sign.FolderMark() -> sign(Icons.FOLDER, 14, "folder-mark");
            };
            signNode.setMouseTransparent(true);
            getChildren().add(signNode);
        }
    }

    private static Node failureSign(TileContent.Failed failed) {
        var icon = switch (failed.reason()) {
            case UNSUPPORTED, NOT_INSTALLED, NO_PREVIEW -> Icons.UNSUPPORTED;
            case UNREADABLE -> Icons.LOCKED;
            case VANISHED -> Icons.GONE;
            case DAMAGED, EMPTY, TOO_LARGE, FILE_TOO_LARGE, GIVEN_UP, NO_DECODER -> Icons.BROKEN;
        };
        var box = new VBox(icon.node(28));
        box.getStyleClass().add("failure");
        var name = formatName(failed);
        if (!name.isEmpty()) {
            var format = new Label(name);
            format.getStyleClass().add("format");
            format.setWrapText(true);
            box.getChildren().add(format);
        }
        return box;
    }

    private static String formatName(TileContent.Failed failed) {
        return switch (failed.reason()) {
            case UNSUPPORTED, NO_PREVIEW -> failed.detail();
            case NOT_INSTALLED -> MissingPart.of(failed.detail()).format();
            default -> "";
        };
    }

    private static Node sign(Icons icon, double size, String styleClass) {
        var box = new VBox(icon.node(size));
        box.getStyleClass().add(styleClass);
        return box;
    }

    @Override
    protected void layoutChildren() {
        double side = look.side();
        double left = TileLook.PADDING;
        double top = TileLook.PADDING;
        double width = side;
        double height = side;
        var shape = shape();
        if (shape != null) {
            var box = PixelSize.square(look.thumbnailSize());
            var fitted = shape.within(box);
            width = fitted.width() / look.scale();
            height = fitted.height() / look.scale();
        }
        double x = snapPositionX(left + (side - width) / 2);
        double y = snapPositionY(top + (side - height) / 2);
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.relocate(x, y);
        plate.resizeRelocate(x, y, width, height);
        if (badge.getParent() != null) {
            badge.place(x, y, width, height, side);
        }
        placeBracket();
        if (signNode != null) {
            boolean mark = sign instanceof Sign.FolderMark;
            layoutInArea(
                    signNode,
                    x + (mark ? 6 : 0),
                    y - (mark ? 6 : 0),
                    width,
                    height,
                    0,
                    mark ? HPos.LEFT : HPos.CENTER,
                    mark ? VPos.BOTTOM : VPos.CENTER);
        }
        name.resizeRelocate(left, top + side + 2, side, TileLook.nameHeight());
    }

    private void placeBracket() {
        if (stack == null || !(entry instanceof Photo photo)) {
            return;
        }
        double from = stack.isFirst(photo) ? TileLook.PADDING : 0;
        double to = stack.isLast(photo) ? getWidth() - TileLook.PADDING : getWidth() + bridge;
        bracket.resizeRelocate(from, BRACKET_TOP, to - from, BRACKET_HEIGHT);
    }

    /// The size whose shape the picture's place takes: that of the whole photo, so that a preview and the sharp picture
    /// lie in the same place.
    private @Nullable PixelSize shape() {
        return switch (content) {
            case TileContent.Shape(var photo) -> photo;
            case TileContent.Shown shown when shown.photo() != null && entry instanceof Photo -> shown.photo();
            case TileContent.Shown shown ->
                new PixelSize(
                        (int) shown.image().getWidth(), (int) shown.image().getHeight());
            default -> null;
        };
    }
}
