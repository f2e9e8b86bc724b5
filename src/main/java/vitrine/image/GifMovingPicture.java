package vitrine.image;

import java.util.List;
import java.util.Objects;
import vitrine.image.DecodeException.Reason;
import vitrine.image.GifFrame.Disposal;

/// Composes the frames of a GIF as browsers do. Memory: the file, one canvas, and while a frame is shown that will be
/// taken back, what it covers.
final class GifMovingPicture implements MovingPicture {
    private static final int NONE = -1;

    private final List<GifFrame> frames;
    private final PixelSize size;
    private final FrameTimeline timeline;
    private final GifCanvas canvas;

    /// The frame that is on the canvas.
    private int shown = NONE;

    /// What the shown frame covers, when that comes back after it.
    private int[] covered = {};

    GifMovingPicture(GifFile gif) {
        frames = gif.frames();
        size = gif.canvas();
        timeline = new FrameTimeline(
                frames.stream().mapToInt(GifFrame::delayMillis).toArray(), gif.plays());
        canvas = new GifCanvas(gif);
    }

    @Override
    public PixelSize size() {
        return size;
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
        if (frame.covers(size) && frame.transparent() < 0 && frame.disposal() != Disposal.RESTORE) {
            return true;
        }
        var before = frames.get(index - 1);
        return before.covers(size) && before.disposal() == Disposal.CLEAR;
    }

    private void compose(int index) {
        if (beginsAfresh(index)) {
            // Also when the frame covers everything: if it is damaged, what is seen must not depend on the way here.
            canvas.clear();
        } else {
            dispose(frames.get(index - 1));
        }
        var frame = frames.get(index);
        covered = frame.disposal() == Disposal.RESTORE ? canvas.save(frame) : new int[0];
        canvas.draw(frame);
        shown = index;
    }

    private void dispose(GifFrame frame) {
        switch (frame.disposal()) {
            case KEEP -> {}
            case CLEAR -> canvas.clear(frame);
            case RESTORE -> canvas.restore(frame, covered);
        }
    }
}
