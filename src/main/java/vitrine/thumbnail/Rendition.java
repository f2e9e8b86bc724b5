package vitrine.thumbnail;

import java.nio.file.Path;

/// One job for a worker: a picture of something at a size.
public sealed interface Rendition {
    Path path();

    /// The longest side of the picture wanted, in device pixels.
    int size();

    /// What can be had at once: a cached thumbnail, else the preview inside the photo, else only the photo's shape.
    record Quick(Path path, int size) implements Rendition {}

    /// The thumbnail as good as it gets; kept on disk.
    record Sharp(Path path, int size) implements Rendition {}

    /// The thumbnail once more, whatever is remembered of a failure: "try again".
    record Anew(Path path, int size) implements Rendition {}

    /// A folder that looks like what is in it: up to four of its photos.
    record Cover(Path path, int size) implements Rendition {}
}
