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
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.image.LibraryPlaces;
import vitrine.image.NativeLibrary;

/// The functions of libjxl that decode, as jxl/decode.h of version 0.7 declares them; later ones have them too.
final class JxlLibrary {
    static final LibraryPlaces PLACES = new LibraryPlaces(
            "vitrine.jxl", names(), LibraryPlaces.ofMac("jpeg-xl", "libjxl.dylib"), List.of("jxl.dll", "libjxl.dll"));

    static final String PACKAGES =
            "libjxl0.7 or libjxl0.11 (Debian, Ubuntu), libjxl (Fedora, Arch), jpeg-xl (Homebrew)";

    private static final int OLDEST = 7;
    private static final int NEWEST = 15;

    /// Since then functions that ask for colours are not told the form of pixels any more.
    private static final int WITHOUT_FORMAT = 9000;

    /// JXL_COLOR_PROFILE_TARGET_DATA: of the pixels as they are brought.
    private static final int OF_PIXELS = 1;

    /// Answers: JXL_DEC_…
    static final int SUCCESS = 0;

    static final int NEED_OUTPUT = 5;
    static final int NEED_INPUT = 2;
    static final int BASIC_INFO = 0x40;
    static final int COLORS = 0x100;
    static final int WHOLE = 0x1000;

    private final MethodHandle create;
    private final MethodHandle destroy;
    private final MethodHandle subscribe;
    private final MethodHandle keepOrientation;
    private final MethodHandle setInput;
    private final MethodHandle closeInput;
    private final MethodHandle process;
    private final MethodHandle basicInfo;
    private final MethodHandle prefer;
    private final MethodHandle encoding;
    private final MethodHandle profileSize;
    private final MethodHandle profile;
    private final MethodHandle setOutput;
    private final MethodHandle flush;
    private final boolean withFormat;

    JxlLibrary(NativeLibrary functions) {
        var version = functions.find("JxlDecoderVersion", JAVA_INT);
        withFormat = call(() -> (int) version.invokeExact()) < WITHOUT_FORMAT;
        create = functions.find("JxlDecoderCreate", ADDRESS, ADDRESS);
        destroy = functions.findVoid("JxlDecoderDestroy", ADDRESS);
        subscribe = functions.find("JxlDecoderSubscribeEvents", JAVA_INT, ADDRESS, JAVA_INT);
        keepOrientation = functions.find("JxlDecoderSetKeepOrientation", JAVA_INT, ADDRESS, JAVA_INT);
        setInput = functions.find("JxlDecoderSetInput", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        closeInput = functions.findVoid("JxlDecoderCloseInput", ADDRESS);
        process = functions.find("JxlDecoderProcessInput", JAVA_INT, ADDRESS);
        basicInfo = functions.find("JxlDecoderGetBasicInfo", JAVA_INT, ADDRESS, ADDRESS);
        prefer = functions.find("JxlDecoderSetPreferredColorProfile", JAVA_INT, ADDRESS, ADDRESS);
        encoding = ofColors(functions, "JxlDecoderGetColorAsEncodedProfile", ADDRESS);
        profileSize = ofColors(functions, "JxlDecoderGetICCProfileSize", ADDRESS);
        profile = ofColors(functions, "JxlDecoderGetColorAsICCProfile", ADDRESS, JAVA_LONG);
        setOutput = functions.find("JxlDecoderSetImageOutBuffer", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        flush = functions.find("JxlDecoderFlushImage", JAVA_INT, ADDRESS);
    }

    /// A name tells the version, as long as the library's authors may change how functions are called.
    private static List<String> names() {
        return IntStream.iterate(NEWEST, minor -> minor >= OLDEST, minor -> minor - 1)
                .mapToObj(minor -> "libjxl.so.0." + minor)
                .toList();
    }

    /// A function that takes the decoder, of which colours, and then `more`.
    private MethodHandle ofColors(NativeLibrary functions, String name, MemoryLayout... more) {
        var arguments = new ArrayList<MemoryLayout>(withFormat ? List.of(ADDRESS, ADDRESS) : List.of(ADDRESS));
        arguments.add(JAVA_INT);
        arguments.addAll(List.of(more));
        var function = functions.find(name, JAVA_INT, arguments.toArray(MemoryLayout[]::new));
        return withFormat ? MethodHandles.insertArguments(function, 1, MemorySegment.NULL) : function;
    }

    /// To be destroyed; NULL where there is no memory.
    ///
    /// @param events to be told of
    MemorySegment newDecoder(MemorySegment file, int events) {
        var decoder = call(() -> (MemorySegment) create.invokeExact(MemorySegment.NULL));
        if (!decoder.equals(MemorySegment.NULL)) {
            int failed = call(() -> (int) subscribe.invokeExact(decoder, events))
                    | call(() -> (int) keepOrientation.invokeExact(decoder, 1))
                    | call(() -> (int) setInput.invokeExact(decoder, file, file.byteSize()));
            if (failed != SUCCESS) {
                throw new IllegalStateException("a new decoder does not take a file");
            }
            give(closeInput, decoder);
        }
        return decoder;
    }

    void destroy(MemorySegment decoder) {
        give(destroy, decoder);
    }

    /// Goes on until there is something to tell.
    int process(MemorySegment decoder) {
        return call(() -> (int) process.invokeExact(decoder));
    }

    boolean basicInfo(MemorySegment decoder, MemorySegment info) {
        return call(() -> (int) basicInfo.invokeExact(decoder, info)) == SUCCESS;
    }

    /// Asks for colours in which it is to bring the pixels; it does so where it knows their meaning.
    boolean prefer(MemorySegment decoder, MemorySegment colors) {
        return call(() -> (int) prefer.invokeExact(decoder, colors)) == SUCCESS;
    }

    /// @return whether the colours of the pixels are of those that have numbers
    boolean encoding(MemorySegment decoder, MemorySegment colors) {
        return call(() -> (int) encoding.invokeExact(decoder, OF_PIXELS, colors)) == SUCCESS;
    }

    /// The ICC profile of the pixels; of no bytes when there is none, or a larger one.
    byte[] profile(MemorySegment decoder, int mostBytes) {
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(JAVA_LONG);
            int failed = call(() -> (int) profileSize.invokeExact(decoder, OF_PIXELS, size));
            long length = size.get(JAVA_LONG, 0);
            if (failed != SUCCESS || length <= 0 || length > mostBytes) {
                return new byte[0];
            }
            var bytes = arena.allocate(length);
            failed = call(() -> (int) profile.invokeExact(decoder, OF_PIXELS, bytes, length));
            return failed == SUCCESS ? bytes.toArray(JAVA_BYTE) : new byte[0];
        }
    }

    boolean setOutput(MemorySegment decoder, MemorySegment format, MemorySegment pixels) {
        return call(() -> (int) setOutput.invokeExact(decoder, format, pixels, pixels.byteSize())) == SUCCESS;
    }

    /// Brings what could be decoded of a file that ends early.
    boolean flush(MemorySegment decoder) {
        return call(() -> (int) flush.invokeExact(decoder)) == SUCCESS;
    }
}
