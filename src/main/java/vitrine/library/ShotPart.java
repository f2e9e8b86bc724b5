package vitrine.library;

/// What a file is to the shot that it belongs to. The first of those that a shot has is the one that is shown for it.
public enum ShotPart {
    JPEG,
    HEIC,
    RAW,
    /// A picture of another format: a shot by itself, whatever else bears its name.
    PICTURE,
    /// What moves of a live photo, or a video by itself.
    VIDEO,
    /// What programs noted about a file, in a file beside it; never shown.
    SIDECAR;

    /// Whether a file is shown by itself: when there is nothing else of its shot, and when its shot is opened.
    boolean hasTile() {
        return this != SIDECAR;
    }

    /// Whether files are of one shot by this part at all: among JPEGs and other pictures none ever is.
    boolean joins() {
        return this != JPEG && this != PICTURE;
    }
}
