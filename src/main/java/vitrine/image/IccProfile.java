package vitrine.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parts of an ICC profile. Whatever the bytes are, reading them only ever finds less.
/// Source: ICC.1:2022 clauses 7 and 9.
///
/// @param bytes the whole profile
/// @param space of the picture's colours: "RGB ", "GRAY", "CMYK" or another
/// @param connection the space that the profile leads to: "XYZ " or "Lab "
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record IccProfile(byte[] bytes, String space, String connection, Map<String, ByteBuffer> tags) {
    /// In a profile that makes sense white is white: what comes out darker than this was never meant.
    static final int DARKEST_WHITE = 200;

    private static final int HEAD_BYTES = 128;
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_TAGS = 200;
    private static final double FIXED = 65536;

    static Optional<IccProfile> parse(byte[] bytes) {
        if (bytes.length < HEAD_BYTES + 4) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        boolean whole = buffer.getInt(0) >= HEAD_BYTES && buffer.getInt(0) <= bytes.length;
        if (!whole || !text(bytes, 36).equals("acsp") || !isOfPictures(text(bytes, 12))) {
            return Optional.empty();
        }
        var tags = new HashMap<String, ByteBuffer>();
        int count = Math.min(buffer.getInt(HEAD_BYTES), MAX_TAGS);
        for (int i = 0; i < count; i++) {
            int entry = HEAD_BYTES + 4 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > bytes.length) {
                break;
            }
            int offset = buffer.getInt(entry + 4);
            int length = buffer.getInt(entry + 8);
            if (offset >= 0 && length >= 0 && (long) offset + length <= bytes.length) {
                tags.putIfAbsent(text(bytes, entry), buffer.slice(offset, length));
            }
        }
        return Optional.of(new IccProfile(bytes, text(bytes, 16), text(bytes, 20), tags));
    }

    /// Displays, scanners and cameras, printers, and spaces; not the links and abstract things.
    private static boolean isOfPictures(String kind) {
        return switch (kind) {
            case "mntr", "scnr", "prtr", "spac" -> true;
            default -> false;
        };
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    /// Whether the profile has a table from colours to colours, which goes before a matrix.
    boolean hasTable() {
        return tags.containsKey("A2B0");
    }

    /// The three numbers of a colour.
    Optional<double[]> xyz(String name) {
        var tag = tags.get(name);
        if (tag == null || tag.remaining() < 20) {
            return Optional.empty();
        }
        return Optional.of(new double[] {tag.getInt(8) / FIXED, tag.getInt(12) / FIXED, tag.getInt(16) / FIXED});
    }

    /// See [ToneCurve#read].
    Optional<double[]> curve(String name) {
        return Optional.ofNullable(tags.get(name)).flatMap(ToneCurve::read);
    }
}
