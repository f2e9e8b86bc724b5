package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.pnm.PNMImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
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
        ImageIO.setUseCache(false); // There is no disk here, and the file is in memory already.
        return new FormatDecoders(Map.of(
                ImageFormat.JPEG,
                new LosslessJpegDecoder(),
                ImageFormat.TIFF,
                new TiffDecoder(),
                ImageFormat.PSD,
                ReaderDecoder.of(new PSDImageReaderSpi()),
                ImageFormat.TGA,
                new TargaDecoder(),
                ImageFormat.PNM,
                ReaderDecoder.of(new PNMImageReaderSpi()),
                ImageFormat.ICO,
                new IconDecoder(),
                ImageFormat.HDR,
                new HdrDecoder(),
                ImageFormat.SVG,
                new SvgDecoder()));
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
        } catch (IOException | RuntimeException | StackOverflowError e) {
            var reason = reason(e);
            String detail = reason == Reason.UNSUPPORTED ? wish.format().displayName() : String.valueOf(e);
            throw new DecodeException(reason, detail, e);
        }
    }

    /// Readers say by a word alone that they do not know a variety of their format.
    private static Reason reason(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        boolean unknown = failure instanceof UnsupportedOperationException
                || (failure instanceof IIOException
                        && (words.startsWith("Unsupported") || words.startsWith("Unknown TIFF Compression")));
        return unknown ? Reason.UNSUPPORTED : Reason.DAMAGED;
    }
}
