package vitrine.metadata;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One of the directories that a TIFF or BigTIFF has for its pictures, of which a few single numbers are looked at.
/// Sources: TIFF 6.0, sections 2 and 8; the BigTIFF file format, AWare Systems.
record TiffPage(ByteWindow entries, Kind kind) {
    private static final int MOST_ENTRIES = 1024;

    private static final int SUBFILE_TYPE = 0xFE;
    private static final int WIDTH = 0x100;
    private static final int HEIGHT = 0x101;
    private static final int ORIENTATION = 0x112;

    /// Bits of the first of these: a smaller copy of another picture, and its mask.
    private static final int COPY_OR_MASK = 1 | 4;

    /// Places in an entry; the value comes behind the count.
    private static final int TYPE = 2;

    private static final int COUNT = 4;

    private static final int SHORT = 3;
    private static final int LONG = 4;

    /// @param big whether it is a BigTIFF, where counts and places have eight bytes
    record Kind(boolean bigEndian, boolean big) {
        int countBytes() {
            return big ? 8 : 2;
        }

        int entryBytes() {
            return big ? 20 : 12;
        }

        int placeBytes() {
            return big ? 8 : 4;
        }

        /// A place in the file, or how many values there are.
        long place(ByteWindow bytes, long at) {
            return big ? bytes.u64(at) : bytes.u32(at);
        }
    }

    /// The directory at `at`; null when it is not there, or not all of it.
    static @Nullable TiffPage read(FileParts parts, long at, Kind kind) throws IOException {
        var start = parts.window(at, kind.countBytes(), kind.bigEndian());
        long count = kind.big() ? start.u64(0) : start.u16(0);
        if (count < 1 || count > MOST_ENTRIES) {
            return null;
        }
        int length = (int) count * kind.entryBytes();
        var entries = parts.window(at + kind.countBytes(), length + kind.placeBytes(), kind.bigEndian());
        return entries.length() < length ? null : new TiffPage(entries, kind);
    }

    /// Where the next directory is; not more than 0 when there is none.
    long next() {
        int count = entries.length() / kind.entryBytes();
        return kind.place(entries, (long) count * kind.entryBytes());
    }

    /// Whether it can be turned over to.
    boolean isShown() {
        return (Math.max(number(SUBFILE_TYPE), 0) & COPY_OR_MASK) == 0;
    }

    /// The size of its picture and how it is turned.
    PhotoHeader header() {
        var size = PhotoHeader.ofSize(number(WIDTH), number(HEIGHT));
        long turned = number(ORIENTATION);
        return new PhotoHeader(size.width(), size.height(), turned < 1 || turned > 8 ? 1 : (int) turned, null, null);
    }

    /// A single number; [ByteWindow#NONE] when there is none.
    private long number(int tag) {
        for (long entry = 0; entries.has(entry, kind.entryBytes()); entry += kind.entryBytes()) {
            if (entries.u16(entry) == tag) {
                return kind.place(entries, entry + COUNT) == 1 ? value(entry) : ByteWindow.NONE;
            }
        }
        return ByteWindow.NONE;
    }

    private long value(long entry) {
        long at = entry + COUNT + kind.placeBytes();
        return switch (entries.u16(entry + TYPE)) {
            case SHORT -> entries.u16(at);
            case LONG -> entries.u32(at);
            default -> ByteWindow.NONE;
        };
    }
}
