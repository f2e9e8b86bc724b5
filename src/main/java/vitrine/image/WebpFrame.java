package vitrine.image;

/// What a WebP file says about one of its frames; a still one has a single frame.
///
/// @param over whether it is laid over what is there, instead of in its place
/// @param from where in the file the chunks begin among which its pixels are
/// @param to behind the last of them
record WebpFrame(FramePlace place, int delayMillis, Disposal disposal, boolean over, int from, int to)
        implements MovingFrame {
    /// How many bytes of a frame's chunk tell place and time, before its pixels.
    static final int HEAD = 16;

    @Override
    public boolean hides() {
        return !over;
    }

    PixelSize size() {
        return new PixelSize(place.width(), place.height());
    }
}
