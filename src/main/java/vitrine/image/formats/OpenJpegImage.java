package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.PixelSize;

/// A picture of libopenjp2: struct opj_image, and struct opj_image_comp for each channel.
@SuppressWarnings("restricted") // To look where C points is what this class is for.
final class OpenJpegImage {
    /// The decoder holds a number of four bytes for each channel and pixel.
    private static final long MOST_NUMBERS = 100_000_000;

    /// Larger claims are not believed, though a smaller picture of them could be made: maps from the sky have as many.
    private static final long MOST_PIXELS = 2_000_000_000;

    private static final int MOST_CHANNELS = 64;
    private static final int MOST_PROFILE_BYTES = 4 * 1024 * 1024;
    private static final int IMAGE_BYTES = 48;
    private static final int CHANNEL_BYTES = 64;

    private final MemorySegment image;
    private final PixelSize size;
    private final int channels;

    OpenJpegImage(MemorySegment image) throws DecodeException {
        this.image = image.reinterpret(IMAGE_BYTES);
        long width = unsigned(this.image, 8) - unsigned(this.image, 0);
        long height = unsigned(this.image, 12) - unsigned(this.image, 4);
        channels = this.image.get(JAVA_INT, 16);
        if (width < 1 || height < 1 || channels < 1 || channels > MOST_CHANNELS) {
            throw new DecodeException(Reason.DAMAGED, "no size");
        }
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > MOST_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, width + " x " + height);
        }
        size = new PixelSize((int) width, (int) height);
    }

    private static long unsigned(MemorySegment struct, long at) {
        return struct.get(JAVA_INT, at) & 0xFFFFFFFFL;
    }

    /// Of all of its pixels.
    PixelSize size() {
        return size;
    }

    /// Whether it is no smaller than `wanted` with sides halved so often.
    boolean isEnough(int halvings, PixelSize wanted) {
        return size.width() >> halvings >= wanted.width() && size.height() >> halvings >= wanted.height();
    }

    boolean fits(int halvings) {
        return (size.area() >> (2 * halvings)) * channels <= MOST_NUMBERS;
    }

    /// The ICC profile; of no bytes when there is none, or a larger one.
    byte[] profile() {
        long length = unsigned(image, 40);
        var bytes = image.get(ADDRESS, 32);
        return bytes.equals(MemorySegment.NULL) || length > MOST_PROFILE_BYTES
                ? new byte[0]
                : bytes.reinterpret(length).toArray(JAVA_BYTE);
    }

    /// Once it is decoded.
    OpenJpegRows rows() throws DecodeException {
        int count = image.get(JAVA_INT, 16); // A palette has turned one into three.
        if (count < 1 || count > MOST_CHANNELS) {
            throw new DecodeException(Reason.DAMAGED, count + " channels");
        }
        var structs = image.get(ADDRESS, 24).reinterpret((long) count * CHANNEL_BYTES);
        var planes = new OpenJpegRows.Plane[count];
        for (int i = 0; i < count; i++) {
            planes[i] = plane(structs.asSlice((long) i * CHANNEL_BYTES, CHANNEL_BYTES));
        }
        return OpenJpegRows.of(planes, image.get(JAVA_INT, 20));
    }

    private static OpenJpegRows.Plane plane(MemorySegment channel) throws DecodeException {
        int width = channel.get(JAVA_INT, 8);
        int height = channel.get(JAVA_INT, 12);
        var numbers = channel.get(ADDRESS, 48);
        if (width < 1 || height < 1 || numbers.equals(MemorySegment.NULL)) {
            throw new DecodeException(Reason.DAMAGED, "a channel without pixels");
        }
        return new OpenJpegRows.Plane(
                numbers.reinterpret((long) width * height * Integer.BYTES),
                new PixelSize(width, height),
                channel.get(JAVA_INT, 24),
                channel.get(JAVA_INT, 32) != 0,
                Short.toUnsignedInt(channel.get(JAVA_SHORT, 56)));
    }
}
