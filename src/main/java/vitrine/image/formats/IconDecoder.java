package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.EmbeddedProfile;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.JavaCodecs;
import vitrine.image.Picture;
import vitrine.image.Pixels;
import vitrine.image.Scaler;
import vitrine.image.SrgbConversion;
import vitrine.metadata.Os2Icon;

/// Icons and pointers of Windows, and of OS/2, which share their endings. A file holds the same picture in several
/// sizes: the largest is the picture, and of two as large the one with more colours.
/// Source: Microsoft's ICONDIR and ICONDIRENTRY.
final class IconDecoder implements FormatDecoder {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong BIG_ENDIAN_LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int ICON = 1;
    private static final int POINTER = 2;

    private static final int HEAD_BYTES = 6;
    private static final int ENTRY_BYTES = 16;
    private static final int BITS = 6;
    private static final int LENGTH = 8;
    private static final int OFFSET = 12;

    private static final int MOST_HEAD_BYTES = 1 << 20;
    private static final long PNG_MARK = 0x89504E470D0A1A0AL;

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        if (file.byteSize() < HEAD_BYTES) {
            throw new IOException("shorter than its header");
        }
        if (file.get(SHORT, 0) != 0) {
            return decodeOs2(file, wish);
        }
        if (file.get(SHORT, 2) != ICON && file.get(SHORT, 2) != POINTER) {
            throw new DecodeException(Reason.UNSUPPORTED, ImageFormat.ICO.displayName());
        }
        int index = largest(file);
        var icon = icon(file, index);
        return icon.byteSize() >= Long.BYTES && icon.get(BIG_ENDIAN_LONG, 0) == PNG_MARK
                ? decodePng(icon, wish)
                : picture(IconPixels.ofWindows(icon), wish);
    }

    private static Picture decodeOs2(MemorySegment file, Wish wish) throws IOException {
        var bytes = file.asSlice(0, Math.min(file.byteSize(), Integer.MAX_VALUE));
        var icon = Os2Icon.largest(bytes.asByteBuffer()).orElseThrow(() -> new IOException("no icon in it"));
        return picture(IconPixels.ofOs2(file, icon), wish);
    }

    private static Picture picture(Pixels pixels, Wish wish) {
        return new Picture(Scaler.scale(pixels, wish.sizeOf(pixels.size())), pixels.size());
    }

    /// The bytes of one icon: a bitmap, or a whole PNG file, which may be larger than the icon's entry can say.
    private static MemorySegment icon(MemorySegment file, int index) {
        long entry = HEAD_BYTES + (long) index * ENTRY_BYTES;
        if (entry + ENTRY_BYTES > file.byteSize()) {
            return MemorySegment.NULL;
        }
        long length = Integer.toUnsignedLong(file.get(INT, entry + LENGTH));
        long offset = Math.min(Integer.toUnsignedLong(file.get(INT, entry + OFFSET)), file.byteSize());
        return file.asSlice(offset, Math.min(length, file.byteSize() - offset));
    }

    private static Picture decodePng(MemorySegment png, Wish wish) throws DecodeException, IOException {
        var picture = new ReaderDecoder(JavaCodecs::pngReader).decode(png, wish);
        // Java's reader says nothing of the profile, which stands before the pixels.
        var head = png.asSlice(0, Math.min(png.byteSize(), MOST_HEAD_BYTES));
        byte[] profile = EmbeddedProfile.of(head.toArray(ValueLayout.JAVA_BYTE));
        return new Picture(SrgbConversion.byProfile(picture.pixels(), profile), picture.fullSize());
    }

    private static int largest(MemorySegment file) {
        int count = file.get(SHORT, 4) & 0xFFFF;
        int largest = 0;
        long most = -1;
        for (int i = 0; i < count && HEAD_BYTES + (i + 1) * ENTRY_BYTES <= file.byteSize(); i++) {
            long entry = HEAD_BYTES + (long) i * ENTRY_BYTES;
            long bits = file.get(SHORT, 2) == ICON ? file.get(SHORT, entry + BITS) & 0xFF : 0;
            long rank = 256 * side(file, entry) * side(file, entry + 1) + bits;
            if (rank > most) {
                most = rank;
                largest = i;
            }
        }
        return largest;
    }

    /// A byte cannot say 256, so 0 does.
    private static long side(MemorySegment file, long at) {
        int side = file.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
        return side == 0 ? 256 : side;
    }
}
