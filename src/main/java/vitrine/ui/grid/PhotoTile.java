package vitrine.ui.grid;

import java.util.Locale;
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
import vitrine.ui.kit.Icons;

/// One tile of the grid. Dumb: shows what it is given and knows nobody; it is used again for other entries.
final class PhotoTile extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private static final double SMALLEST_BADGED = 56;

    private final ImageView image = new ImageView();
    private final Region plate = new Region();
    private final Label name = new Label();
    private final Label badge = new Label();
    private @Nullable Sign sign;
    private @Nullable Node signNode;

    private @Nullable Entry entry;
    private TileContent content = new TileContent.Waiting();
    private TileLook look = new TileLook(160, true, 1);

    PhotoTile() {
        getStyleClass().add("photo-tile");
        plate.getStyleClass().add("plate");
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMouseTransparent(true);
        badge.getStyleClass().add("badge");
        badge.setMouseTransparent(true);
        plate.setMouseTransparent(true);
        image.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        getChildren().addAll(plate, image, badge, name);
    }

    @Nullable
    Entry entry() {
        return entry;
    }

    TileContent content() {
        return content;
    }

    void show(Entry entry, TileContent content, TileLook look) {
        if (entry.equals(this.entry) && content.equals(this.content) && look.equals(this.look)) {
            return;
        }
        this.entry = entry;
        this.content = content;
        this.look = look;
        name.setText(entry.name());
        name.setVisible(look.showName());
        setAccessibleText(entry.name());
        image.setImage(content instanceof TileContent.Shown shown ? shown.image() : null);
        pseudoClassStateChanged(PREVIEW, content instanceof TileContent.Shown shown && !shown.sharp());
        showBadge(entry);
        showSign(entry, content);
        plate.setVisible(!(content instanceof TileContent.Shown));
        requestLayout();
    }

    /// Lets go of the picture, which would only take memory while this is out of view.
    void clear() {
        entry = null;
        content = new TileContent.Waiting();
        image.setImage(null);
    }

    void mark(boolean selected, boolean lead, boolean hovered) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(LEAD, lead);
        pseudoClassStateChanged(HOVERED, hovered);
    }

    private void showBadge(Entry entry) {
        var text = switch (entry) {
            case Photo photo -> kind(photo.name());
            case Folder _ -> "";
        };
        badge.setText(text);
        badge.setVisible(!text.isEmpty() && content instanceof TileContent.Shown);
    }

    /// What is worth a badge: everything but the JPEG that nearly all photos are.
    private static String kind(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
        return ending.equals("JPG") || ending.equals("JPEG") || ending.length() > 5 ? "" : ending;
    }

    /// What is drawn over the place of the picture.
    private sealed interface Sign {
        record Failure(TileContent.Failed failed) implements Sign {}

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
                case Sign.WholeFolder() -> folderSign();
                case Sign.FolderMark() -> folderMark();
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
            case DAMAGED, EMPTY, TOO_LARGE, GIVEN_UP -> Icons.BROKEN;
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

    private static Node folderSign() {
        var box = new VBox(Icons.FOLDER.node(48));
        box.getStyleClass().add("folder-sign");
        return box;
    }

    private static Node folderMark() {
        var box = new VBox(Icons.FOLDER.node(14));
        box.getStyleClass().add("folder-mark");
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
        // On a picture this small the badge would hide what it belongs to.
        badge.setOpacity(Math.min(width, height) < SMALLEST_BADGED ? 0 : 1);
        if (badge.isVisible()) {
            badge.autosize();
            badge.relocate(x + width - badge.getWidth() - 4, y + height - badge.getHeight() - 4);
        }
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
