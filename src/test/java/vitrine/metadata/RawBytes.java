package vitrine.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.TiffBytes.Entry;

/// Hand-made RAW files, for tests: built as the cameras of each maker build theirs, without what the sensor saw.
///
/// @param large the preview to be shown
/// @param small another one; null for none
/// @param orientation 0 when the file does not say
/// @param date "2024:05:17 13:45:09", or empty
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record RawBytes(
        RawKind kind, ByteOrder order, byte[] large, byte @Nullable [] small, int orientation, String date) {
    private static final byte[] CANON = HexFormat.of().parseHex("85c0b687820f11e08111f4ce462b6a48");
    private static final byte[] PREVIEW = HexFormat.of().parseHex("eaf42b5e1c984b88b9fbb7dc406e4d16");

    public static byte[] encode(
            RawKind kind, ByteOrder order, byte[] large, byte @Nullable [] small, int orientation, String date) {
        return new RawBytes(kind, order, large, small, orientation, date).encode();
    }

    private byte[] encode() {
        return switch (kind) {
            case CR2 -> cr2();
            case CR3 -> cr3();
            case NEF -> nef();
            case ARW -> arw();
            case DNG -> dng();
            case ORF -> orf();
            case RW2 -> rw2();
            case RAF -> raf();
            case PEF -> pef();
            case SRW -> srw();
        };
    }

    /// A lossless JPEG of this size, as some cameras keep what the sensor saw: no decoder here can read it.
    public static byte[] lossless(int width, int height) {
        byte[] jpeg = ExifBytes.jpegHead(width, height);
        jpeg[3] = (byte) 0xC3;
        return jpeg;
    }

    // The parts

    private Entry[] photo(TiffBytes tiff, String make, Entry... others) {
        var entries = new ArrayList<>(List.of(others));
        entries.add(tiff.text(0x010F, make));
        if (orientation > 0) {
            entries.add(tiff.shorts(0x0112, orientation));
        }
        return entries.toArray(Entry[]::new);
    }

    private Entry exif(TiffBytes tiff, Entry... others) {
        var entries = new ArrayList<>(List.of(others));
        entries.add(tiff.shorts(0xA001, 1));
        if (!date.isEmpty()) {
            entries.add(tiff.text(0x9003, date));
        }
        return tiff.longs(0x8769, tiff.directory(0, entries.toArray(Entry[]::new)));
    }

    private static int jpeg(TiffBytes tiff, byte @Nullable [] jpeg, long next) {
        return jpeg == null
                ? (int) next
                : tiff.directory(
                        next,
                        tiff.shorts(0x0103, 6),
                        tiff.longs(0x0201, tiff.put(jpeg)),
                        tiff.longs(0x0202, jpeg.length));
    }

    private static int strip(TiffBytes tiff, byte[] jpeg, int compression, Entry... others) {
        var entries = new ArrayList<>(List.of(others));
        entries.add(tiff.shorts(0x0103, compression));
        entries.add(tiff.longs(0x0111, tiff.put(jpeg)));
        entries.add(tiff.longs(0x0117, jpeg.length));
        return tiff.directory(0, entries.toArray(Entry[]::new));
    }

    private static int sensor(TiffBytes tiff, int compression) {
        return strip(tiff, lossless(6000, 4000), compression, tiff.shorts(0x0106, 32803));
    }

    // The formats

    private byte[] cr2() {
        byte[] head = new byte[16];
        System.arraycopy(TiffBytes.head(order, order == ByteOrder.BIG_ENDIAN ? "MM\0*" : "II*\0"), 0, head, 0, 8);
        System.arraycopy(TiffBytes.ascii("CR\2"), 0, head, 8, 3);
        var tiff = new TiffBytes(order, head);
        // What the sensor saw is here without a mark but its lossless process.
        int sensor = strip(tiff, lossless(6000, 4000), 6);
        int first = tiff.directory(
                jpeg(tiff, small, sensor),
                photo(
                        tiff,
                        "Canon",
                        tiff.shorts(0x0103, 6),
                        tiff.longs(0x0111, tiff.put(large)),
                        tiff.longs(0x0117, large.length),
                        exif(tiff)));
        return tiff.end(first);
    }

    private byte[] nef() {
        var tiff = TiffBytes.of(order);
        var exif = exif(tiff, tiff.bytes(0x927C, nikonNote()));
        var inner = tiff.longs(0x014A, jpeg(tiff, large, 0), sensor(tiff, 34713));
        return tiff.end(tiff.directory(0, photo(tiff, "NIKON CORPORATION", tiff.longs(0x00FE, 1), inner, exif)));
    }

    private byte[] nikonNote() {
        var note = TiffBytes.of(order);
        int preview = jpeg(note, small, 0);
        byte[] tiff = note.end(note.directory(0, note.longs(0x0011, preview), note.shorts(0x001E, 1)));
        return join(TiffBytes.ascii("Nikon\0\2\20\0\0"), tiff);
    }

    private byte[] arw() {
        var tiff = TiffBytes.of(order);
        var inner = tiff.longs(0x014A, sensor(tiff, 32767));
        var pointer = tiff.longs(0x0201, tiff.put(large));
        var length = tiff.longs(0x0202, large.length);
        return tiff.end(tiff.directory(
                jpeg(tiff, small, 0), photo(tiff, "SONY", tiff.shorts(0x0103, 6), pointer, length, inner, exif(tiff))));
    }

    private byte[] dng() {
        var tiff = TiffBytes.of(order);
        var previews = new ArrayList<Long>();
        previews.add((long) sensor(tiff, 7));
        previews.add((long) strip(tiff, large, 7, tiff.shorts(0x0106, 6), tiff.longs(0xC71A, 2)));
        if (small != null) {
            previews.add((long) strip(tiff, small, 7, tiff.shorts(0x0106, 6), tiff.longs(0xC71A, 2)));
        }
        var inner =
                tiff.longs(0x014A, previews.stream().mapToLong(Long::longValue).toArray());
        var version = new Entry(0xC612, 1, 4, new byte[] {1, 4, 0, 0});
        return tiff.end(tiff.directory(0, photo(tiff, "LEICA", tiff.shorts(0x0103, 1), version, inner, exif(tiff))));
    }

    private byte[] orf() {
        var magic = order == ByteOrder.BIG_ENDIAN ? "MMOR" : "IIRO";
        var tiff = new TiffBytes(order, TiffBytes.head(order, magic));
        var exif = exif(tiff, tiff.bytes(0x927C, olympusNote()));
        return tiff.end(tiff.directory(0, photo(tiff, "OLYMPUS CORPORATION", tiff.shorts(0x0103, 1), exif)));
    }

    private byte[] olympusNote() {
        var mark = order == ByteOrder.BIG_ENDIAN ? "MM" : "II";
        var note = new TiffBytes(order, TiffBytes.ascii("OLYMPUS\0" + mark + "\3\0"));
        int first = note.room(small == null ? 1 : 2);
        int settings = note.directory(0, note.longs(0x0101, note.put(large)), note.longs(0x0102, large.length));
        var pointer = new Entry(0x2020, 13, 1, note.longs(0, settings).value());
        if (small == null) {
            note.set(first, 0, pointer);
        } else {
            note.set(first, 0, pointer, note.bytes(0x0100, small));
        }
        return note.end();
    }

    /// Panasonic knows only one byte order.
    private byte[] rw2() {
        var little = ByteOrder.LITTLE_ENDIAN;
        var tiff = new TiffBytes(little, TiffBytes.head(little, "IIU\0"));
        return tiff.end(
                tiff.directory(jpeg(tiff, small, 0), photo(tiff, "Panasonic", tiff.bytes(0x002E, large), exif(tiff))));
    }

    private byte[] pef() {
        var tiff = TiffBytes.of(order);
        int place = tiff.put(large);
        var note = new TiffBytes(order, TiffBytes.ascii(order == ByteOrder.BIG_ENDIAN ? "AOC\0MM" : "AOC\0II"));
        note.directory(0, note.longs(0x0003, large.length), note.longs(0x0004, place));
        var exif = exif(tiff, tiff.bytes(0x927C, note.end()));
        return tiff.end(tiff.directory(
                jpeg(tiff, small, 0),
                photo(tiff, "PENTAX", tiff.shorts(0x0103, 65535), tiff.shorts(0x0106, 32803), exif)));
    }

    private byte[] srw() {
        var tiff = TiffBytes.of(order);
        var inner = tiff.longs(0x014A, sensor(tiff, 32770), jpeg(tiff, large, 0));
        return tiff.end(tiff.directory(jpeg(tiff, small, 0), photo(tiff, "SAMSUNG", inner, exif(tiff))));
    }

    /// All tags are in the JPEG's own Exif segment, where its preview is too.
    private byte[] raf() {
        byte[] thumbnail = small == null ? new byte[0] : small;
        byte[] block = ExifBytes.block(order, orientation, 0x9003, date, thumbnail.length);
        byte[] jpeg = ExifBytes.insert(large, ExifBytes.segment(block, thumbnail));
        var head = ByteBuffer.allocate(160).put(TiffBytes.ascii("FUJIFILMCCD-RAW 0201"));
        head.putInt(84, 160).putInt(88, jpeg.length);
        return join(head.array(), jpeg);
    }

    private byte[] cr3() {
        var photo = TiffBytes.of(order);
        byte[] cmt1 = photo.end(photo.directory(0, photo(photo, "Canon")));
        var exif = TiffBytes.of(order);
        byte[] cmt2 = exif.end(exif.directory(0, date.isEmpty() ? exif.shorts(0xA001, 1) : exif.text(0x9003, date)));
        byte[] thumbnail = small == null ? new byte[0] : box("THMB", new byte[16], small);
        byte[] canon = box("uuid", CANON, box("CMT1", cmt1), box("CMT2", cmt2), thumbnail);
        byte[] kind = box("ftyp", TiffBytes.ascii("crx \0\0\0\1crx isom"));
        int place = kind.length + box("moov", canon, track(0, 0), track(0, 0)).length + 16;
        byte[] moov = box("moov", canon, track(place, large.length), track(place + large.length, 16));
        byte[] mdat = join(
                ByteBuffer.allocate(16)
                        .putInt(1)
                        .put(TiffBytes.ascii("mdat"))
                        .putLong(16L + large.length + 16)
                        .array(),
                large,
                lossless(6000, 4000));
        return join(kind, moov, mdat);
    }

    /// @param place of the track's only sample
    private static byte[] track(long place, int length) {
        byte[] sizes = ByteBuffer.allocate(16).putInt(8, 1).putInt(12, length).array();
        byte[] places = ByteBuffer.allocate(16).putInt(4, 1).putLong(8, place).array();
        return box("trak", box("mdia", box("minf", box("stbl", box("stsz", sizes), box("co64", places)))));
    }

    /// The picture in a box of its own at the end of a CR3 file, as newer cameras put it there.
    public static byte[] canonPreview(byte[] jpeg) {
        return box("uuid", PREVIEW, new byte[8], box("PRVW", new byte[16], jpeg));
    }

    public static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        return join(
                ByteBuffer.allocate(8)
                        .putInt(8 + content.length)
                        .put(TiffBytes.ascii(type))
                        .array(),
                content);
    }

    public static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
