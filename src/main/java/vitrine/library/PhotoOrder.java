package vitrine.library;

/// By what photos are ordered; each falls back on the name.
public enum PhotoOrder {
    NAME,
    /// The EXIF date, read in the background; a photo without one counts by its file date.
    TAKEN,
    MODIFIED,
    SIZE,
    TYPE
}
