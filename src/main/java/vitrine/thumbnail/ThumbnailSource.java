package vitrine.thumbnail;

import vitrine.image.DecodeException;

/// The ladder to a thumbnail: cache on disk, preview in the file, scaled decode. Called by many workers at once.
public final class ThumbnailSource {
    public Thumbnail load(Rendition rendition) throws DecodeException {
        throw new DecodeException(DecodeException.Reason.UNSUPPORTED, rendition.toString());
    }
}
