package vitrine.desktop;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// A connection to the X server, with the few functions of libX11 that [WindowActivation] needs, on systems where a C
/// `long` has 64 bits. For one thread. Xlib ends the process when the server refuses a request.
@SuppressWarnings("restricted") // To call what is not Java is what this class is for.
final class Xlib implements AutoCloseable {
    private static final int FALSE = 0;
    private static final long ANY_TYPE = 0;
    private static final long MOST_WORDS = 1 << 16;

    /// `sizeof(XEvent)`, and where XClientMessageEvent has its fields.
    private static final int EVENT_BYTES = 24 * Long.BYTES;

    private static final int CLIENT_MESSAGE = 33;
    private static final long WINDOW = 32;
    private static final long MESSAGE_TYPE = 40;
    private static final long FORMAT = 48;
    private static final long DATA = 56;

    /// SubstructureNotifyMask and SubstructureRedirectMask: what a window manager listens to.
    private static final long TO_THE_MANAGER = 1L << 19 | 1L << 20;

    private final Arena memory = Arena.ofConfined();
    private final SymbolLookup symbols;
    private final MethodHandle internAtom;
    private final MethodHandle getWindowProperty;
    private final MethodHandle free;
    private final MemorySegment display;

    /// @param server such as ":0"
    /// @throws IllegalStateException when there is none
    /// @throws IllegalArgumentException when there is no such library
    Xlib(String server) {
        symbols = SymbolLookup.libraryLookup("libX11.so.6", memory);
        internAtom = find("XInternAtom", JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT);
        getWindowProperty = find(
                "XGetWindowProperty",
                JAVA_INT,
                ADDRESS,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_INT,
                JAVA_LONG,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS);
        free = find("XFree", JAVA_INT, ADDRESS);
        var openDisplay = find("XOpenDisplay", ADDRESS, ADDRESS);
        var name = memory.allocateFrom(server);
        display = call(() -> (MemorySegment) openDisplay.invokeExact(name));
        if (display.equals(MemorySegment.NULL)) {
            memory.close();
            throw new IllegalStateException("no X server answers at " + server);
        }
    }

    private MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    /// The window behind all others, where a window manager leaves word.
    long root() {
        var defaultRootWindow = find("XDefaultRootWindow", JAVA_LONG, ADDRESS);
        return call(() -> (long) defaultRootWindow.invokeExact(display));
    }

    private long atom(String name) {
        var text = memory.allocateFrom(name);
        return call(() -> (long) internAtom.invokeExact(display, text, FALSE));
    }

    /// A property of numbers, one for each 64 bits; empty where there is none.
    long[] numbers(long window, String property) {
        return property(window, property, 32, Long.BYTES).toArray(JAVA_LONG);
    }

    /// A property of text; empty where there is none.
    byte[] text(long window, String property) {
        return property(window, property, 8, 1).toArray(JAVA_BYTE);
    }

    /// @param format bits of each item on the wire
    /// @param bytes of each item in memory
    private MemorySegment property(long window, String name, int format, int bytes) {
        long property = atom(name);
        var type = memory.allocate(JAVA_LONG);
        var actualFormat = memory.allocate(JAVA_INT);
        var count = memory.allocate(JAVA_LONG);
        var more = memory.allocate(JAVA_LONG);
        var value = memory.allocate(ADDRESS);
        int failed = call(() -> (int) getWindowProperty.invokeExact(
                display, window, property, 0L, MOST_WORDS, FALSE, ANY_TYPE, type, actualFormat, count, more, value));
        var found = value.get(ADDRESS, 0);
        if (failed != 0 || found.equals(MemorySegment.NULL)) {
            return MemorySegment.NULL;
        }
        long size = actualFormat.get(JAVA_INT, 0) == format ? count.get(JAVA_LONG, 0) * bytes : 0;
        var copy = memory.allocate(size, Long.BYTES).copyFrom(found.reinterpret(size));
        call(() -> (int) free.invokeExact(found));
        return copy;
    }

    /// Asks the window manager for something about a window, and waits until the server has the message.
    ///
    /// @param message such as "_NET_ACTIVE_WINDOW"
    /// @param first of its five numbers; the others are 0
    void ask(long window, String message, long first) {
        var event = memory.allocate(EVENT_BYTES, Long.BYTES);
        event.set(JAVA_INT, 0, CLIENT_MESSAGE);
        event.set(JAVA_LONG, WINDOW, window);
        event.set(JAVA_LONG, MESSAGE_TYPE, atom(message));
        event.set(JAVA_INT, FORMAT, 32);
        event.set(JAVA_LONG, DATA, first);
        var sendEvent = find("XSendEvent", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_LONG, ADDRESS);
        var sync = find("XSync", JAVA_INT, ADDRESS, JAVA_INT);
        long root = root();
        call(() -> (int) sendEvent.invokeExact(display, root, FALSE, TO_THE_MANAGER, event));
        call(() -> (int) sync.invokeExact(display, FALSE));
    }

    @Override
    public void close() {
        var closeDisplay = find("XCloseDisplay", JAVA_INT, ADDRESS);
        call(() -> (int) closeDisplay.invokeExact(display));
        memory.close();
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
