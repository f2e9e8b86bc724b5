package vitrine.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.MetadataWriteException.Reason;

/// The Exif segment of a photo, as somebody sees it who wants to write its orientation. All that is in it points at
/// other things in it by their distance from its start; so nothing in it ever moves. Sources: TIFF 6.0 section 2;
/// CIPA DC-008 4.6.
///
/// @param tiff the segment without its header and signature
/// @param first where the main picture's directory is
record ExifBlock(JpegSegments.Segment segment, ByteWindow tiff, long first) {
    private static final int START = JpegSegments.HEADER_BYTES + JpegSegments.EXIF_BYTES;
    private static final int MOST_BYTES = 65_535;

    private static final int MAGIC = 42;
    private static final int TIFF_HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int TYPE_SHORT = 3;

    /// The block in `segment`; null when there is none that could be understood.
    static @Nullable ExifBlock of(JpegSegments.Segment segment) {
        byte[] bytes = segment.bytes();
        var probe = new ByteWindow(bytes, START, bytes.length, true);
        var tiff = new ByteWindow(bytes, START, bytes.length, probe.says(0, "MM"));
        boolean known = (probe.says(0, "MM") || probe.says(0, "II")) && tiff.u16(2) == MAGIC;
        long first = tiff.u32(4);
        return known && first >= TIFF_HEADER_BYTES && tiff.has(first, 2) ? new ExifBlock(segment, tiff, first) : null;
    }

    /// Whether the main picture's directory says anything about the orientation.
    boolean hasOrientation() {
        return !entries(first).isEmpty();
    }

    /// Lets the tag of the main picture say `orientation`, in place. An entry of a kind that it should not have
    /// becomes one that everybody understands. The preview's tag follows if it says `former`, as the picture itself
    /// does, so that programs that show the preview by its own tag show the same; another value has another
    /// meaning.
    List<Splice> set(int former, int orientation) {
        var splices = new ArrayList<Splice>();
        for (long entry : entries(first)) {
            if (!isPlain(entry)) {
                var plain = ByteBuffer.allocate(ENTRY_BYTES).order(order());
                put(plain, ORIENTATION, orientation);
                splices.add(splice(entry, plain.array()));
            } else if (value(entry) != orientation) {
                splices.add(splice(entry + 8, number(orientation)));
            }
        }
        if (former != orientation) {
            for (long entry : previewEntries(former)) {
                splices.add(splice(entry + 8, number(orientation)));
            }
        }
        return splices;
    }

    /// Puts the tag into the main picture's directory. That has no room for one more entry, so a longer copy of it
    /// is put behind everything else and the header points there; the old one stays where it is, unused. So it is
    /// with the preview's directory: programs that will not be led in circles do not follow a directory that points
    /// at one before it.
    ///
    /// @throws MetadataWriteException when the segment would be longer than a segment can be, or the directory is
    ///     damaged
    List<Splice> extend(int former, int orientation) throws MetadataWriteException {
        if (!isWhole(first)) {
            throw new MetadataWriteException(Reason.DAMAGED, "the Exif directory is not whole");
        }
        int padding = tiff.length() % 2; // Directories start at even places.
        int main = directoryBytes(first) + ENTRY_BYTES;
        int preview = isWhole(second()) ? directoryBytes(second()) : 0;
        var added = ByteBuffer.allocate(padding + main + preview).order(order()).position(padding);
        int length = segment.bytes().length - 2 + added.capacity();
        if (length > MOST_BYTES) {
            throw new MetadataWriteException(Reason.NO_ROOM, "the Exif segment would have " + length + " bytes");
        }
        int place = tiff.length() + padding;
        putMain(added, orientation);
        if (preview > 0) {
            added.putInt(added.position() - 4, place + main);
            added.put(tiff.bytes(), tiff.start() + (int) second(), preview);
            for (long entry : previewEntries(former)) {
                added.putShort(padding + main + (int) (entry - second()) + 8, (short) orientation);
            }
        }
        var pointer = ByteBuffer.allocate(4).order(order()).putInt(place);
        return List.of(
                splice(2 - START, new byte[] {(byte) (length >> 8), (byte) length}),
                splice(4, pointer.array()),
                new Splice(segment.at() + segment.bytes().length, Splice.NOTHING, added.array()));
    }
    /// The main picture's directory with one more entry, in the order of their tags.
    private void putMain(ByteBuffer added, int orientation) {
        int count = tiff.u16(first);
        int lower = 0;
        while (lower < count && tiff.u16(first + 2 + (long) lower * ENTRY_BYTES) < ORIENTATION) {
            lower++;
        }
        int entries = tiff.start() + (int) first + 2;
        added.putShort((short) (count + 1)).put(tiff.bytes(), entries, lower * ENTRY_BYTES);
        put(added, ORIENTATION, orientation);
        added.put(tiff.bytes(), entries + lower * ENTRY_BYTES, (count - lower) * ENTRY_BYTES + 4);
    }

    private static void put(ByteBuffer bytes, int tag, int value) {
        bytes.putShort((short) tag).putShort((short) TYPE_SHORT).putInt(1);
        bytes.putShort((short) value).putShort((short) 0);
    }

    /// From the number of its entries to the pointer to the next directory.
    private int directoryBytes(long directory) {
        return 2 + tiff.u16(directory) * ENTRY_BYTES + 4;
    }

    private boolean isWhole(long directory) {
        return directory >= TIFF_HEADER_BYTES
                && tiff.has(directory, 2)
                && tiff.has(directory, directoryBytes(directory));
    }

    /// Where the preview's directory is, or [ByteWindow#NONE].
    private long second() {
        long second = tiff.u32(first + directoryBytes(first) - 4);
        return second == first ? ByteWindow.NONE : second;
    }

    /// The preview's entries that say `former`, as they should.
    private List<Long> previewEntries(int former) {
        return entries(second()).stream()
                .filter(entry -> isPlain(entry) && value(entry) == former)
                .toList();
    }

    /// All entries for the orientation; there should be one at most.
    private List<Long> entries(long directory) {
        var entries = new ArrayList<Long>();
        int count = directory < TIFF_HEADER_BYTES ? 0 : tiff.u16(directory);
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + (long) i * ENTRY_BYTES;
            if (!tiff.has(entry, ENTRY_BYTES)) {
                break;
            }
            if (tiff.u16(entry) == ORIENTATION) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private boolean isPlain(long entry) {
        return tiff.u16(entry + 2) == TYPE_SHORT && tiff.u32(entry + 4) == 1;
    }

    private int value(long entry) {
        return tiff.u16(entry + 8);
    }

    private byte[] number(int value) {
        return ByteBuffer.allocate(2).order(order()).putShort((short) value).array();
    }

    private ByteOrder order() {
        return tiff.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /// @param at counted from the start of the TIFF block
    private Splice splice(long at, byte[] after) {
        int from = START + (int) at;
        byte[] before = new byte[after.length];
        System.arraycopy(segment.bytes(), from, before, 0, before.length);
        return new Splice(segment.at() + from, before, after);
    }
}
