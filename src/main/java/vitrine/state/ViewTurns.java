package vitrine.state;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.library.Photo;
import vitrine.metadata.OrientationChange;
import vitrine.metadata.Turn;

/// How photos are to be seen that the person turned: at once, whether or when their files say so too. A picture that
/// was decoded knows what its file said at that time, so whatever comes in which order, nothing is turned twice.
///
/// From the moment on at which a file shows what was written, or what another program made of it, it speaks for itself
/// again. Lives on the JavaFX thread.
public final class ViewTurns {
    /// @param turn what is to be done to the picture; to the stored one where the file has been written, else to the
    ///     one that is upright as the file says
    /// @param said what the file asks for since it was written
    /// @param works how many tasks of the worker still have this file before them
    /// @param seen what was known of the file, or null
    private record View(
            Turn turn,
            boolean written,
            Turn said,
            int works,
            @Nullable Photo seen) {

        /// What is to be done to the photo as its file shows it.
        Turn toFile() {
            return written ? said.to(turn) : turn;
        }

        boolean isNothing() {
            return turn == Turn.NONE && !written && works == 0;
        }
    }

    private final Map<Path, View> views = new HashMap<>();
    private BiConsumer<Path, Turn> listener = (_, _) -> {};
    private Consumer<Path> end = _ -> {};
    private Listing listing;

    public ViewTurns(Listing listing) {
        this.listing = listing;
    }

    // Properties

    /// What a picture still needs so that it is seen as the person wants it.
    ///
    /// @param turned what was done to it when it was decoded
    public Turn of(Path file, Turn turned) {
        var view = views.get(file);
        if (view == null) {
            return Turn.NONE;
        }
        return view.written ? turned.to(view.turn) : view.turn;
    }

    /// Whether the photo is turned on the screen, and will not be in its file.
    public boolean isOnScreenOnly(Path file) {
        var view = views.get(file);
        return view != null && view.works == 0 && view.toFile() != Turn.NONE;
    }

    /// What is to be done to a photo as its file shows it, so that it is as it is seen.
    public Turn toFile(Path file) {
        var view = views.get(file);
        return view == null ? Turn.NONE : view.toFile();
    }

    /// Calls `another` too with each photo that is turned, and how, from what was seen before.
    public void onTurned(BiConsumer<Path, Turn> another) {
        listener = listener.andThen(another);
    }

    /// Calls `another` too with each photo whose file speaks for itself from now on: what was decoded of it before is
    /// worth nothing.
    public void onEnd(Consumer<Path> another) {
        end = end.andThen(another);
    }

    // Commands

    /// Turns photos on the screen.
    void turn(Collection<Path> files, Turn turn) {
        for (var file : files) {
            var now = views.getOrDefault(file, nothing(file));
            put(file, new View(now.turn.then(turn), now.written, now.said, now.works, now.seen));
            listener.accept(file, turn);
        }
    }

    /// A task of the worker is on its way for these.
    void begin(Collection<Path> files) {
        files.forEach(file -> work(file, 1));
    }

    /// It has ended, or will not begin.
    void end(Collection<Path> files) {
        files.forEach(file -> work(file, -1));
    }

    private void work(Path file, int more) {
        var now = views.getOrDefault(file, nothing(file));
        put(file, new View(now.turn, now.written, now.said, Math.max(0, now.works + more), now.seen));
    }

    private View nothing(Path file) {
        return new View(Turn.NONE, false, Turn.NONE, 0, photo(file));
    }

    /// A file was written.
    void written(OrientationChange change) {
        var now = views.get(change.file());
        if (now != null) {
            var whole = now.written ? now.turn : Turn.ofExif(change.before()).then(now.turn);
            put(change.file(), new View(whole, true, Turn.ofExif(change.after()), now.works, now.seen));
        }
    }

    /// There is a newer listing.
    void listed(Listing newer) {
        listing = newer;
        for (var entry : Map.copyOf(views).entrySet()) {
            var file = entry.getKey();
            var view = entry.getValue();
            var photo = photo(file);
            if (photo == null || photo.equals(view.seen)) {
                continue;
            }
            if (view.works > 0 || view.seen == null || !view.seen.differsFrom(photo)) {
                put(file, new View(view.turn, view.written, view.said, view.works, photo));
            } else {
                views.remove(file);
                end.accept(file);
            }
        }
    }

    private void put(Path file, View view) {
        if (view.isNothing()) {
            views.remove(file);
        } else {
            views.put(file, view);
        }
    }

    private @Nullable Photo photo(Path file) {
        return listing.photo(file);
    }
}
