package vitrine.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Hand-made TIFF structures, for tests: values and directories are put one behind the other, and each gives the place
/// that others can point at.
public final class TiffBytes {
    /// An entry of a directory, with the bytes of its value.
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    public record Entry(int tag, int type, long count, byte[] value) {}

    private final ByteOrder order;
    private byte[] bytes;

    /// @param head what the structure starts with; the place of the first directory goes to byte 4 at the end
    public TiffBytes(ByteOrder order, byte[] head) {
        this.order = order;
        bytes = head.clone();
    }

    public static TiffBytes of(ByteOrder order) {
        return new TiffBytes(order, head(order, order == ByteOrder.BIG_ENDIAN ? "MM\0*" : "II*\0"));
    }

    static byte[] head(ByteOrder order, String magic) {
        return ByteBuffer.allocate(8).order(order).put(ascii(magic)).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public ByteOrder order() {
        return order;
    }

    public Entry shorts(int tag, int... values) {
        var value = ByteBuffer.allocate(values.length * 2).order(order);
        Arrays.stream(values).forEach(number -> value.putShort((short) number));
        return new Entry(tag, 3, values.length, value.array());
    }

    public Entry longs(int tag, long... values) {
        var value = ByteBuffer.allocate(values.length * 4).order(order);
        Arrays.stream(values).forEach(number -> value.putInt((int) number));
        return new Entry(tag, 4, values.length, value.array());
    }

    /// @param values numerators and denominators in turn
    public Entry fractions(int tag, long... values) {
        return new Entry(tag, 5, values.length / 2, longs(tag, values).value());
    }

    public Entry text(int tag, String text) {
        byte[] value = ascii(text + "\0");
        return new Entry(tag, 2, value.length, value);
    }

    public Entry bytes(int tag, byte[] value) {
        return new Entry(tag, 7, value.length, value);
    }

    /// @return the place of `value`
    public int put(byte[] value) {
        int at = bytes.length + bytes.length % 2;
        bytes = Arrays.copyOf(bytes, at + value.length);
        System.arraycopy(value, 0, bytes, at, value.length);
        return at;
    }

    /// Room for a directory of so many entries, to be set later.
    public int room(int entries) {
        return put(new byte[2 + 12 * entries + 4]);
    }

    public int directory(long next, Entry... entries) {
        return set(room(entries.length), next, entries);
    }

    /// The place of a value that is longer than an entry holds is that in this structure.
    public int set(int at, long next, Entry... entries) {
        var sorted = Arrays.stream(entries)
                .sorted(Comparator.comparingInt(Entry::tag))
                .toList();
        List<Integer> places = sorted.stream()
                .map(entry -> entry.value().length > 4 ? put(entry.value()) : 0)
                .toList();
        var directory = ByteBuffer.wrap(bytes).order(order).position(at).putShort((short) entries.length);
        for (int i = 0; i < entries.length; i++) {
            var entry = sorted.get(i);
            directory
                    .putShort((short) entry.tag())
                    .putShort((short) entry.type())
                    .putInt((int) entry.count());
            if (entry.value().length > 4) {
                directory.putInt(places.get(i));
            } else {
                directory.put(Arrays.copyOf(entry.value(), 4));
            }
        }
        directory.putInt((int) next);
        return at;
    }

    /// @param first the first directory
    public byte[] end(int first) {
        ByteBuffer.wrap(bytes).order(order).putInt(4, first);
        return bytes;
    }

    /// For structures whose head points at nothing.
    public byte[] end() {
        return bytes;
    }
}
