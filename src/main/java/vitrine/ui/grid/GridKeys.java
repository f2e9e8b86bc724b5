package vitrine.ui.grid;

import java.util.function.LongSupplier;
import javafx.scene.input.KeyEvent;
import vitrine.library.Listing;
import vitrine.library.SoughtName;
import vitrine.state.Selection;

/// The keys of a file manager over a [PhotoGrid]: arrows, Home, End, pages, with Shift to extend and Ctrl to go without
/// choosing; Space chooses with Ctrl; letters lead to the next name that begins so.
public final class GridKeys {
    private static final long TYPING_PAUSE_NANOS = 1_000_000_000;

    /// What commands are called by; they are part of a name only where it has been begun.
    private static final String COMMANDS = "[] ";

    private final PhotoGrid grid;
    private final LongSupplier nanoTime;
    private final StringBuilder typed = new StringBuilder();
    private long lastTyped;

    /// @param nanoTime a clock as `System::nanoTime`
    public GridKeys(PhotoGrid grid, LongSupplier nanoTime) {
        this.grid = grid;
        this.nanoTime = nanoTime;
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        var layout = grid.gridLayout();
        if (layout.size() == 0 || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int lead = grid.selection().lead();
        int from = lead == Selection.NONE ? layout.firstBelow(grid.scroll() + 1) : lead;
        int page = Math.max(1, (int) (grid.getHeight() / layout.measures().height()));
        int target = switch (event.getCode()) {
            case LEFT -> Math.max(0, from - 1);
            case RIGHT -> Math.min(layout.size() - 1, from + 1);
            case UP -> layout.vertically(from, -1);
            case DOWN -> layout.vertically(from, 1);
            case PAGE_UP -> layout.vertically(from, -page);
            case PAGE_DOWN -> layout.vertically(from, page);
            case HOME -> 0;
            case END -> layout.size() - 1;
            case SPACE -> from;
            default -> Selection.NONE;
        };
        if (target == Selection.NONE) {
            return;
        }
        event.consume();
        switch (event.getCode()) {
            case SPACE -> choose(event, target);
            case LEFT, RIGHT, UP, DOWN -> go(event, lead == Selection.NONE ? from : target);
            default -> go(event, target);
        }
    }

    private void choose(KeyEvent event, int index) {
        if (event.isControlDown()) {
            grid.selection().toggle(index);
        } else if (event.isShiftDown()) {
            grid.selection().extendTo(index);
        } else {
            grid.selection().only(index);
        }
    }

    private void go(KeyEvent event, int index) {
        if (event.isShiftDown()) {
            grid.selection().extendTo(index);
        } else if (event.isControlDown()) {
            grid.selection().lead(index);
        } else {
            grid.selection().only(index);
        }
        grid.reveal(index);
    }

    private void typed(KeyEvent event) {
        var text = event.getCharacter();
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || text.isEmpty()
                || text.codePointAt(0) < ' '
                || text.codePointAt(0) == 127
                || text.equals("?")
                || text.equals("/")) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - lastTyped > TYPING_PAUSE_NANOS) {
            typed.setLength(0);
        }
        if (typed.isEmpty() && COMMANDS.contains(text)) {
            return;
        }
        lastTyped = now;
        typed.append(text);
        int found = find(grid.listing(), SoughtName.of(typed.toString()));
        if (found >= 0) {
            grid.selection().only(found);
            grid.reveal(found);
        }
        event.consume();
    }

    /// The next entry whose name begins so, from the lead on and round; the same letter again means the one after.
    private int find(Listing listing, String beginning) {
        int size = listing.size();
        boolean again = beginning.chars().distinct().count() == 1;
        var sought = again ? beginning.substring(0, 1) : beginning;
        int lead = grid.selection().lead();
        int from = again ? lead + 1 : Math.max(0, lead);
        for (int step = 0; step < size; step++) {
            int index = (from + step) % size;
            if (SoughtName.of(listing.entry(index).name()).startsWith(sought)) {
                return index;
            }
        }
        return -1;
    }
}
