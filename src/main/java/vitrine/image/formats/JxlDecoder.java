package vitrine.image.formats;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.Scaler;

/// JPEG XL by the system's libjxl; of a moving picture its first frame.
final class JxlDecoder implements FormatDecoder {
    private final SystemLibrary<JxlLibrary> libraries;

    JxlDecoder(SystemLibrary<JxlLibrary> libraries) {
        this.libraries = libraries;
    }

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException {
        var library = libraries.get(wish.format().displayName());
        var decoder = library.newDecoder(file, JxlLibrary.BASIC_INFO | JxlLibrary.COLORS | JxlLibrary.WHOLE);
        if (decoder.equals(MemorySegment.NULL)) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory");
        }
        try (var arena = Arena.ofConfined()) {
            return picture(new JxlFrame(library, decoder, arena), wish);
        } finally {
            library.destroy(decoder);
        }
    }

    private static Picture picture(JxlFrame frame, Wish wish) throws DecodeException {
        frame.decode();
        var stored = frame.info().size();
        var turn = frame.info().turn();
        var orientation = Orientation.of(turn);
        var upright = orientation.applyTo(stored);
        var wanted = orientation.applyTo(wish.sizeOf(upright));
        var pixels = Scaler.scale(frame.rows().halved(stored, wanted), wanted);
        return new Picture(orientation.applyTo(frame.toSrgb(pixels)), upright, turn);
    }
}
