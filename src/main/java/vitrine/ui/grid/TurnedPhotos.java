package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vitrine.metadata.Turn;

/// How the person turned photos, each since its file was as it was at that time. Lives on the JavaFX thread.
final class TurnedPhotos {
    private record Turned(Turn turn, long modified) {}

    private final Map<Path, Turned> photos = new HashMap<>();

    /// @param modified when the file was changed last
    void add(Path path, Turn turn, long modified) {
        photos.merge(
                path,
                new Turned(turn, modified),
                (before, now) -> before.modified == modified ? new Turned(before.turn.then(turn), modified) : now);
    }

    /// Whether the photo was turned, and nothing newer of its file was seen since.
    boolean knows(Path path) {
        return photos.containsKey(path);
    }

    /// What a thumbnail needs that was made of the file as it was at `modified`. A file of another time speaks for
    /// itself, from then on.
    Turn of(Path path, long modified) {
        var turned = photos.get(path);
        if (turned == null || turned.modified == modified) {
            return turned == null ? Turn.NONE : turned.turn;
        }
        photos.remove(path);
        return Turn.NONE;
    }
}
