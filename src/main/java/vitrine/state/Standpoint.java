package vitrine.state;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vitrine.library.FolderChange;
import vitrine.library.Listing;
import vitrine.library.Location;

/// What the person has chosen and where they are, from listing to listing and from folder to folder. Lives on the
/// JavaFX thread.
final class Standpoint {
    private final Selection selection = new Selection();
    private final AwaitedChoice awaited = new AwaitedChoice(selection);
    private final Leads leads = new Leads();
    private final Whereabouts whereabouts = new Whereabouts();
    private IntConsumer arrival = _ -> {};

    Selection selection() {
        return selection;
    }

    /// The entry of `shown` the person is at, or null.
    @Nullable
    Path lead(Listing shown) {
        int lead = selection.lead();
        return lead == Selection.NONE ? null : shown.entry(lead).path();
    }

    /// Where the person was in `place`, or where they come from.
    @Nullable
    Path leadIn(Location place, @Nullable Location from) {
        return leads.in(place, from);
    }

    /// The new path of a photo that another program has renamed, told while the listing that shows it so is news.
    Optional<Path> renamed(Path photo, Listing shown) {
        return whereabouts.renamed(photo, shown);
    }

    /// Called with the place of the entry that the person was led to.
    void onArrival(IntConsumer then) {
        arrival = then;
    }

    /// Goes from one place to another, or to the same again.
    ///
    /// @param shown what was listed until now
    /// @param lead to which to go as soon as it is listed
    void go(@Nullable Location from, Listing shown, @Nullable Path lead) {
        leads.leave(from, lead(shown));
        leads.want(lead);
    }

    /// The place gone to is another one.
    void chooseNothing() {
        awaited.forget();
        selection.moveTo(0, _ -> Selection.NONE);
    }

    /// Chooses these, and nothing else, as soon as they are listed; unless the person chooses meanwhile.
    void choose(Collection<Path> paths, Listing shown) {
        awaited.want(paths);
        chooseAwaited(shown);
    }

    /// @param shown what was listed until now
    void take(FolderChange.Some change, Listing shown) {
        whereabouts.take(change, shown);
    }

    /// To be called right before `newer` is shown.
    void leaving() {
        awaited.forgetIfChosenMeanwhile();
    }

    /// To be called right after `newer` is shown in place of `older`.
    void arrive(Listing older, Listing newer) {
        if (older.location().equals(newer.location())) {
            selection.moveTo(newer.size(), index -> whereabouts.place(index, older, newer));
            whereabouts.shown(newer);
        } else {
            whereabouts.forget();
            selection.moveTo(newer.size(), _ -> Selection.NONE);
        }
        if (selection.count() > 0) {
            leads.want(null); // The person has chosen meanwhile.
        }
        int lead = leads.due(newer);
        if (lead >= 0) {
            selection.only(lead);
            arrival.accept(selection.lead());
        }
        chooseAwaited(newer);
    }

    private void chooseAwaited(Listing shown) {
        if (awaited.choose(shown)) {
            arrival.accept(selection.lead());
        }
    }
}
