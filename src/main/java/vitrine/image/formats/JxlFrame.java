package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.LoadedRows;
import vitrine.image.Pixels;
import vitrine.image.SrgbConversion;

/// The first frame of a JPEG XL file, while libjxl decodes it.
final class JxlFrame {
    private static final long MOST_PIXELS = 100_000_000;
    private static final int MOST_EXTRAS = 8;
    private static final int MOST_PROFILE_BYTES = 4 * 1024 * 1024;

    /// struct JxlPixelFormat: channels, the type of a number (JXL_TYPE_UINT8), its order of bytes, alignment of rows.
    private static final int FORMAT_BYTES = 24;

    private static final int EIGHT_BITS = 2;

    private final JxlLibrary library;
    private final MemorySegment decoder;
    private final Arena arena;
    private @Nullable JxlInfo info;
    private MemorySegment pixels = MemorySegment.NULL;

    JxlFrame(JxlLibrary library, MemorySegment decoder, Arena arena) {
        this.library = library;
        this.decoder = decoder;
        this.arena = arena;
    }

    JxlInfo info() {
        return Objects.requireNonNull(info);
    }

    /// As far as the file goes.
    void decode() throws DecodeException {
        while (true) {
            switch (library.process(decoder)) {
                case JxlLibrary.BASIC_INFO -> readInfo();
                case JxlLibrary.COLORS -> preferSrgb();
                case JxlLibrary.NEED_OUTPUT -> allocate();
                case JxlLibrary.WHOLE -> {
                    return;
                }
                case JxlLibrary.NEED_INPUT -> {
                    if (!pixels.equals(MemorySegment.NULL) && library.flush(decoder)) {
                        return;
                    }
                    throw new DecodeException(Reason.DAMAGED, "it ends early");
                }
                default -> throw new DecodeException(Reason.DAMAGED, "not a JPEG XL file that libjxl can decode");
            }
        }
    }

    private void readInfo() throws DecodeException {
        var bytes = arena.allocate(JxlInfo.BYTES, JAVA_LONG.byteAlignment());
        if (!library.basicInfo(decoder, bytes)) {
            throw new DecodeException(Reason.DAMAGED, "no size");
        }
        info = JxlInfo.of(bytes);
        info.refuseBomb(MOST_PIXELS, MOST_EXTRAS);
    }

    /// Only a picture whose numbers have a meaning of their own is brought in other colours than its own. One with
    /// light above white would become dark.
    private void preferSrgb() {
        if (!info().hdr()) {
            library.prefer(decoder, JxlColors.srgb(arena, info().grey()));
        }
    }

    private void allocate() throws DecodeException {
        var format = arena.allocate(FORMAT_BYTES, JAVA_LONG.byteAlignment());
        format.set(JAVA_INT, 0, info().channels());
        format.set(JAVA_INT, 4, EIGHT_BITS);
        pixels = arena.allocate(info().size().area() * info().channels());
        if (!library.setOutput(decoder, format, pixels)) {
            throw new DecodeException(Reason.UNSUPPORTED, "JPEG XL");
        }
    }

    /// What was decoded, as long as the decoder is there.
    LoadedRows rows() {
        long stride = (long) info().size().width() * info().channels();
        return new InterleavedRows(pixels, stride, info().size().width(), info().channels(), info().premultiplied());
    }

    /// By numbers where the colours have some, since those of HDR are better known so; else by the profile.
    Pixels toSrgb(Pixels scaled) {
        var colors = arena.allocate(JxlColors.BYTES, JAVA_LONG.byteAlignment());
        if (library.encoding(decoder, colors)) {
            var numbers = JxlColors.codePoints(colors);
            if (numbers.isPresent()) {
                return SrgbConversion.byCodePoints(
                        scaled, numbers.get().primaries(), numbers.get().transfer());
            }
        }
        byte[] profile = library.profile(decoder, MOST_PROFILE_BYTES);
        return profile.length == 0 ? scaled : SrgbConversion.byProfile(scaled, profile);
    }
}
