package vitrine.ui.grid;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

/// What a tile can show of an entry at this moment.
public sealed interface TileContent {
    /// Nothing is known yet.
    record Waiting() implements TileContent {}

    /// Only how large the photo is; its place is kept free in the right shape, so nothing jumps later.
    record Shape(PixelSize photo) implements TileContent {}

    /// It is being loaded, but its disk has not answered for a while; it may still come.
    record Awaited() implements TileContent {}

    /// @param photo the size of the whole photo, or null when not known
    /// @param sharp false while a better one is on its way
    record Shown(LentImage lent, @Nullable PixelSize photo, boolean sharp) implements TileContent {
        public Image image() {
            return lent.image();
        }
    }

    /// A folder without photos.
    record Bare() implements TileContent {}

    record Failed(DecodeException.Reason reason, String detail) implements TileContent {}

    /// The same of the photo as it is after `turn`.
    default TileContent turned(Turn turn) {
        var orientation = Orientation.of(turn);
        return switch (this) {
            case Shape(var photo) -> new Shape(orientation.applyTo(photo));
            case Shown(var lent, var photo, var sharp) ->
                new Shown(lent.turned(turn), photo == null ? null : orientation.applyTo(photo), sharp);
            case Waiting _, Awaited _, Bare _, Failed _ -> this;
        };
    }
}
