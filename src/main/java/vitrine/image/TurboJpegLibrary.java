package vitrine.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/// The functions of libturbojpeg that decode, as turbojpeg.h of version 2.0 declares them; 2.1 and 3.x have them too.
/// Immutable, and called by many threads at once, each with a decoder of its own.
@SuppressWarnings("restricted") // To call what is not Java is what this class is for.
final class TurboJpegLibrary {
    /// TJPF_BGRA or TJPF_ARGB: whichever order of bytes makes an ARGB number of each pixel on this machine.
    private static final int ARGB = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 8 : 10;

    /// With the slow and exact transform, and smooth colours between those stored: what JavaFX's loader does.
    private static final int NO_FLAGS = 0;

    /// TJERR_WARNING.
    private static final int WARNING = 0;

    /// TJCS_GRAY, after RGB and YCbCr and before those of four inks.
    private static final int GREY = 2;

    private final MethodHandle initDecompress;
    private final MethodHandle decompressHeader;
    private final MethodHandle decompress;
    private final MethodHandle getErrorCode;
    private final MethodHandle destroy;

    private TurboJpegLibrary(Linker linker, SymbolLookup symbols) {
        var functions = new Functions(linker, symbols);
        // "unsigned long" has 32 bits on Windows and 64 elsewhere; a call widens what it is given.
        var size = Objects.requireNonNull(linker.canonicalLayouts().get("long"));
        initDecompress = functions.find("tjInitDecompress", ADDRESS);
        decompressHeader = functions.find(
                "tjDecompressHeader3", JAVA_INT, ADDRESS, ADDRESS, size, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        decompress = functions.find(
                "tjDecompress2",
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                size,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT);
        getErrorCode = functions.find("tjGetErrorCode", JAVA_INT, ADDRESS);
        destroy = functions.find("tjDestroy", JAVA_INT, ADDRESS);
    }

    private record Functions(Linker linker, SymbolLookup symbols) {
        MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
            return linker.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(result, arguments));
        }
    }

    /// The first in `places` that can be loaded and has all functions, which versions before 2.0 do not.
    static Optional<TurboJpegLibrary> load(List<String> places) {
        for (var place : places) {
            try {
                var symbols = SymbolLookup.libraryLookup(place, Arena.global());
                return Optional.of(new TurboJpegLibrary(Linker.nativeLinker(), symbols));
            } catch (IllegalArgumentException | NoSuchElementException notThisOne) {
                // The next, then.
            } catch (IllegalCallerException | UnsupportedOperationException notAllowed) {
                break;
            }
        }
        return Optional.empty();
    }

    /// A new decoder, to be destroyed; NULL where there is no memory.
    MemorySegment newDecoder() {
        return call(() -> (MemorySegment) initDecompress.invokeExact());
    }

    void destroy(MemorySegment decoder) {
        call(() -> (int) destroy.invokeExact(decoder));
    }

    /// Whether this library can make ARGB of the file, and finds it to be of `size`.
    boolean takes(MemorySegment decoder, MemorySegment file, PixelSize size) {
        try (var memory = Arena.ofConfined()) {
            var width = memory.allocate(JAVA_INT);
            var height = memory.allocate(JAVA_INT);
            var subsampling = memory.allocate(JAVA_INT);
            var colors = memory.allocate(JAVA_INT);
            int failed = call(() -> (int)
                    decompressHeader.invoke(decoder, file, (int) file.byteSize(), width, height, subsampling, colors));
            return (failed == 0 || onlyWarned(decoder))
                    && colors.get(JAVA_INT, 0) <= GREY
                    && width.get(JAVA_INT, 0) == size.width()
                    && height.get(JAVA_INT, 0) == size.height();
        }
    }

    /// Decodes to the largest picture that the decoder can make inside `size`, into the rows of one of exactly that.
    ///
    /// @return whether there is a picture, be it of a damaged file
    boolean decode(MemorySegment decoder, MemorySegment file, PixelSize size, MemorySegment argb) {
        int failed = call(() -> (int) decompress.invoke(
                decoder,
                file,
                (int) file.byteSize(),
                argb,
                size.width(),
                Math.multiplyExact(size.width(), Integer.BYTES),
                size.height(),
                ARGB,
                NO_FLAGS));
        return failed == 0 || onlyWarned(decoder);
    }

    private boolean onlyWarned(MemorySegment decoder) {
        return call(() -> (int) getErrorCode.invokeExact(decoder)) == WARNING;
    }

    private static <T> T call(Call<T> function) {
        try {
            return function.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("C throws nothing", e);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T call() throws Throwable;
    }
}
