package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FolderChangeTest {
    private static final Path ROOT = Path.of("/photos").toAbsolutePath();

    private static Photo photo(String name, long bytes, long modified) {
        return new Photo(ROOT.resolve(name), name, bytes, modified);
    }

    private static Listing listing(List<Photo> photos) {
        var all = List.of(new Group(new Group.Header.None(), 0, photos.size()));
        return new Listing(
                new Location(ROOT, false),
                List.of(),
                photos,
                photos.isEmpty() ? List.of() : all,
                Arrangement.DEFAULT,
                photos.size(),
                true);
    }

    @Test
    void aPhotoOfTheSameSizeAndDateIsTheOneThatWentUnlessThereAreTwo() {
        var before = listing(List.of(photo("a.jpg", 1, 1), photo("b.jpg", 2, 2), photo("c.jpg", 3, 3)));
        var change = new FolderChange.Some(
                List.of(photo("A.jpg", 1, 1), photo("B1.jpg", 2, 2), photo("B2.jpg", 2, 2), photo("c.jpg", 3, 3)),
                Set.of(ROOT.resolve("a.jpg"), ROOT.resolve("b.jpg"), ROOT.resolve("c.jpg")));
        assertThat(change.renamed(before)).isEqualTo(Map.of(ROOT.resolve("a.jpg"), ROOT.resolve("A.jpg")));
    }

    @Test
    void whatIsRenamedIsAsEachPairOfPhotosSays() {
        int renamed = 0;
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var before = listing(photos(random, "old"));
            var present = new ArrayList<Entry>(photos(random, "new"));
            before.photos().stream().filter(_ -> random.nextInt(4) == 0).forEach(present::add);
            present.add(Folder.of(ROOT.resolve("folder")));
            var gone = new HashSet<Path>(Set.of(ROOT.resolve("unknown.jpg")));
            before.photos().stream().filter(_ -> random.nextBoolean()).forEach(photo -> gone.add(photo.path()));
            var change = new FolderChange.Some(List.copyOf(present), Set.copyOf(gone));
            assertThat(change.renamed(before)).isEqualTo(plainly(change, before));
            renamed += change.renamed(before).size();
        }
        assertThat(renamed).isGreaterThan(200);
    }

    private static List<Photo> photos(Random random, String name) {
        var photos = new ArrayList<Photo>();
        for (int i = random.nextInt(8); i > 0; i--) {
            photos.add(
                    random.nextInt(5) == 0
                            ? Photo.named(ROOT.resolve(name + i))
                            : photo(name + i, random.nextInt(3), random.nextInt(3)));
        }
        return photos;
    }

    private static Map<Path, Path> plainly(FolderChange.Some change, Listing before) {
        var renamed = new HashMap<Path, Path>();
        for (var old : change.gone()) {
            var then = before.photo(old);
            var same = change.present().stream()
                    .filter(entry -> then != null
                            && entry instanceof Photo now
                            && before.indexOf(now.path()) < 0
                            && then.attributesKnown()
                            && now.attributesKnown()
                            && !then.differsFrom(now))
                    .toList();
            if (same.size() == 1) {
                renamed.put(old, same.getFirst().path());
            }
        }
        return renamed;
    }
}
