package vitrine.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static vitrine.image.NativeLibrary.call;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// The functions of libturbojpeg that decode, as turbojpeg.h of version 2.0 declares them; 2.1 and 3.x have them too.
/// Immutable, and called by many threads at once, each with a decoder of its own.
final class TurboJpegLibrary {
    /// TJPF_BGRA or TJPF_ARGB: whichever order of bytes makes an ARGB number of each pixel on this machine.
    private static final int ARGB = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 8 : 10;

    /// With the slow and exact transform, and smooth colours between those stored: what JavaFX's loader does.
    private static final int NO_FLAGS = 0;

    /// A tjhandle, which is a pointer that only the library follows.
    private static final MemoryLayout HANDLE = JAVA_LONG;

    /// TJERR_WARNING.
    private static final int WARNING = 0;

    /// TJCS_GRAY, after RGB and YCbCr and before those of four inks.
    private static final int GREY = 2;

    private final MethodHandle initDecompress;
    private final MethodHandle decompressHeader;
    private final MethodHandle decompress;
    private final MethodHandle getErrorCode;
    private final MethodHandle destroy;

    private TurboJpegLibrary(NativeLibrary functions) {
        // "unsigned long" has 32 bits on Windows and 64 elsewhere.
        var size = functions.type("long");
        initDecompress = functions.find("tjInitDecompress", HANDLE);
        decompressHeader = withLongSize(functions.find(
                "tjDecompressHeader3", JAVA_INT, HANDLE, ADDRESS, size, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        decompress = withLongSize(functions.find(
                "tjDecompress2",
                JAVA_INT,
                HANDLE,
                ADDRESS,
                size,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT));
        getErrorCode = functions.find("tjGetErrorCode", JAVA_INT, HANDLE);
        destroy = functions.find("tjDestroy", JAVA_INT, HANDLE);
    }

    /// Every further kind of call costs a start classes that are made for it: with this, calls are exact.
    private static MethodHandle withLongSize(MethodHandle function) {
        return MethodHandles.explicitCastArguments(function, function.type().changeParameterType(2, long.class));
    }

    /// The first in `places` that can be loaded and has all functions, which versions before 2.0 do not.
    static Optional<TurboJpegLibrary> load(List<String> places) {
        return NativeLibrary.load(places, TurboJpegLibrary::new);
    }

    /// A new decoder, to be destroyed; 0 where there is no memory.
    long newDecoder() {
        return call(() -> (long) initDecompress.invokeExact());
    }

    void destroy(long decoder) {
        call(() -> (int) destroy.invokeExact(decoder));
    }

    /// Whether this library can make ARGB of the file, and finds it to be of `size`.
    boolean takes(long decoder, MemorySegment file, PixelSize size) {
        try (var memory = Arena.ofConfined()) {
            var header = memory.allocate(JAVA_INT, 4);
            var width = header;
            var height = header.asSlice(Integer.BYTES);
            var subsampling = header.asSlice(2 * Integer.BYTES);
            var colors = header.asSlice(3 * Integer.BYTES);
            int failed = call(() -> (int)
                    decompressHeader.invokeExact(decoder, file, file.byteSize(), width, height, subsampling, colors));
            int[] said = header.toArray(JAVA_INT);
            return (failed == 0 || onlyWarned(decoder))
                    && said[3] <= GREY
                    && said[0] == size.width()
                    && said[1] == size.height();
        }
    }

    /// Decodes to the largest picture that the decoder can make inside `size`, into the rows of one of exactly that.
    ///
    /// @return whether there is a picture, be it of a damaged file
    boolean decode(long decoder, MemorySegment file, PixelSize size, MemorySegment argb) {
        int failed = call(() -> (int) decompress.invokeExact(
                decoder,
                file,
                file.byteSize(),
                argb,
                size.width(),
                Math.multiplyExact(size.width(), Integer.BYTES),
                size.height(),
                ARGB,
                NO_FLAGS));
        return failed == 0 || onlyWarned(decoder);
    }

    private boolean onlyWarned(long decoder) {
        return call(() -> (int) getErrorCode.invokeExact(decoder)) == WARNING;
    }
}
