package vitrine.state;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which entries are chosen, as in a file manager: the anchor is where a range begins, the lead is where the person is.
/// Indices are those of the listing shown. Lives on the JavaFX thread.
public final class Selection {
    /// No entry.
    public static final int NONE = -1;

    private final BitSet chosen = new BitSet();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private int size;
    private int anchor = NONE;
    private int lead = NONE;

    // Properties

    /// Counts up with every change of what is chosen or of the lead.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public boolean contains(int index) {
        return index >= 0 && chosen.get(index);
    }

    public int count() {
        return chosen.cardinality();
    }

    public int lead() {
        return lead;
    }

    /// A copy of what is chosen.
    public BitSet indices() {
        return (BitSet) chosen.clone();
    }

    // Commands

    /// A plain click, or an arrow key: only this one.
    public void only(int index) {
        if (isEntry(index)) {
            chosen.clear();
            chosen.set(index);
            anchor = index;
            moved(index);
        }
    }

    /// Ctrl+click: this one too, or no longer.
    public void toggle(int index) {
        if (isEntry(index)) {
            chosen.flip(index);
            anchor = index;
            moved(index);
        }
    }

    /// Shift+click or Shift+arrow: all from the anchor to here, and nothing else.
    public void extendTo(int index) {
        if (isEntry(index)) {
            int from = anchor == NONE ? Math.max(lead, 0) : anchor;
            anchor = from;
            chosen.clear();
            chosen.set(Math.min(from, index), Math.max(from, index) + 1);
            moved(index);
        }
    }

    /// Ctrl+Shift+click: all from the anchor to here, too.
    public void addTo(int index) {
        if (isEntry(index)) {
            int from = anchor == NONE ? index : anchor;
            chosen.set(Math.min(from, index), Math.max(from, index) + 1);
            moved(index);
        }
    }

    /// Ctrl+arrow: the person goes on, the choice stays.
    public void lead(int index) {
        if (isEntry(index)) {
            moved(index);
        }
    }

    public void all() {
        chosen.set(0, size);
        changed();
    }

    public void invert() {
        chosen.flip(0, size);
        changed();
    }

    public void clear() {
        if (!chosen.isEmpty()) {
            chosen.clear();
            changed();
        }
    }

    /// A rubber band: exactly these. The person is at one of them, so that keys go on from there.
    public void exactly(BitSet indices) {
        if (!chosen.equals(indices)) {
            chosen.clear();
            chosen.or(indices);
            if (!chosen.isEmpty() && !contains(lead)) {
                lead = chosen.nextSetBit(0);
                anchor = lead;
            }
            changed();
        }
    }

    /// Another listing is shown: each entry moves to its new place, or is dropped when that is negative.
    ///
    /// @param newSize how many entries there are now
    public void moveTo(int newSize, IntUnaryOperator newPlace) {
        var moved = new BitSet(newSize);
        chosen.stream().map(newPlace).filter(place -> place >= 0).forEach(moved::set);
        chosen.clear();
        chosen.or(moved);
        anchor = anchor == NONE ? NONE : Math.max(NONE, newPlace.applyAsInt(anchor));
        if (lead != NONE) {
            // Where the entry with the lead is gone, its neighbour takes over, so that the arrows go on from there.
            int heir = heir(lead, size, newPlace);
            lead = heir == NONE ? Math.min(lead, newSize - 1) : heir;
        }
        size = newSize;
        changed();
    }

    /// The new place of an entry; of one that is gone, that of the next behind it that is still there, else of the last
    /// before it. [#NONE] when all are gone.
    ///
    /// @param oldSize how many entries there were
    /// @param newPlace negative for an entry that is gone
    public static int heir(int index, int oldSize, IntUnaryOperator newPlace) {
        var behind = IntStream.range(index, oldSize);
        var before = IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1);
        return IntStream.concat(behind, before)
                .map(newPlace)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(NONE);
    }

    private boolean isEntry(int index) {
        return index >= 0 && index < size;
    }

    private void moved(int index) {
        lead = index;
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
