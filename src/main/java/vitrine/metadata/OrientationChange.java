package vitrine.metadata;

import java.nio.file.Path;
import java.util.List;

/// That a photo was turned or flipped, and what it takes to undo it. Small, and independent of the file, so that a
/// history of many may be kept; never changes.
public final class OrientationChange {
    private final Path file;
    private final int before;
    private final int after;
    private final Content content;
    private final List<Splice> undo;

    /// What the file was left with.
    record Content(long size, long checksum) {
        static final Content UNWRITTEN = new Content(0, 0);
    }

    /// @param undo empty when there was nothing to change
    OrientationChange(Path file, int before, int after, Content content, List<Splice> undo) {
        this.file = file;
        this.before = before;
        this.after = after;
        this.content = content;
        this.undo = undo;
    }

    /// The photo, by the path that was given.
    public Path file() {
        return file;
    }

    /// The EXIF orientation before, 1 to 8.
    public int before() {
        return before;
    }

    /// The EXIF orientation since then, 1 to 8.
    public int after() {
        return after;
    }

    /// Whether the file was written at all; it was not if it said all this already.
    public boolean isWritten() {
        return !undo.isEmpty();
    }

    Content content() {
        return content;
    }

    List<Splice> undo() {
        return undo;
    }
}
