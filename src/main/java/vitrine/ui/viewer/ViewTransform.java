package vitrine.ui.viewer;

import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

/// How a photo lies in the window: arithmetic only, in device px of the window and px of the upright photo. Immutable.
///
/// The zoom is device px for each px of the photo, so 1 shows every pixel of the photo as one of the screen. A photo
/// smaller than the window stands in its middle; a larger one covers it, so that there is never a gap at one side only.
///
/// @param photo the whole photo
/// @param view the window
/// @param rule where the zoom comes from, also when the window changes
/// @param zoom device px for each photo px
/// @param centreX what stands in the middle of the window, in photo px; `centreY` likewise
public record ViewTransform(PixelSize photo, PixelSize view, Rule rule, double zoom, double centreX, double centreY) {
    /// At 32 a pixel of the photo is as large as a fingertip's touch; nobody needs more.
    public static final double MAX_ZOOM = 32;

    /// What decides about the zoom.
    public enum Rule {
        /// All of the photo, but not larger than it is.
        FIT,
        /// No empty place in the window.
        FILL,
        /// As wide as the window.
        FIT_WIDTH,
        /// What the person chose.
        FREE
    }

    public ViewTransform {
        zoom = Math.clamp(zoom, leastZoom(photo, view), MAX_ZOOM);
        centreX = clampedCentre(centreX, photo.width(), view.width() / zoom);
        centreY = clampedCentre(centreY, photo.height(), view.height() / zoom);
    }

    /// A photo as it is first shown.
    public static ViewTransform fitted(PixelSize photo, PixelSize view) {
        return ruled(photo, view, Rule.FIT, photo.width() / 2.0, photo.height() / 2.0);
    }

    private static ViewTransform ruled(PixelSize photo, PixelSize view, Rule rule, double centreX, double centreY) {
        return new ViewTransform(photo, view, rule, zoom(photo, view, rule), centreX, centreY);
    }

    private static double zoom(PixelSize photo, PixelSize view, Rule rule) {
        double wide = (double) view.width() / photo.width();
        double high = (double) view.height() / photo.height();
        return switch (rule) {
            case FIT -> Math.min(1, Math.min(wide, high));
            case FILL -> Math.max(wide, high);
            case FIT_WIDTH -> wide;
            case FREE -> throw new IllegalArgumentException("the person decides");
        };
    }

    /// All of the photo is small enough, unless even a pixel of it is to be seen as it is.
    private static double leastZoom(PixelSize photo, PixelSize view) {
        return zoom(photo, view, Rule.FIT);
    }

    private static double clampedCentre(double centre, double whole, double seen) {
        return seen >= whole ? whole / 2 : Math.clamp(centre, seen / 2, whole - seen / 2);
    }

    // Zoom

    public ViewTransform by(Rule newRule) {
        return newRule == Rule.FREE
                ? new ViewTransform(photo, view, Rule.FREE, zoom, centreX, centreY)
                : ruled(photo, view, newRule, centreX, centreY);
    }

    /// Another zoom, with what is at a point of the window staying there as far as the edges allow.
    ///
    /// @param x of the point, in device px from the left of the window; `y` likewise from the top
    public ViewTransform zoomedTo(double newZoom, double x, double y) {
        double clamped = Math.clamp(newZoom, leastZoom(photo, view), MAX_ZOOM);
        double fromMiddleX = x - view.width() / 2.0;
        double fromMiddleY = y - view.height() / 2.0;
        return new ViewTransform(
                photo,
                view,
                clamped == leastZoom(photo, view) ? Rule.FIT : Rule.FREE,
                clamped,
                photoX(x) - fromMiddleX / clamped,
                photoY(y) - fromMiddleY / clamped);
    }

    public ViewTransform zoomedTo(double newZoom) {
        return zoomedTo(newZoom, view.width() / 2.0, view.height() / 2.0);
    }

    /// Moves the photo in the window, in device px; it stops at its edges.
    public ViewTransform panned(double right, double down) {
        return new ViewTransform(photo, view, rule, zoom, centreX - right / zoom, centreY - down / zoom);
    }

    /// The same view in a window of another size.
    public ViewTransform in(PixelSize newView) {
        return rule == Rule.FREE
                ? new ViewTransform(photo, newView, Rule.FREE, zoom, centreX, centreY)
                : ruled(photo, newView, rule, centreX, centreY);
    }

    /// The same zoom at the same place, as a share of the whole, of another photo.
    public ViewTransform of(PixelSize other) {
        double x = centreX * ((double) other.width() / photo.width());
        double y = centreY * ((double) other.height() / photo.height());
        return rule == Rule.FREE
                ? new ViewTransform(other, view, Rule.FREE, zoom, x, y)
                : ruled(other, view, rule, x, y);
    }

    /// The same place of the photo, turned, at the same zoom or by the same rule.
    public ViewTransform turned(Turn turn) {
        double x = turn.mirrorsX() ? photo.width() - centreX : centreX;
        double y = turn.mirrorsY() ? photo.height() - centreY : centreY;
        var size = Orientation.of(turn).applyTo(photo);
        double newX = turn.swapsSides() ? y : x;
        double newY = turn.swapsSides() ? x : y;
        return rule == Rule.FREE
                ? new ViewTransform(size, view, Rule.FREE, zoom, newX, newY)
                : ruled(size, view, rule, newX, newY);
    }

    // What it means

    public boolean isFitted() {
        return zoom <= leastZoom(photo, view);
    }

    public boolean isWider() {
        return photo.width() * zoom > view.width() + 0.5;
    }

    public boolean isHigher() {
        return photo.height() * zoom > view.height() + 0.5;
    }

    /// Left edge of the photo in the window, in whole device px, so that pixels fall upon pixels.
    public long left() {
        return Math.round(view.width() / 2.0 - centreX * zoom);
    }

    /// Top edge of the photo in the window, in whole device px.
    public long top() {
        return Math.round(view.height() / 2.0 - centreY * zoom);
    }

    /// Width of the whole photo, in whole device px.
    public long width() {
        return Math.max(1, Math.round(photo.width() * zoom));
    }

    /// Height of the whole photo, in whole device px.
    public long height() {
        return Math.max(1, Math.round(photo.height() * zoom));
    }

    /// What of the photo is at a place of the window, in photo px; outside of the photo when there is nothing.
    public double photoX(double x) {
        return centreX + (x - view.width() / 2.0) / zoom;
    }

    public double photoY(double y) {
        return centreY + (y - view.height() / 2.0) / zoom;
    }
}
