package vitrine.ui.viewer;

import java.util.Collection;
import vitrine.image.PixelSize;
import vitrine.ui.viewer.ViewTransform.Rule;

/// What photos that are compared have in common: how much closer than whole, and which place is looked at, as a share
/// of the photo, so that pictures of one thing in different sizes show the same. Arithmetic only; immutable.
///
/// @param rule where the zoom comes from
/// @param closeness zoom, where 1 shows the whole photo as large as its pane; counts only when the rule is free
/// @param x what stands in the middle of each pane, from 0 to 1 across the photo; `y` likewise downwards
record CompareLink(Rule rule, double closeness, double x, double y) {
    static final CompareLink WHOLE = new CompareLink(Rule.FIT, 1, 0.5, 0.5);

    /// How far one photo is moved against the others, as a share of itself.
    record Shift(double x, double y) {
        static final Shift NONE = new Shift(0, 0);
    }

    /// A photo in its pane, as it lies now.
    record Laid(ViewTransform transform, Shift shift) {}

    /// How a photo lies in its pane.
    ViewTransform lay(PixelSize photo, PixelSize view, Shift shift) {
        double zoom = rule == Rule.FREE
                ? closeness * wholeZoom(photo, view)
                : ViewTransform.fitted(photo, view).by(rule).zoom();
        return new ViewTransform(
                photo, view, rule, zoom, (x + shift.x) * photo.width(), (y + shift.y) * photo.height());
    }

    /// The link that lays one photo so, and all others with it. In a direction in which all of that photo is seen it
    /// says nothing about the place.
    CompareLink led(ViewTransform leader, Shift shift) {
        var photo = leader.photo();
        return new CompareLink(
                leader.rule(),
                leader.zoom() / wholeZoom(photo, leader.view()),
                leader.isWider() ? leader.centreX() / photo.width() - shift.x : x,
                leader.isHigher() ? leader.centreY() / photo.height() - shift.y : y);
    }

    /// Moves all photos, by device px of one of them.
    CompareLink panned(ViewTransform leader, double right, double down) {
        return new CompareLink(
                rule,
                closeness,
                x - right / (leader.zoom() * leader.photo().width()),
                y - down / (leader.zoom() * leader.photo().height()));
    }

    /// No further than to the edge of the photo that reaches furthest: from beyond, the way back would show nothing.
    CompareLink within(Collection<Laid> all) {
        double left = 1;
        double right = 0;
        double top = 1;
        double bottom = 0;
        for (var laid : all) {
            var t = laid.transform;
            if (t.isWider()) {
                double half = t.view().width() / t.zoom() / t.photo().width() / 2;
                left = Math.min(left, half - laid.shift.x);
                right = Math.max(right, 1 - half - laid.shift.x);
            }
            if (t.isHigher()) {
                double half = t.view().height() / t.zoom() / t.photo().height() / 2;
                top = Math.min(top, half - laid.shift.y);
                bottom = Math.max(bottom, 1 - half - laid.shift.y);
            }
        }
        return new CompareLink(
                rule,
                closeness,
                left <= right ? Math.clamp(x, left, right) : 0.5,
                top <= bottom ? Math.clamp(y, top, bottom) : 0.5);
    }

    /// The shift with which one photo lies so while the others stay where they are.
    Shift alone(ViewTransform moved, Shift before) {
        return new Shift(
                moved.isWider() ? moved.centreX() / moved.photo().width() - x : before.x,
                moved.isHigher() ? moved.centreY() / moved.photo().height() - y : before.y);
    }

    private static double wholeZoom(PixelSize photo, PixelSize view) {
        return Math.min((double) view.width() / photo.width(), (double) view.height() / photo.height());
    }
}
