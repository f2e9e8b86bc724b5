package vitrine.image;

import java.time.Duration;
import java.util.Arrays;

/// When which frame of a moving picture is shown. Positions are nanoseconds since its beginning; they go on over all
/// repetitions. Immutable, for any thread.
public final class FrameTimeline {
    /// Browsers show frames of at most 10 ms for 100 ms: "broken tools", says Firefox, and "annoying ads" WebKit
    /// (https://webkit.org/b/36082); Chromium does the same for all formats.
    private static final int TOO_SHORT_MILLIS = 10;

    private static final int INSTEAD_MILLIS = 100;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /// When each frame ends, counted from the beginning of one repetition.
    private final long[] ends;

    private final int plays;

    /// @param delaysMillis as the file says them, one for each frame
    /// @param plays how often the frames are shown, 0 for ever
    public FrameTimeline(int[] delaysMillis, int plays) {
        if (delaysMillis.length == 0 || plays < 0) {
            throw new IllegalArgumentException(delaysMillis.length + " frames shown " + plays + " times");
        }
        ends = new long[delaysMillis.length];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += NANOS_PER_MILLI * (delaysMillis[i] <= TOO_SHORT_MILLIS ? INSTEAD_MILLIS : delaysMillis[i]);
            ends[i] = end;
        }
        this.plays = plays;
    }

    public int frameCount() {
        return ends.length;
    }

    /// How often the frames are shown, 0 for ever.
    public int plays() {
        return plays;
    }

    public Duration delay(int frame) {
        return Duration.ofNanos(ends[frame] - start(frame));
    }

    /// The time of all frames together, once.
    public Duration length() {
        return Duration.ofNanos(cycle());
    }

    private long cycle() {
        return ends[ends.length - 1];
    }

    private long start(int frame) {
        return frame == 0 ? 0 : ends[frame - 1];
    }

    /// Whether all repetitions are over; the last frame stays.
    boolean isOver(long position) {
        return plays > 0 && position / cycle() >= plays;
    }

    int frameAt(long position) {
        return isOver(position) ? ends.length - 1 : frameWithin(position % cycle());
    }

    private int frameWithin(long time) {
        int found = Arrays.binarySearch(ends, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// When the frame at `position` gives way to the next one; [Long#MAX_VALUE] for never.
    long endOfFrameAt(long position) {
        int frame = frameAt(position);
        long repetition = position / cycle();
        boolean last = plays > 0 && repetition >= plays - 1 && frame == ends.length - 1;
        return last ? Long.MAX_VALUE : repetition * cycle() + ends[frame];
    }

    /// Where the frame `steps` further begins, or with a negative number further back; in the same repetition, where
    /// the first follows the last.
    long stepped(long position, int steps) {
        int frame = Math.floorMod((long) frameAt(position) + steps, ends.length);
        long repetition = position / cycle();
        return (isOver(position) ? plays - 1 : repetition) * cycle() + start(frame);
    }
}
