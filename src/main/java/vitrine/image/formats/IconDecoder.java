package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.bmp.CURImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.bmp.ICOImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.spi.ImageReaderSpi;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.EmbeddedProfile;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.JavaCodecs;
import vitrine.image.Picture;
import vitrine.image.SrgbConversion;

/// Icons and pointers of Windows, by TwelveMonkeys. A file holds the same picture in several sizes: the largest is the
/// picture, and of two as large the one with more colours. Source: Microsoft's ICONDIR and ICONDIRENTRY.
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
        var provider = provider(file);
        int index = largest(file);
        var png = png(file, index);
        return png.isPresent()
                ? decodePng(png.get(), wish)
                : new ReaderDecoder(() -> provider.createReaderInstance(null), index).decode(file, wish);
    }

    /// The bytes of an icon that is a whole PNG file, which may be larger than the icon's entry can say.
    private static Optional<MemorySegment> png(MemorySegment file, int index) {
        long entry = HEAD_BYTES + (long) index * ENTRY_BYTES;
        if (entry + ENTRY_BYTES > file.byteSize()) {
            return Optional.empty();
        }
        long length = Integer.toUnsignedLong(file.get(INT, entry + LENGTH));
        long offset = Integer.toUnsignedLong(file.get(INT, entry + OFFSET));
        boolean isPng = offset + Long.BYTES <= file.byteSize() && file.get(BIG_ENDIAN_LONG, offset) == PNG_MARK;
        return isPng ? Optional.of(file.asSlice(offset, Math.min(length, file.byteSize() - offset))) : Optional.empty();
    }

    private static Picture decodePng(MemorySegment png, Wish wish) throws DecodeException, IOException {
        var picture = new ReaderDecoder(JavaCodecs::pngReader).decode(png, wish);
        // Java's reader says nothing of the profile, which stands before the pixels.
        var head = png.asSlice(0, Math.min(png.byteSize(), MOST_HEAD_BYTES));
        byte[] profile = EmbeddedProfile.of(head.toArray(ValueLayout.JAVA_BYTE));
        return new Picture(SrgbConversion.byProfile(picture.pixels(), profile), picture.fullSize());
    }

    private static ImageReaderSpi provider(MemorySegment file) throws DecodeException, IOException {
        if (file.byteSize() < HEAD_BYTES) {
            throw new IOException("shorter than its header");
        }
        return switch (file.get(SHORT, 0) == 0 ? file.get(SHORT, 2) : 0) {
            case ICON -> new ICOImageReaderSpi();
            case POINTER -> new CURImageReaderSpi();
            // Such as the icons of OS/2, which share the ending.
            default -> throw new DecodeException(Reason.UNSUPPORTED, ImageFormat.ICO.displayName());
        };
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
