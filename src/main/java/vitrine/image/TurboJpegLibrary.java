package vitrine.image;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The functions of libturbojpeg that decode, as turbojpeg.h of version 2.0 declares them; 2.1 and 3.x have them too.
/// Immutable, and called by many threads at once, each with a decoder of its own.
final class TurboJpegLibrary {
    /// TJPF_BGRA or TJPF_ARGB: whichever order of bytes makes an ARGB number of each pixel on this machine.
    private static final int ARGB = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 8 : 10;

    /// With the slow and exact transform, and smooth colours between those stored: what JavaFX's loader does.
    private static final int NO_FLAGS = 0;

    /// TJERR_WARNING.
    private static final int WARNING = 0;

    /// TJCS_GRAY, after RGB and YCbCr and before those of four inks.
    private static final int GREY = 2;

    /// Nine numbers of 64 bits, and one back, of which an `int` has the lower half: so all functions are called.
    /// What a function does not take it does not look at, and pointers, ints and sizes have room in such a number:
    /// so it is with the calling conventions of x86-64 (System V, where it is tried, and Windows) and AArch64.
    /// Each further shape of a call costs a start a dozen classes that are made for it.
    private static final FunctionDescriptor SHAPE =
            FunctionDescriptor.of(JAVA_LONG, Collections.nCopies(9, JAVA_LONG).toArray(MemoryLayout[]::new));

    private final MethodHandle initDecompress;
    private final MethodHandle decompressHeader;
    private final MethodHandle decompress;
    private final MethodHandle getErrorCode;
    private final MethodHandle destroy;

    private TurboJpegLibrary(NativeLibrary functions) {
        initDecompress = functions.find("tjInitDecompress", SHAPE);
        decompressHeader = functions.find("tjDecompressHeader3", SHAPE);
        decompress = functions.find("tjDecompress2", SHAPE);
        getErrorCode = functions.find("tjGetErrorCode", SHAPE);
        destroy = functions.find("tjDestroy", SHAPE);
    }

    /// The first in `places` that can be loaded and has all functions, which versions before 2.0 do not.
    static Optional<TurboJpegLibrary> load(List<String> places) {
        return NativeLibrary.load(places, TurboJpegLibrary::new);
    }

    /// A new decoder (a tjhandle, which is a pointer that only the library follows), to be destroyed; 0 where
    /// there is no memory.
    long newDecoder() {
        return call(initDecompress, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    void destroy(long decoder) {
        call(destroy, decoder, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// Whether this library can make ARGB of the file, and finds it to be of `size`.
    boolean takes(long decoder, MemorySegment file, PixelSize size) {
        try (var memory = Arena.ofConfined()) {
            // Width, height, subsampling and colours.
            var header = memory.allocate(JAVA_INT, 4);
            long at = header.address();
            int failed = (int)
                    call(decompressHeader, decoder, file.address(), file.byteSize(), at, at + 4, at + 8, at + 12, 0, 0);
            var said = ints(header);
            return (failed == 0 || onlyWarned(decoder))
                    && said.get(3) <= GREY
                    && said.get(0) == size.width()
                    && said.get(1) == size.height();
        }
    }

    /// Decodes to the largest picture that the decoder can make inside `size`, into the rows of one of exactly that.
    ///
    /// @return whether there is a picture, be it of a damaged file
    boolean decode(long decoder, MemorySegment file, PixelSize size, MemorySegment argb) {
        int rowBytes = Math.multiplyExact(size.width(), Integer.BYTES);
        int failed = (int) call(
                decompress,
                decoder,
                file.address(),
                file.byteSize(),
                argb.address(),
                size.width(),
                rowBytes,
                size.height(),
                ARGB,
                NO_FLAGS);
        return failed == 0 || onlyWarned(decoder);
    }

    private boolean onlyWarned(long decoder) {
        return (int) call(getErrorCode, decoder, 0, 0, 0, 0, 0, 0, 0, 0) == WARNING;
    }

    /// The numbers in `memory`. A segment's own ways to read them make classes, too.
    static IntBuffer ints(MemorySegment memory) {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
    }

    private static long call(
            MethodHandle function, long a, long b, long c, long d, long e, long f, long g, long h, long i) {
        try {
            return (long) function.invokeExact(a, b, c, d, e, f, g, h, i);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("C throws nothing", thrown);
        }
    }
}
