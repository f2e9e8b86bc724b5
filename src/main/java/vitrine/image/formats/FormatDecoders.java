package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;

/// Which decoder knows which format.
public final class FormatDecoders {
    private final Map<ImageFormat, FormatDecoder> decoders;

    FormatDecoders(Map<ImageFormat, FormatDecoder> decoders) {
        this.decoders = new EnumMap<>(ImageFormat.class);
        this.decoders.putAll(decoders);
    }

    /// With what is in the program, and what the system supplies.
    public static FormatDecoders ofThisSystem() {
        return new FormatDecoders(Map.of());
    }

    /// @param file all of its bytes
    /// @throws DecodeException with the reason why there is no picture
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException {
        var decoder = decoders.get(wish.format());
        if (decoder == null) {
            throw new DecodeException(Reason.UNSUPPORTED, wish.format().displayName());
        }
        try {
            return decoder.decode(file, wish);
        } catch (IOException e) {
            throw new DecodeException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }
}
