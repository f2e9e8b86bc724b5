package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static vitrine.image.NativeLibrary.call;
import static vitrine.image.NativeLibrary.give;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.LibraryPlaces;
import vitrine.image.NativeLibrary;

/// The functions of libheif that decode the main picture of a file, as heif.h of version 1.12 declares them; later
/// ones have them too.
@SuppressWarnings("restricted") // To look where C points is what this class is for.
final class HeifLibrary {
    static final LibraryPlaces PLACES = new LibraryPlaces(
            "vitrine.heif",
            List.of("libheif.so.1"),
            LibraryPlaces.ofMac("libheif", "libheif.dylib"),
            List.of("heif.dll", "libheif.dll"));

    static final String PACKAGES = "libheif1 (Debian, Ubuntu), libheif (Fedora, Arch, Homebrew)";

    /// Ways to compress: heif_compression_HEVC, heif_compression_AV1.
    static final int HEVC = 1;

    static final int AV1 = 4;

    /// struct heif_error, which nearly all functions return: what kind, what exactly, in words.
    private static final MemoryLayout ERROR = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, ADDRESS);

    private static final int OK = 0;
    private static final int UNSUPPORTED_FILE = 3;
    private static final int UNSUPPORTED_FEATURE = 4;
    private static final int OUT_OF_MEMORY = 6;
    private static final int MISSING_PLUGIN = 11;

    /// heif_colorspace_RGB; heif_chroma_interleaved_RGB and _RGBA; heif_channel_interleaved.
    private static final int RGB = 1;

    private static final int THREE_CHANNELS = 10;
    private static final int FOUR_CHANNELS = 11;
    private static final int INTERLEAVED = 10;

    /// struct heif_decoding_options: two bytes, four pointers, and since version 2 whether 8 bits are wanted.
    private static final int OPTIONS_BYTES = 64;

    private static final long OPTION_EIGHT_BITS = 8 + 4 * ADDRESS.byteSize();
    private static final int VERSION_WITH_EIGHT_BITS = 2;

    /// struct heif_security_limits: its version, then this.
    private static final long LIMIT_PIXELS = 8;

    private final MethodHandle contextAlloc;
    private final MethodHandle contextFree;
    private final @Nullable MethodHandle securityLimits;
    private final MethodHandle read;
    private final MethodHandle primary;
    private final MethodHandle handleRelease;
    private final MethodHandle hasAlpha;
    private final MethodHandle isPremultiplied;
    private final MethodHandle width;
    private final MethodHandle height;
    private final MethodHandle profileSize;
    private final MethodHandle profile;
    private final MethodHandle codePoints;
    private final MethodHandle codePointsFree;
    private final MethodHandle haveDecoder;
    private final MethodHandle optionsAlloc;
    private final MethodHandle optionsFree;
    private final MethodHandle decode;
    private final MethodHandle imageWidth;
    private final MethodHandle imageHeight;
    private final MethodHandle plane;
    private final MethodHandle imageRelease;

    HeifLibrary(NativeLibrary functions) {
        contextAlloc = functions.find("heif_context_alloc", ADDRESS);
        contextFree = functions.findVoid("heif_context_free", ADDRESS);
        securityLimits = functions.has("heif_context_get_security_limits")
                ? functions.find("heif_context_get_security_limits", ADDRESS, ADDRESS)
                : null;
        read = functions.find(
                "heif_context_read_from_memory_without_copy", ERROR, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
        primary = functions.find("heif_context_get_primary_image_handle", ERROR, ADDRESS, ADDRESS);
        handleRelease = functions.findVoid("heif_image_handle_release", ADDRESS);
        hasAlpha = functions.find("heif_image_handle_has_alpha_channel", JAVA_INT, ADDRESS);
        isPremultiplied = functions.find("heif_image_handle_is_premultiplied_alpha", JAVA_INT, ADDRESS);
        width = functions.find("heif_image_handle_get_width", JAVA_INT, ADDRESS);
        height = functions.find("heif_image_handle_get_height", JAVA_INT, ADDRESS);
        profileSize = functions.find("heif_image_handle_get_raw_color_profile_size", JAVA_LONG, ADDRESS);
        profile = functions.find("heif_image_handle_get_raw_color_profile", ERROR, ADDRESS, ADDRESS);
        codePoints = functions.find("heif_image_handle_get_nclx_color_profile", ERROR, ADDRESS, ADDRESS);
        codePointsFree = functions.findVoid("heif_nclx_color_profile_free", ADDRESS);
        haveDecoder = functions.find("heif_have_decoder_for_format", JAVA_INT, JAVA_INT);
        optionsAlloc = functions.find("heif_decoding_options_alloc", ADDRESS);
        optionsFree = functions.findVoid("heif_decoding_options_free", ADDRESS);
        decode = functions.find("heif_decode_image", ERROR, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        imageWidth = functions.find("heif_image_get_width", JAVA_INT, ADDRESS, JAVA_INT);
        imageHeight = functions.find("heif_image_get_height", JAVA_INT, ADDRESS, JAVA_INT);
        plane = functions.find("heif_image_get_plane_readonly", ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        imageRelease = functions.findVoid("heif_image_release", ADDRESS);
    }

    /// Whether a way to compress can be undone; it may need a plugin of its own.
    boolean decodes(int compression) {
        return call(() -> (int) haveDecoder.invokeExact(compression)) != 0;
    }

    /// A file to be read, to be freed; NULL where there is no memory.
    ///
    /// @param mostPixels refused is what claims to have more, where the library can do that
    MemorySegment newContext(long mostPixels) {
        var context = call(() -> (MemorySegment) contextAlloc.invokeExact());
        if (securityLimits != null && !context.equals(MemorySegment.NULL)) {
            var limits = call(() -> (MemorySegment) securityLimits.invokeExact(context));
            limits.reinterpret(LIMIT_PIXELS + JAVA_LONG.byteSize()).set(JAVA_LONG, LIMIT_PIXELS, mostPixels);
        }
        return context;
    }

    void freeContext(MemorySegment context) {
        give(contextFree, context);
    }

    /// @param file must stay there until the context is freed
    void read(MemorySegment context, MemorySegment file) throws DecodeException {
        check(memory -> (MemorySegment) read.invokeExact(memory, context, file, file.byteSize(), MemorySegment.NULL));
    }

    /// The main picture, to be released.
    MemorySegment mainPicture(MemorySegment context) throws DecodeException {
        return made(result -> memory -> (MemorySegment) primary.invokeExact(memory, context, result));
    }

    void releasePicture(MemorySegment picture) {
        give(handleRelease, picture);
    }

    /// Upright.
    int width(MemorySegment picture) {
        return call(() -> (int) width.invokeExact(picture));
    }

    int height(MemorySegment picture) {
        return call(() -> (int) height.invokeExact(picture));
    }

    boolean hasAlpha(MemorySegment picture) {
        return call(() -> (int) hasAlpha.invokeExact(picture)) != 0;
    }

    boolean isPremultiplied(MemorySegment picture) {
        return call(() -> (int) isPremultiplied.invokeExact(picture)) != 0;
    }

    /// The ICC profile; of no bytes when there is none, or a larger one.
    byte[] profile(MemorySegment picture, int mostBytes) throws DecodeException {
        long size = call(() -> (long) profileSize.invokeExact(picture));
        if (size <= 0 || size > mostBytes) {
            return new byte[0];
        }
        try (var arena = Arena.ofConfined()) {
            var bytes = arena.allocate(size);
            check(memory -> (MemorySegment) profile.invokeExact(memory, picture, bytes));
            return bytes.toArray(JAVA_BYTE);
        }
    }

    /// Null when the file does not say them.
    @Nullable
    ColorNumbers codePoints(MemorySegment picture) {
        try {
            var found = made(result -> memory -> (MemorySegment) codePoints.invokeExact(memory, picture, result));
            var fields = found.reinterpret(3L * Integer.BYTES);
            var points = new ColorNumbers(fields.get(JAVA_INT, 4), fields.get(JAVA_INT, 8));
            give(codePointsFree, found);
            return points;
        } catch (DecodeException none) {
            return null;
        }
    }

    /// The picture upright, with 8 bits for each colour, to be released.
    MemorySegment decode(MemorySegment picture, boolean alpha) throws DecodeException {
        var options = call(() -> (MemorySegment) optionsAlloc.invokeExact()).reinterpret(OPTIONS_BYTES);
        try {
            if (options.get(JAVA_BYTE, 0) >= VERSION_WITH_EIGHT_BITS) {
                options.set(JAVA_BYTE, OPTION_EIGHT_BITS, (byte) 1);
            }
            int channels = alpha ? FOUR_CHANNELS : THREE_CHANNELS;
            return made(result ->
                    memory -> (MemorySegment) decode.invokeExact(memory, picture, result, RGB, channels, options));
        } finally {
            give(optionsFree, options);
        }
    }

    void releaseImage(MemorySegment image) {
        give(imageRelease, image);
    }

    int imageWidth(MemorySegment image) {
        return call(() -> (int) imageWidth.invokeExact(image, INTERLEAVED));
    }

    int imageHeight(MemorySegment image) {
        return call(() -> (int) imageHeight.invokeExact(image, INTERLEAVED));
    }

    /// Where the rows of an image lie, one behind the other.
    record Plane(MemorySegment start, int stride) {}

    Plane plane(MemorySegment image) {
        try (var arena = Arena.ofConfined()) {
            var stride = arena.allocate(JAVA_INT);
            var start = call(() -> (MemorySegment) plane.invokeExact(image, INTERLEAVED, stride));
            long bytes = (long) stride.get(JAVA_INT, 0) * imageHeight(image);
            return new Plane(start.reinterpret(Math.max(bytes, 0)), stride.get(JAVA_INT, 0));
        }
    }

    /// Calls a function, which returns its error in the memory that it is given.
    @FunctionalInterface
    private interface Checked {
        MemorySegment call(SegmentAllocator memory) throws Throwable;
    }

    /// A function that puts what it makes to a place.
    @FunctionalInterface
    private interface Maker {
        Checked into(MemorySegment result);
    }

    private static MemorySegment made(Maker function) throws DecodeException {
        try (var arena = Arena.ofConfined()) {
            var result = arena.allocate(ADDRESS);
            check(function.into(result));
            return result.get(ADDRESS, 0);
        }
    }

    private static void check(Checked function) throws DecodeException {
        try (var arena = Arena.ofConfined()) {
            var error = call(() -> function.call(arena));
            int code = error.get(JAVA_INT, 0);
            if (code != OK) {
                throw new DecodeException(reason(code), words(error.get(ADDRESS, 8)));
            }
        }
    }

    private static Reason reason(int code) {
        return switch (code) {
            case UNSUPPORTED_FILE, UNSUPPORTED_FEATURE, MISSING_PLUGIN -> Reason.UNSUPPORTED;
            case OUT_OF_MEMORY -> Reason.TOO_LARGE;
            default -> Reason.DAMAGED;
        };
    }

    private static String words(MemorySegment text) {
        return text.equals(MemorySegment.NULL)
                ? ""
                : text.reinterpret(Integer.MAX_VALUE).getString(0);
    }
}
