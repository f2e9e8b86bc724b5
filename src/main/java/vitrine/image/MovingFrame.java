package vitrine.image;

/// What a moving picture says about one of its frames.
interface MovingFrame {
    /// An hour at 25 frames per second; what follows is left out, so that the list itself stays small.
    int MOST = 90_000;

    /// What happens to the place of a frame when its time is over.
    enum Disposal {
        KEEP,
        /// It becomes transparent, as in browsers; the background colour of the file is ignored by all of them.
        CLEAR,
        /// What was there before the frame comes back.
        RESTORE
    }

    FramePlace place();

    int delayMillis();

    Disposal disposal();

    /// Whether nothing of what is below its place is seen through it.
    boolean hides();
}
