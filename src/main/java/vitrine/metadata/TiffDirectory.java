package vitrine.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A directory of a TIFF structure, anywhere in a file of any size: its entries are in memory, their values are read
/// when asked for. What is missing or of an unexpected type is [ByteWindow#NONE]. Source: TIFF 6.0 section 2.
///
/// @param base what offsets are counted from, in bytes from the start of the file
/// @param start where the first entry is, in bytes from the start of the file
record TiffDirectory(FileParts parts, long base, long start, ByteWindow entries) {
    /// Makers' own directories have up to about 300.
    private static final int MOST_ENTRIES = 1024;

    private static final int ENTRY_BYTES = 12;
    private static final int INLINE_BYTES = 4;
    private static final int[] BYTES_OF_TYPE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int TYPE_ASCII = 2;
    private static final int TYPE_SHORT = 3;
    private static final int TYPE_LONG = 4;
    private static final int TYPE_DIRECTORY = 13;

    /// The directory at `at`, counted from `base`; null when it is not there, or not all of it.
    static @Nullable TiffDirectory read(FileParts parts, long base, long at, boolean bigEndian) throws IOException {
        long count = parts.window(base + at, 2, bigEndian).u16(0);
        if (count < 1 || count > MOST_ENTRIES) {
            return null;
        }
        long start = base + at + 2;
        int length = (int) count * ENTRY_BYTES;
        var entries = parts.window(start, length + INLINE_BYTES, bigEndian);
        return entries.length() < length ? null : new TiffDirectory(parts, base, start, entries);
    }

    boolean bigEndian() {
        return entries.bigEndian();
    }

    /// Where the next directory in the chain is, counted from the base; 0 when there is none.
    long next() {
        int chain = entries.length() / ENTRY_BYTES * ENTRY_BYTES;
        return Math.max(entries.u32(chain), 0);
    }

    boolean has(int tag) {
        return find(tag) >= 0;
    }

    /// The first number.
    long number(int tag) throws IOException {
        var numbers = numbers(tag, 1);
        return numbers.isEmpty() ? ByteWindow.NONE : numbers.getFirst();
    }

    /// The first numbers, at most `most`.
    List<Long> numbers(int tag, int most) throws IOException {
        var numbers = new ArrayList<Long>();
        int bytes = switch (type(tag)) {
            case TYPE_SHORT -> 2;
            case TYPE_LONG, TYPE_DIRECTORY -> 4;
            default -> 0;
        };
        if (bytes > 0) {
            int count = (int) Math.min(count(tag), most);
            var values = parts.window(place(tag), count * bytes, bigEndian());
            for (int at = 0; values.has(at, bytes); at += bytes) {
                numbers.add(bytes == 2 ? values.u16(at) : values.u32(at));
            }
        }
        return numbers;
    }

    /// Up to `most` characters, to the first zero.
    String text(int tag, int most) throws IOException {
        if (type(tag) != TYPE_ASCII) {
            return "";
        }
        int count = (int) Math.min(count(tag), most);
        var value = parts.window(place(tag), count, bigEndian());
        var text = value.text(0, value.length());
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }

    /// How many values there are.
    long count(int tag) {
        int entry = find(tag);
        return entry < 0 ? ByteWindow.NONE : entries.u32(entry + 4L);
    }

    /// Where the value is, in bytes from the start of the file.
    long place(int tag) {
        int entry = find(tag);
        int type = type(tag);
        if (type < 1 || type >= BYTES_OF_TYPE.length) {
            return ByteWindow.NONE;
        }
        boolean inline = count(tag) * BYTES_OF_TYPE[type] <= INLINE_BYTES;
        return inline ? start + entry + 8 : base + entries.u32(entry + 8L);
    }

    private int type(int tag) {
        int entry = find(tag);
        return entry < 0 ? ByteWindow.NONE : entries.u16(entry + 2L);
    }

    private int find(int tag) {
        for (int entry = 0; entries.has(entry, ENTRY_BYTES); entry += ENTRY_BYTES) {
            if (entries.u16(entry) == tag) {
                return entry;
            }
        }
        return ByteWindow.NONE;
    }
}
