package vitrine.image;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/// A library of the system, loaded until the program ends, and the functions in it.
@SuppressWarnings("restricted") // To call what is not Java is what this class is for.
public final class NativeLibrary {
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /// What `bind` makes of the first library in `places` that can be loaded and has all the functions that it asks
    /// for.
    public static <L> Optional<L> load(List<String> places, Function<NativeLibrary, L> bind) {
        for (var place : places) {
            try {
                return Optional.of(bind.apply(new NativeLibrary(SymbolLookup.libraryLookup(place, Arena.global()))));
            } catch (IllegalArgumentException | NoSuchElementException notThisOne) {
                // The next, then.
            } catch (IllegalCallerException | UnsupportedOperationException notAllowed) {
                break;
            }
        }
        return Optional.empty();
    }

    /// A function that returns something.
    ///
    /// @throws NoSuchElementException when the library does not have it
    public MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
        return find(name, FunctionDescriptor.of(result, arguments));
    }

    /// A function of that shape.
    ///
    /// @throws NoSuchElementException when the library does not have it
    MethodHandle find(String name, FunctionDescriptor shape) {
        return linker.downcallHandle(symbols.findOrThrow(name), shape);
    }

    /// A function that returns nothing.
    ///
    /// @throws NoSuchElementException when the library does not have it
    public MethodHandle findVoid(String name, MemoryLayout... arguments) {
        return find(name, FunctionDescriptor.ofVoid(arguments));
    }

    public boolean has(String name) {
        return symbols.find(name).isPresent();
    }

    public static <T> T call(Call<T> function) {
        try {
            return function.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("C throws nothing", e);
        }
    }

    /// Calls a function that takes one thing and returns nothing: mostly to free it.
    public static void give(MethodHandle function, MemorySegment thing) {
        try {
            function.invokeExact(thing);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("C throws nothing", e);
        }
    }

    /// One call into the library.
    @FunctionalInterface
    public interface Call<T> {
        T call() throws Throwable;
    }
}
