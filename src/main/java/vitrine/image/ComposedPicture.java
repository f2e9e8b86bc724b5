package vitrine.image;

import java.util.List;
import java.util.Objects;
import vitrine.image.DecodeException.Reason;
import vitrine.image.MovingFrame.Disposal;

/// Composes frames as browsers do. Memory: the canvas, what is drawn on it, and while a frame is shown that will be
/// taken back, what it covers.
final class ComposedPicture implements MovingPicture {
    private static final int NONE = -1;

    private final List<? extends MovingFrame> frames;
    private final FrameTimeline timeline;
    private final Painter painter;
    private final FrameCanvas canvas;

    /// The frame that is on the canvas.
    private int shown = NONE;

    /// What the shown frame covers, when that comes back after it.
    private int[] covered = {};

    /// Knows how a format stores its frames.
    @FunctionalInterface
    interface Painter {
        /// Draws a frame into its place, over what is there.
        ///
        /// @throws DecodeException of a frame that is damaged, of which nothing was drawn
        void draw(int index, FrameCanvas canvas) throws DecodeException;
    }

    /// @param plays how often the frames are shown, 0 for ever
    ComposedPicture(PixelSize size, List<? extends MovingFrame> frames, int plays, Painter painter) {
        this.frames = frames;
        this.painter = painter;
        timeline = new FrameTimeline(
                frames.stream().mapToInt(MovingFrame::delayMillis).toArray(), plays);
        canvas = new FrameCanvas(size);
    }

    @Override
    public PixelSize size() {
        return canvas.size();
    }

    @Override
    public FrameTimeline timeline() {
        return timeline;
    }

    @Override
    public Pixels frame(int index) throws DecodeException {
        Objects.checkIndex(index, frames.size());
        int start = index;
        while (!beginsAfresh(start)) {
            start--;
        }
        try {
            compose(shown < start || shown > index ? start : shown + 1, index);
            return canvas.snapshot();
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory", e);
        }
    }

    private void compose(int from, int to) throws DecodeException {
        for (int i = from; i <= to; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new DecodeException(Reason.UNREADABLE, "interrupted");
            }
            compose(i);
        }
    }

    /// Whether nothing of the frames before is seen at this frame and after it.
    private boolean beginsAfresh(int index) {
        var frame = frames.get(index);
        if (index == 0) {
            return true;
        }
        if (frame.place().covers(size()) && frame.hides() && frame.disposal() != Disposal.RESTORE) {
            return true;
        }
        var before = frames.get(index - 1);
        return before.place().covers(size()) && before.disposal() == Disposal.CLEAR;
    }

    private void compose(int index) throws DecodeException {
        if (beginsAfresh(index)) {
            // Also when the frame covers everything: if it is damaged, what is seen must not depend on the way here.
            canvas.clear();
        } else {
            dispose(frames.get(index - 1));
        }
        var frame = frames.get(index);
        covered = frame.disposal() == Disposal.RESTORE ? canvas.save(frame.place()) : new int[0];
        shown = NONE; // Until the frame is drawn, what is on the canvas is none.
        draw(index);
        shown = index;
    }

    /// A damaged frame leaves what is there: the others are worth seeing.
    private void draw(int index) throws DecodeException {
        try {
            painter.draw(index, canvas);
        } catch (DecodeException e) {
            if (e.reason() != Reason.DAMAGED) {
                throw e;
            }
        }
    }

    private void dispose(MovingFrame frame) {
        switch (frame.disposal()) {
            case KEEP -> {}
            case CLEAR -> canvas.clear(frame.place());
            case RESTORE -> canvas.restore(frame.place(), covered);
        }
    }
}
