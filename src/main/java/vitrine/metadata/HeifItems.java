package vitrine.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.metadata.MediaBoxes.Box;

/// The items of a HEIF file, from the boxes inside its meta box: which there are, what describes them, where they are.
/// Source: ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12, 9.3.
final class HeifItems {
    private static final int FIRST_VERSION_WITH_LARGE_IDS = 2;

    private final FileParts parts;
    private final MediaBoxes boxes;
    private final List<Box> meta;

    /// @param length at most so many bytes
    record Place(long offset, long length) {}

    HeifItems(FileParts parts, MediaBoxes boxes, List<Box> meta) {
        this.parts = parts;
        this.boxes = boxes;
        this.meta = meta;
    }

    private Optional<Box> box(String type) {
        return MediaBoxes.first(meta, type);
    }

    /// The number of the item that is the picture, or [ByteWindow#NONE].
    long main() throws IOException {
        var box = box("pitm");
        if (box.isEmpty()) {
            return ByteWindow.NONE;
        }
        var primary = FullBox.read(parts, box.get());
        return primary.next(primary.version() == 0 ? 2 : 4);
    }

    /// The number of the first item of a type, or [ByteWindow#NONE].
    long firstOf(String type) throws IOException {
        var box = box("iinf");
        if (box.isEmpty()) {
            return ByteWindow.NONE;
        }
        int countBytes = parts.window(box.get().from(), 1, true).u8(0) == 0 ? 2 : 4;
        for (var entry : boxes.in(
                box.get().from() + FullBox.HEAD_BYTES + countBytes, box.get().end())) {
            var item = FullBox.read(parts, entry);
            if (item.version() >= FIRST_VERSION_WITH_LARGE_IDS) {
                long number = item.next(item.version() == FIRST_VERSION_WITH_LARGE_IDS ? 2 : 4);
                item.next(2); // How it is protected.
                if (item.nextType().equals(type)) {
                    return number;
                }
            }
        }
        return ByteWindow.NONE;
    }

    /// The boxes that describe an item, in the order in which they are to be followed.
    List<Box> properties(long item) throws IOException {
        var outer = box("iprp");
        if (outer.isEmpty()) {
            return List.of();
        }
        var inner = boxes.in(outer.get());
        var container = MediaBoxes.first(inner, "ipco");
        var properties = container.isEmpty() ? List.<Box>of() : boxes.in(container.get());
        var found = new ArrayList<Box>();
        for (var box : inner) {
            if (box.type().equals("ipma")) {
                for (int index : associated(FullBox.read(parts, box), item)) {
                    if (index >= 1 && index <= properties.size()) {
                        found.add(properties.get(index - 1));
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> associated(FullBox table, long item) {
        int numberBytes = table.version() == 0 ? 2 : 4;
        boolean wide = (table.flags() & 1) != 0;
        var indices = new ArrayList<Integer>();
        table.next(4); // How many items follow; the box ends behind them.
        while (table.hasMore()) {
            boolean asked = table.next(numberBytes) == item;
            long count = table.next(1);
            for (int i = 0; i < count && table.hasMore(); i++) {
                // The highest bit says that the property must not be left out.
                int index = (int) table.next(wide ? 2 : 1) & (wide ? 0x7FFF : 0x7F);
                if (asked) {
                    indices.add(index);
                }
            }
        }
        return indices;
    }

    /// Where an item begins; empty when it is nowhere in this file.
    Optional<Place> place(long item) throws IOException {
        var box = box("iloc");
        if (box.isEmpty()) {
            return Optional.empty();
        }
        var table = FullBox.read(parts, box.get());
        int version = table.version();
        int widths = (int) table.next(2);
        int numberBytes = version < 2 ? 2 : 4;
        table.next(numberBytes); // How many follow; the box ends behind them.
        while (table.hasMore()) {
            long number = table.next(numberBytes);
            long method = version == 0 ? 0 : table.next(2) & 0xF;
            table.next(2); // Of the file that it is in: this one.
            long base = table.next(widths >> 4 & 0xF);
            long extents = table.next(2);
            for (int i = 0; i < extents && table.hasMore(); i++) {
                table.next(version == 0 ? 0 : widths & 0xF);
                long offset = table.next(widths >> 12 & 0xF);
                long length = table.next(widths >> 8 & 0xF);
                if (number == item && i == 0) {
                    return place(method, base + offset, length);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Place> place(long method, long offset, long length) {
        return switch ((int) method) {
            case 0 -> Optional.of(new Place(offset, length));
            case 1 ->
                box("idat").map(data -> new Place(data.from() + offset, Math.min(length, data.length() - offset)));
            default -> Optional.empty();
        };
    }
}
