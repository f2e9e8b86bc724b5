package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vitrine.image.PixelSize;

/// How the photos compared lie: all by the one link, each with the shift it was given against the others, which is kept
/// while it is compared. Lives on the JavaFX thread.
final class ComparePlaces {
    private final Map<Path, CompareLink.Shift> shifts = new HashMap<>();
    private CompareLink link = CompareLink.WHOLE;

    void clear() {
        shifts.clear();
        link = CompareLink.WHOLE;
    }

    /// Changes how one photo lies, and the link with it. False while it has no picture.
    boolean lead(ComparePane leader, UnaryOperator<ViewTransform> change) {
        var now = leader.photo().transformProperty().get();
        if (now != null) {
            link = link.led(change.apply(now), shift(leader));
        }
        return now != null;
    }

    /// Moves all, by device px of one photo. False while it has no picture.
    boolean pan(ComparePane leader, double right, double down) {
        var now = leader.photo().transformProperty().get();
        if (now != null) {
            link = link.panned(now, right, down);
        }
        return now != null;
    }

    /// Moves one photo against the others. False while it has no picture.
    boolean panAlone(ComparePane pane, double right, double down) {
        var now = pane.photo().transformProperty().get();
        if (now != null) {
            shifts.put(pane.path(), link.alone(now.panned(right, down), shift(pane)));
        }
        return now != null;
    }

    /// Lays all photos by the link, which then keeps within the edges of what is to be seen.
    void lay(List<ComparePane> panes) {
        layByLink(panes);
        link = link.within(panes.stream()
                .<CompareLink.Laid>mapMulti((pane, laid) -> {
                    var now = pane.photo().transformProperty().get();
                    if (now != null) {
                        laid.accept(new CompareLink.Laid(now, shift(pane)));
                    }
                })
                .toList());
        layByLink(panes);
    }

    /// How a photo of this size lies in its pane.
    ViewTransform of(ComparePane pane, PixelSize size) {
        return link.lay(size, pane.photo().viewSize(), shift(pane));
    }

    private void layByLink(List<ComparePane> panes) {
        for (var pane : panes) {
            var size = pane.photoSize();
            if (size != null) {
                pane.photo().setTransform(of(pane, size));
            }
        }
    }

    private CompareLink.Shift shift(ComparePane pane) {
        return shifts.getOrDefault(pane.path(), CompareLink.Shift.NONE);
    }
}
