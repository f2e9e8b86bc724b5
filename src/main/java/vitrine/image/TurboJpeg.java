package vitrine.image;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// JPEGs of greys or RGB by the system's libturbojpeg, where it is installed: the same pictures as by JavaFX's loader,
/// in half to four fifths of the time. It is looked for when the first of them is to be decoded. Many threads use it at
/// once.
public final class TurboJpeg {
    /// The name that it has in all distributions, then where the project's own package puts it; on macOS likewise.
    static final LibraryPlaces PLACES = new LibraryPlaces(
            "vitrine.turbojpeg",
            List.of("libturbojpeg.so.0", "/opt/libjpeg-turbo/lib64/libturbojpeg.so.0"),
            Stream.concat(
                            LibraryPlaces.ofMac("jpeg-turbo", "libturbojpeg.dylib").stream(),
                            Stream.of("/opt/libjpeg-turbo/lib/libturbojpeg.dylib"))
                    .toList(),
            List.of("turbojpeg.dll", "libturbojpeg.dll"));

    private final List<String> places;

    // Guarded by this.
    private boolean soughtFor;
    private @Nullable TurboJpegLibrary library;

    /// @param places what may be loaded as the library, the likeliest first
    TurboJpeg(List<String> places) {
        this.places = List.copyOf(places);
    }

    /// The library in the places of this platform, or the one that the property `vitrine.turbojpeg` names; with "off"
    /// there, none.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    public static TurboJpeg of(Map<String, String> environment, Properties system) {
        return new TurboJpeg(PLACES.of(environment, system));
    }

    /// No library: nothing is decoded by it.
    public static TurboJpeg off() {
        return new TurboJpeg(List.of());
    }

    boolean isThere() {
        return library() != null;
    }

    private synchronized @Nullable TurboJpegLibrary library() {
        if (!soughtFor) {
            soughtFor = true;
            library = TurboJpegLibrary.load(places).orElse(null);
        }
        return library;
    }

    /// Empty when the library is not there, the file is not one for it, or it gives the file up. JavaFX's
    /// loader has the last word then, so that of a damaged photo the same is said with the library and without.
    ///
    /// @param stored the size that the file's header says
    /// @param reduction 1, 2, 4 or 8: which part of its sides is decoded. The library knows others, which take
    /// no less time than the next larger of these.
    /// @param wanted what is decoded is halved as often as it stays no smaller than this
    Optional<Pixels> load(byte[] file, PixelSize stored, int reduction, PixelSize wanted) {
        var turbo = library();
        if (turbo == null) {
            return Optional.empty();
        }
        var decoder = turbo.newDecoder();
        try (var memory = Arena.ofConfined()) {
            var jpeg = memory.allocateFrom(JAVA_BYTE, file);
            if (decoder == 0 || !turbo.takes(decoder, jpeg, stored)) {
                return Optional.empty();
            }
            var size = new PixelSize(Math.ceilDiv(stored.width(), reduction), Math.ceilDiv(stored.height(), reduction));
            // Not an array of ours: no garbage can be collected while native code writes into one, and the window
            // would stand still until the picture is decoded.
            var argb = memory.allocate(JAVA_INT, size.area());
            if (!turbo.decode(decoder, jpeg, size, argb) || !isWhole(argb)) {
                return Optional.empty();
            }
            // Without the last row and column where they stand for less than half of what the others do: shown as broad
            // as those, they would shift them.
            var even = new PixelSize(rounded(stored.width(), reduction), rounded(stored.height(), reduction));
            return Optional.of(rows(argb, size.width(), even.width()).halved(even, wanted));
        } finally {
            turbo.destroy(decoder);
        }
    }

    /// The library takes an error for a warning when there was a warning before it. All rows are opaque but those that
    /// it did not come to.
    private static boolean isWhole(MemorySegment argb) {
        var last = argb.asSlice(argb.byteSize() - Integer.BYTES);
        return TurboJpegLibrary.ints(last).get() >>> 24 == 0xFF;
    }

    private static int rounded(int side, int reduction) {
        return Math.max((side + reduction / 2) / reduction, 1);
    }

    /// @param stride from row to row in what was loaded
    private static LoadedRows rows(MemorySegment loaded, int stride, int width) {
        return (y, rows, argb) -> {
            var to = MemorySegment.ofArray(argb);
            long bytes = (long) Integer.BYTES * width;
            for (int row = 0; row < rows; row++) {
                MemorySegment.copy(loaded, (long) Integer.BYTES * (y + row) * stride, to, row * bytes, bytes);
            }
        };
    }
}
