package vitrine.ui.grid;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import vitrine.image.ImageFormat;
import vitrine.library.Entry;
import vitrine.library.Photo;
import vitrine.library.ShotPart;
import vitrine.library.Stack;
import vitrine.ui.kit.Icons;

/// The small sign in the corner of a picture: its format, where that is not the usual one; of a stack what is in it,
/// and
/// then a click on it opens the stack or folds it again. Dumb, as its tile.
final class TileBadge extends Label {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    /// Of a picture with a shorter side than this, in px, the badge would hide what it belongs to.
    private static final double SMALLEST_BADGED = 56;

    /// From this size on tiles are large enough to be clicked on their badge.
    private static final double SMALLEST_SIDE = 90;

    private static final double INSET = 4;

    private boolean stands;

    TileBadge() {
        getStyleClass().add("badge");
        setMouseTransparent(true);
        setMinWidth(0);
    }

    /// @param pictured whether there is a picture to lie upon
    void show(Entry entry, @Nullable Stack stack, boolean pictured) {
        stands = entry instanceof Photo photo && stack != null && stack.canOpen() && stack.isFirst(photo);
        setText(stack != null && stands ? kinds(stack) : entry instanceof Photo photo ? kind(photo.name()) : "");
        setGraphic(stands ? Icons.STACK.node(11) : isVideo(entry) ? Icons.FILM.node(11) : null);
        pseudoClassStateChanged(OPEN, stack != null && stands && stack.open());
        setVisible(stands || (pictured && !getText().isEmpty()));
    }

    private static boolean isVideo(Entry entry) {
        return entry instanceof Photo photo
                && ImageFormat.ofName(photo.name()).filter(ImageFormat::isVideo).isPresent();
    }

    /// Whether a click on it does something.
    boolean isButton() {
        return stands && isVisible() && getOpacity() > 0;
    }

    /// Places it in the corner of a picture, in px of the tile.
    ///
    /// @param side of the square that the picture fits into
    void place(double x, double y, double width, double height, double side) {
        boolean fits = stands ? side >= SMALLEST_SIDE : Math.min(width, height) >= SMALLEST_BADGED;
        setOpacity(fits ? 1 : 0);
        if (isVisible()) {
            autosize();
            double wide = Math.min(getWidth(), side - 2 * INSET);
            double right = Math.max(x + width - INSET, wide + INSET + TileLook.PADDING);
            resizeRelocate(right - wide, y + height - getHeight() - INSET, wide, getHeight());
        }
    }

    /// "RAW+JPG", "HEIC+MOV".
    private static String kinds(Stack stack) {
        return stack.tiles().stream()
                .sorted(Comparator.comparing(member -> member.part() != ShotPart.RAW))
                .map(member -> member.part() == ShotPart.RAW
                        ? "RAW"
                        : ending(member.photo().name()))
                .distinct()
                .collect(Collectors.joining("+"));
    }

    /// What is worth a badge: everything but the JPEG that nearly all photos are.
    private static String kind(String name) {
        var ending = ending(name);
        return ending.equals("JPG") || ending.length() > 5 ? "" : ending;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
        return ending.equals("JPEG") ? "JPG" : ending;
    }
}
