package vitrine.image;

/// What an animated PNG says about one of its frames.
///
/// @param over whether it is laid over what is there, instead of in its place
/// @param from where in the file the chunks begin among which its pixels are
/// @param to behind the last of them
record PngFrame(FramePlace place, int delayMillis, Disposal disposal, boolean over, int from, int to)
        implements MovingFrame {
    @Override
    public boolean hides() {
        return !over;
    }
}
