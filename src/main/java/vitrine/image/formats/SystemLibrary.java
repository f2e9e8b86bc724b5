package vitrine.image.formats;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.MissingPart;
import vitrine.image.NativeLibrary;

/// A library that the system may supply, looked for when the first picture needs it.
final class SystemLibrary<L> {
    private final List<String> places;
    private final Function<NativeLibrary, L> bind;
    private final String packages;
    private boolean soughtFor;
    private @Nullable L library;

    /// @param places what may be loaded as the library, the likeliest first
    /// @param bind takes the functions that are needed out of it
    /// @param packages that bring it, for a person to install
    SystemLibrary(List<String> places, Function<NativeLibrary, L> bind, String packages) {
        this.places = List.copyOf(places);
        this.bind = bind;
        this.packages = packages;
    }

    /// @param format that it is needed for
    /// @throws DecodeException when it is not installed
    L get(String format) throws DecodeException {
        if (!soughtFor) {
            soughtFor = true;
            library = NativeLibrary.load(places, bind).orElse(null);
        }
        if (library == null) {
            throw new MissingPart(format, packages).exception();
        }
        return library;
    }
}
