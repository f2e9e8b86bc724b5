package vitrine.ui.grid;

import vitrine.image.DecodeException;
import vitrine.library.Photo;
import vitrine.metadata.Turn;
import vitrine.thumbnail.NoThumbnailException;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;

/// What is in memory of an entry. Immutable.
///
/// @param size what was asked for when this came, in device px
/// @param modified of the file when it was read, or [Photo#UNKNOWN]
/// @param listed what a listing said of the file when another look at it brought the same, or [Photo#UNKNOWN]
record KeptThumbnail(TileContent content, int size, long modified, long bytes, long listed) {
    KeptThumbnail(TileContent content, int size, long modified, long bytes) {
        this(content, size, modified, bytes, Photo.UNKNOWN);
    }

    KeptThumbnail turned(Turn turn) {
        return new KeptThumbnail(content.turned(turn), size, modified, bytes, listed);
    }

    boolean isGoodAt(int wanted) {
        return switch (content) {
            case TileContent.Shown shown -> shown.sharp() && size == wanted;
            case TileContent.Failed _, TileContent.Bare _ -> true;
            case TileContent.Waiting _, TileContent.Awaited _, TileContent.Shape _ -> false;
        };
    }

    /// A preview that arrives after the sharp picture of the same file must not replace it.
    boolean isWorseThan(KeptThumbnail old) {
        return old.content instanceof TileContent.Shown before
                && before.sharp()
                && old.modified == modified
                && !(content instanceof TileContent.Shown after && after.sharp());
    }

    static KeptThumbnail ready(Rendition rendition, Thumbnail thumbnail) {
        var pixels = thumbnail.pixels();
        var content = content(rendition, thumbnail);
        return new KeptThumbnail(content, rendition.size(), thumbnail.modified(), pixels == null ? 0 : pixels.bytes());
    }

    private static TileContent content(Rendition rendition, Thumbnail thumbnail) {
        var photo = thumbnail.photo();
        if (thumbnail.pixels() != null) {
            return new TileContent.Shown(new LentImage(thumbnail.pixels()), photo, thumbnail.sharp());
        }
        if (rendition instanceof Rendition.Cover) {
            return new TileContent.Bare();
        }
        return photo == null ? new TileContent.Waiting() : new TileContent.Shape(photo);
    }

    static KeptThumbnail failed(Rendition rendition, Throwable cause) {
        var content = switch (cause) {
            case DecodeException e -> new TileContent.Failed(e.reason(), e.detail());
            case OutOfMemoryError e ->
                new TileContent.Failed(DecodeException.Reason.TOO_LARGE, String.valueOf(e.getMessage()));
            default -> new TileContent.Failed(DecodeException.Reason.DAMAGED, cause.toString());
        };
        return new KeptThumbnail(
                rendition instanceof Rendition.Cover ? new TileContent.Bare() : content,
                rendition.size(),
                cause instanceof NoThumbnailException e ? e.modified() : Photo.UNKNOWN,
                0);
    }
}
