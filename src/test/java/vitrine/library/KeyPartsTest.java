package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyPartsTest {
    private static final String LETTERS = "aAbB019 ._-()éß中";

    private final Random random = new Random(3);
    private final Endings endings = new Endings(ShotNames.pictures(_ -> true));
    private final List<Item> items = new ArrayList<>();
    private final KeyParts parts = new KeyParts();

    private String name() {
        var name = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private void add(Item.Place place, String name) {
        var photo = new Photo(Path.of("/" + name), name, Photo.UNKNOWN, Photo.UNKNOWN);
        var item = new Item(photo, endings.of(name), place);
        items.add(item);
        parts.take(item, items.size());
    }

    private void partsDecideAsKeysOrNotAtAll() {
        parts.update(items);
        for (var a : items) {
            for (var b : items) {
                int decided = Long.compareUnsigned(a.keyPart, b.keyPart);
                assertThat(decided == 0 || decided < 0 == a.key().compareTo(b.key()) < 0)
                        .as("%s and %s", a.key(), b.key())
                        .isTrue();
            }
        }
    }

    @Test
    void partsDecideAsTheKeysOrNotAtAllWhileNamesComeAndTheOrderChanges() {
        for (int round = 0; round < 300; round++) {
            items.clear();
            parts.forget(0);
            var place = new Item.Place(Path.of("/"), "", NaturalOrder.plain());
            var start = name().repeat(3);
            for (int i = 0; i < 6; i++) {
                add(place, start + name());
            }
            partsDecideAsKeysOrNotAtAll();
            Collections.shuffle(items, random); // As a sort would do.
            for (int i = 0; i < 4; i++) {
                add(place, start.substring(random.nextInt(start.length())) + name());
            }
            partsDecideAsKeysOrNotAtAll();
            place.orderBy(new NaturalOrder(Locale.GERMAN), "");
            items.forEach(Item::forgetKey);
            parts.forget(items.size());
            add(place, start + name());
            partsDecideAsKeysOrNotAtAll();
        }
    }

    @Test
    void namesThatDifferEarlyNeedNoKeys() {
        var place = new Item.Place(Path.of("/"), "", NaturalOrder.plain());
        for (int i = 0; i < 100; i++) {
            add(place, "img" + i + ".jpg");
        }
        parts.update(items);
        assertThat(items.stream().map(item -> item.keyPart)).doesNotHaveDuplicates();
    }
}
