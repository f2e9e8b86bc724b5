package vitrine.library;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Listings with stacks for tests of what shows them.
public final class StackedListing {
    private StackedListing() {}

    /// The files of `folder` with these names, the shots of some of them opened.
    public static Listing of(Path folder, Set<String> opened, String... names) {
        var published = new ArrayList<Listing>();
        var arranger = new Arranger(
                Runnable::run,
                RandomSteps.slowly(),
                RandomSteps::part,
                Locale.ENGLISH,
                () -> ZoneOffset.UTC,
                published::add);
        arranger.open(new Location(folder, false), Arrangement.DEFAULT, 1);
        arranger.add(
                1,
                Stream.of(names)
                        .<Entry>map(name -> new Photo(folder.resolve(name), name, 2_200_000, 0))
                        .toList());
        opened.forEach(name -> arranger.openStack(1, folder.resolve(name), true));
        arranger.walked(1);
        return published.getLast();
    }
}
