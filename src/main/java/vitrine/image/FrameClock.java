package vitrine.image;

/// Which frame of a moving picture is due. It reckons with the time since the start, not with that since the last
/// frame, so it does not drift, and who comes late finds the frame that is due now: frames are skipped, not slowed.
///
/// Immutable: pausing and stepping make a new clock. All times are those of one running clock in nanoseconds
/// ([System#nanoTime], or what an animation timer is given), passed in.
///
/// @param position where on the timeline the clock was at the time `since`
public record FrameClock(FrameTimeline timeline, long position, long since, boolean running) {
    public static FrameClock start(FrameTimeline timeline, long now) {
        return new FrameClock(timeline, 0, now, true);
    }

    public int frame(long now) {
        return timeline.frameAt(positionAt(now));
    }

    /// When the next frame is due; [Long#MAX_VALUE] if none is, because the clock is paused or all is over.
    public long nextFrameAt(long now) {
        long end = running ? timeline.endOfFrameAt(positionAt(now)) : Long.MAX_VALUE;
        return end == Long.MAX_VALUE ? end : since + (end - position);
    }

    /// Whether all repetitions were shown.
    public boolean isOver(long now) {
        return timeline.isOver(positionAt(now));
    }

    public FrameClock paused(long now) {
        return new FrameClock(timeline, positionAt(now), now, false);
    }

    /// Goes on where it was paused, and from the beginning when all is over.
    public FrameClock resumed(long now) {
        return new FrameClock(timeline, isOver(now) ? 0 : positionAt(now), now, true);
    }

    /// Paused at the beginning of the frame `steps` further, or with a negative number further back.
    public FrameClock stepped(int steps, long now) {
        return new FrameClock(timeline, timeline.stepped(positionAt(now), steps), now, false);
    }

    private long positionAt(long now) {
        // Two timers may disagree by a little; before the start is the start.
        return running ? Math.max(position + (now - since), 0) : position;
    }
}
