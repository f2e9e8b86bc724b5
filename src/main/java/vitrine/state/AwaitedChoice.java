package vitrine.state;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vitrine.library.Listing;

/// What is chosen in the open folder as soon as it is listed, because it was named from outside: until the person
/// chooses. Lives on the JavaFX thread.
final class AwaitedChoice {
    private final Selection selection;
    private final Set<Path> awaited = new HashSet<>();
    /// Of the selection, when nobody but this had changed it.
    private int revision;

    AwaitedChoice(Selection selection) {
        this.selection = selection;
    }

    /// These, and nothing else.
    void want(Collection<Path> paths) {
        awaited.clear();
        awaited.addAll(paths);
        selection.clear();
        revision = selection.revisionProperty().get();
    }

    void forget() {
        awaited.clear();
    }

    /// To be called before the selection moves to another listing, which is no choice of the person's.
    void forgetIfChosenMeanwhile() {
        if (selection.revisionProperty().get() != revision) {
            awaited.clear();
        }
    }

    /// Chooses those that are listed by now, too.
    ///
    /// @return whether they are the first
    boolean choose(Listing listing) {
        if (awaited.isEmpty()) {
            return false;
        }
        var chosen = selection.indices();
        boolean none = chosen.isEmpty();
        for (var paths = awaited.iterator(); paths.hasNext(); ) {
            int place = listing.indexOf(paths.next());
            if (place >= 0) {
                chosen.set(place);
                paths.remove();
            }
        }
        selection.exactly(chosen);
        revision = selection.revisionProperty().get();
        return none && !chosen.isEmpty();
    }
}
