package vitrine.ui.viewer;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// Which page of the photo is to be seen, and how many its file has. Lives on the JavaFX thread.
public final class PhotoPages {
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
    private @Nullable Path photo;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();

    PhotoPages() {}

    /// One, until more of them are known.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// The one to be seen, counted from 0.
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Counted from 0; of photos that nobody turns over, the first.
    int of(Path path) {
        return path.equals(photo) ? page.get() : 0;
    }

    /// Another photo is to be seen.
    void open(@Nullable Path path) {
        photo = path;
        page.set(0);
        count.set(1);
    }

    /// Its file has so many; it may have fewer than before.
    void found(Path path, int pages) {
        if (path.equals(photo)) {
            page.set(Math.min(page.get(), pages - 1));
            count.set(pages);
        }
    }

    /// Turns over to another page.
    ///
    /// @return whether there is one
    boolean turn(int by) {
        int to = Math.clamp(page.get() + by, 0, count.get() - 1);
        boolean turns = to != page.get();
        page.set(to);
        return turns;
    }
}
