package vitrine.ui;

import java.nio.file.Path;
import java.util.stream.Collectors;
import vitrine.library.Entry;
import vitrine.library.Folder;
import vitrine.library.Listing;
import vitrine.library.Photo;
import vitrine.ui.grid.Thumbnails;
import vitrine.ui.grid.TileContent;
import vitrine.ui.kit.Sentences;

/// What there is to say about a tile. Lives on the JavaFX thread.
public final class TileWords {
    private final Thumbnails thumbnails;
    private final Sentences sentences;

    public TileWords(Thumbnails thumbnails, Sentences sentences) {
        this.thumbnails = thumbnails;
        this.sentences = sentences;
    }

    /// On hover: name, size, why there is no picture, and what else is stacked behind it.
    public String hover(Entry entry, Listing listing) {
        var problem = problem(entry.path());
        return switch (entry) {
            case Folder folder -> problem.isEmpty() ? folder.name() : folder.name() + "\n" + problem;
            case Photo photo ->
                (problem.isEmpty() ? facts(photo) : photo.name() + "\n" + problem) + others(photo, listing);
        };
    }

    private String others(Photo photo, Listing listing) {
        int index = listing.indexOf(photo.path());
        return index < 0
                ? ""
                : listing.filesOf(index).stream()
                        .filter(file -> !file.path().equals(photo.path()))
                        .map(file -> "\n+ " + file.name())
                        .collect(Collectors.joining());
    }

    /// Why an entry has no picture; empty when it has one or may soon get one.
    public String problem(Path path) {
        return switch (thumbnails.of(path)) {
            case TileContent.Failed(var reason, var detail) -> sentences.failure(path, reason, detail);
            case TileContent.Awaited() -> sentences.awaited(path);
            default -> "";
        };
    }

    private String facts(Photo photo) {
        var text = new StringBuilder(photo.name());
        var size = switch (thumbnails.of(photo.path())) {
            case TileContent.Shown shown -> shown.photo();
            case TileContent.Shape(var known) -> known;
            default -> null;
        };
        if (size != null) {
            text.append('\n').append(size.width()).append(" × ").append(size.height());
        }
        if (photo.bytes() != Photo.UNKNOWN) {
            text.append(size == null ? "\n" : "  ·  ").append(sentences.size(photo.bytes()));
        }
        return text.toString();
    }
}
