package vitrine.state;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;

/// What was chosen at one moment, by path, to be chosen again later though the listing may have changed.
///
/// @param lead the entry the person was at
record ChosenEntries(List<Path> chosen, @Nullable Path lead) {
    static ChosenEntries of(GalleryState gallery) {
        return new ChosenEntries(gallery.selected().map(Entry::path).toList(), gallery.leadPath());
    }

    void chooseAgain(GalleryState gallery) {
        var listing = gallery.listing();
        var bits = new BitSet();
        chosen.stream().map(listing::indexOf).filter(index -> index >= 0).forEach(bits::set);
        var selection = gallery.selection();
        selection.exactly(bits);
        int place = lead == null ? -1 : listing.indexOf(lead);
        if (place >= 0 && place != selection.lead()) {
            selection.lead(place);
        }
    }
}
