package vitrine.thumbnail;

import vitrine.image.DecodeException;

/// There is no thumbnail of a photo as it was at one time. At another it may have become a whole file.
public final class NoThumbnailException extends DecodeException {
    private final long modified;

    public NoThumbnailException(DecodeException why, long modified) {
        super(why.reason(), why.detail(), why);
        this.modified = modified;
    }

    /// The file's time of change when it was read, in milliseconds since 1970.
    public long modified() {
        return modified;
    }
}
