package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static vitrine.image.NativeLibrary.call;
import static vitrine.image.NativeLibrary.give;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.image.LibraryPlaces;
import vitrine.image.NativeLibrary;

/// The functions of libopenjp2 that decode, as openjpeg.h of version 2.3 declares them; later ones have them too.
final class OpenJpegLibrary {
    static final LibraryPlaces PLACES = new LibraryPlaces(
            "vitrine.openjpeg",
            List.of("libopenjp2.so.7"),
            LibraryPlaces.ofMac("openjpeg", "libopenjp2.dylib"),
            List.of("openjp2.dll", "libopenjp2.dll"));

    static final String PACKAGES = "libopenjp2-7 (Debian, Ubuntu), openjpeg2 (Fedora, Arch), openjpeg (Homebrew)";

    /// OPJ_CODEC_J2K, without boxes around it, and OPJ_CODEC_JP2.
    static final int STREAM = 0;

    static final int BOXES = 2;

    /// More than opj_dparameters_t has, which holds two long file names.
    private static final int PARAMETER_BYTES = 16 * 1024;

    private static final int INPUT = 1;
    private static final long BUFFER_BYTES = 64 * 1024;

    private final MethodHandle create;
    private final MethodHandle destroy;
    private final MethodHandle defaults;
    private final MethodHandle setUp;
    private final @Nullable MethodHandle strict;
    private final MethodHandle newStream;
    private final MethodHandle destroyStream;
    private final MethodHandle onRead;
    private final MethodHandle onSkip;
    private final MethodHandle onSeek;
    private final MethodHandle userData;
    private final MethodHandle userDataLength;
    private final MethodHandle readHeader;
    private final MethodHandle reduce;
    private final MethodHandle area;
    private final MethodHandle decode;
    private final MethodHandle destroyImage;

    OpenJpegLibrary(NativeLibrary functions) {
        create = functions.find("opj_create_decompress", ADDRESS, JAVA_INT);
        destroy = functions.findVoid("opj_destroy_codec", ADDRESS);
        defaults = functions.findVoid("opj_set_default_decoder_parameters", ADDRESS);
        setUp = functions.find("opj_setup_decoder", JAVA_INT, ADDRESS, ADDRESS);
        strict = functions.has("opj_decoder_set_strict_mode")
                ? functions.find("opj_decoder_set_strict_mode", JAVA_INT, ADDRESS, JAVA_INT)
                : null;
        newStream = functions.find("opj_stream_create", ADDRESS, JAVA_LONG, JAVA_INT);
        destroyStream = functions.findVoid("opj_stream_destroy", ADDRESS);
        onRead = functions.findVoid("opj_stream_set_read_function", ADDRESS, ADDRESS);
        onSkip = functions.findVoid("opj_stream_set_skip_function", ADDRESS, ADDRESS);
        onSeek = functions.findVoid("opj_stream_set_seek_function", ADDRESS, ADDRESS);
        userData = functions.findVoid("opj_stream_set_user_data", ADDRESS, ADDRESS, ADDRESS);
        userDataLength = functions.findVoid("opj_stream_set_user_data_length", ADDRESS, JAVA_LONG);
        readHeader = functions.find("opj_read_header", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        reduce = functions.find("opj_set_decoded_resolution_factor", JAVA_INT, ADDRESS, JAVA_INT);
        area = functions.find(
                "opj_set_decode_area", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
        decode = functions.find("opj_decode", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        destroyImage = functions.findVoid("opj_image_destroy", ADDRESS);
    }

    /// To be destroyed; NULL where there is no memory. It brings what it can of a file that ends early, where the
    /// library can do that.
    MemorySegment newDecoder(int kind) {
        var decoder = call(() -> (MemorySegment) create.invokeExact(kind));
        if (decoder.equals(MemorySegment.NULL)) {
            return decoder;
        }
        try (var arena = Arena.ofConfined()) {
            var parameters = arena.allocate(PARAMETER_BYTES, JAVA_LONG.byteAlignment());
            give(defaults, parameters);
            if (call(() -> (int) setUp.invokeExact(decoder, parameters)) == 0) {
                throw new IllegalStateException("a new decoder cannot be set up");
            }
        }
        if (strict != null) {
            int _ = call(() -> (int) strict.invokeExact(decoder, 0));
        }
        return decoder;
    }

    void destroy(MemorySegment decoder) {
        give(destroy, decoder);
    }

    /// To be destroyed; NULL where there is no memory.
    ///
    /// @param file functions that read it
    MemorySegment newStream(OpenJpegInput file) {
        var stream = call(() -> (MemorySegment) newStream.invokeExact(BUFFER_BYTES, INPUT));
        if (!stream.equals(MemorySegment.NULL)) {
            call(() -> {
                onRead.invokeExact(stream, file.reading());
                onSkip.invokeExact(stream, file.skipping());
                onSeek.invokeExact(stream, file.seeking());
                userData.invokeExact(stream, MemorySegment.NULL, MemorySegment.NULL);
                userDataLength.invokeExact(stream, file.length());
                return true;
            });
        }
        return stream;
    }

    void destroyStream(MemorySegment stream) {
        give(destroyStream, stream);
    }

    /// What the file says of its picture, to be destroyed; NULL when it says nothing that makes sense.
    MemorySegment readHeader(MemorySegment stream, MemorySegment decoder) {
        try (var arena = Arena.ofConfined()) {
            var image = arena.allocate(ADDRESS);
            boolean read = call(() -> (int) readHeader.invokeExact(stream, decoder, image)) != 0;
            var made = image.get(ADDRESS, 0);
            if (!read && !made.equals(MemorySegment.NULL)) {
                destroyImage(made);
            }
            return read ? made : MemorySegment.NULL;
        }
    }

    /// Leaves out the finest resolutions: each halves the sides.
    ///
    /// @return whether there are so many
    boolean reduce(MemorySegment decoder, int halvings) {
        return call(() -> (int) reduce.invokeExact(decoder, halvings)) != 0;
    }

    /// @return whether there is a picture, be it of a damaged file
    boolean decode(MemorySegment stream, MemorySegment decoder, MemorySegment image) {
        return call(() -> (int) area.invokeExact(decoder, image, 0, 0, 0, 0)) != 0
                && call(() -> (int) decode.invokeExact(decoder, stream, image)) != 0;
    }

    void destroyImage(MemorySegment image) {
        give(destroyImage, image);
    }
}
