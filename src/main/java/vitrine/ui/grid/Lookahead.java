package vitrine.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import vitrine.library.Entry;

/// Tells [Thumbnails] what is wanted: what is in view, then a screen in the direction of scrolling, then one back, and
/// when all is listed, the last screen and the first, where the keys End and Home lead. Until a person does something,
/// nobody knows that there will be scrolling: of what is not in view then the previews are wanted, and nothing else.
/// Lives on the JavaFX thread.
final class Lookahead {
    private static final Set<EventType<?>> SIGNS = Set.of(
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_PRESSED,
            ScrollEvent.SCROLL,
            TouchEvent.TOUCH_PRESSED,
            KeyEvent.KEY_PRESSED);

    private final Thumbnails thumbnails;
    private double lastTop;
    private boolean forwards = true;
    private boolean attended;

    Lookahead(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    /// Calls `wish` at the first sign of a person here: the hand that comes to the mouse is sooner than its scrolling.
    void attend(Node here, Runnable wish) {
        here.addEventFilter(InputEvent.ANY, new EventHandler<InputEvent>() {
            @Override
            public void handle(InputEvent event) {
                // JavaFX tells of a mouse that moves whenever something appears below one that does not.
                boolean ofItself = event instanceof MouseEvent mouse && mouse.isSynthesized();
                if (SIGNS.contains(event.getEventType()) && !ofItself) {
                    here.removeEventFilter(InputEvent.ANY, this);
                    attended = true;
                    wish.run();
                }
            }
        });
    }

    /// @param height of the viewport, in px
    void wish(Tiles.View view, GridLayout layout, double height) {
        if (view.top() != lastTop) {
            forwards = view.top() > lastTop;
            lastTop = view.top();
            attended = true;
        }
        int first = layout.firstBelow(Math.max(0, view.top() - height));
        int end = layout.endAbove(view.top() + 2 * height);
        var below = entries(view, view.end(), end);
        var above = entries(view, first, view.first()).reversed();
        var inView = entries(view, view.first(), view.end());
        var ends = ends(view, layout, height, first, end);
        int size = view.look().thumbnailSize();
        if (attended) {
            thumbnails.want(new ThumbnailWish(inView, forwards ? below : above, forwards ? above : below, ends, size));
        } else {
            below.addAll(above);
            below.addAll(ends);
            thumbnails.want(ThumbnailWish.still(inView, below, size));
        }
    }

    /// The last screen and the first, as far as they are not from `first` to `end`.
    private static List<Entry> ends(Tiles.View view, GridLayout layout, double height, int first, int end) {
        if (!view.listing().complete()) {
            return List.of();
        }
        int lastScreen = Math.max(0, layout.firstBelow(layout.height() - height));
        var ends = entries(view, Math.max(end, lastScreen), layout.size());
        ends.addAll(entries(view, 0, Math.min(first, layout.endAbove(height))));
        return ends;
    }

    static List<Entry> entries(Tiles.View view, int from, int to) {
        var found = new ArrayList<Entry>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            found.add(view.listing().entry(i));
        }
        return found;
    }
}
