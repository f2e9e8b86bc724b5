package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.imageio.ImageIO;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;

/// Which decoder knows which format.
public final class FormatDecoders {
    /// The system properties that say where libraries are, or that there are none: see [vitrine.image.LibraryPlaces].
    public static final List<String> SETTINGS =
            List.of(HeifLibrary.PLACES.setting(), JxlLibrary.PLACES.setting(), OpenJpegLibrary.PLACES.setting());

    private final Map<ImageFormat, FormatDecoder> decoders;

    FormatDecoders(Map<ImageFormat, FormatDecoder> decoders) {
        this.decoders = new EnumMap<>(ImageFormat.class);
        this.decoders.putAll(decoders);
    }

    /// With what is in the program, and what the system supplies.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    public static FormatDecoders ofThisSystem(Map<String, String> environment, Properties system) {
        ImageIO.setUseCache(false); // There is no disk here, and the file is in memory already.
        var heif = new HeifDecoder(new SystemLibrary<>(
                HeifLibrary.PLACES.of(environment, system), HeifLibrary::new, HeifLibrary.PACKAGES));
        var jxl = new JxlDecoder(
                new SystemLibrary<>(JxlLibrary.PLACES.of(environment, system), JxlLibrary::new, JxlLibrary.PACKAGES));
        var openJpeg = new OpenJpegDecoder(new SystemLibrary<>(
                OpenJpegLibrary.PLACES.of(environment, system), OpenJpegLibrary::new, OpenJpegLibrary.PACKAGES));
        return new FormatDecoders(Map.ofEntries(
                Map.entry(ImageFormat.JPEG, new LosslessJpegDecoder()),
                Map.entry(ImageFormat.BMP, new Os2BmpDecoder()),
                Map.entry(ImageFormat.TIFF, new TiffDecoder()),
                Map.entry(ImageFormat.PSD, new PsdDecoder()),
                Map.entry(ImageFormat.TGA, new TargaDecoder()),
                Map.entry(ImageFormat.PNM, new PnmDecoder()),
                Map.entry(ImageFormat.ICO, new IconDecoder()),
                Map.entry(ImageFormat.HDR, new HdrDecoder()),
                Map.entry(ImageFormat.SVG, new SvgDecoder()),
                Map.entry(ImageFormat.HEIC, heif),
                Map.entry(ImageFormat.AVIF, heif),
                Map.entry(ImageFormat.JXL, jxl),
                Map.entry(ImageFormat.JPEG_2000, openJpeg)));
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
            var reason = UnknownVariety.isSaidBy(e) ? Reason.UNSUPPORTED : Reason.DAMAGED;
            String detail = reason == Reason.UNSUPPORTED ? wish.format().displayName() : String.valueOf(e);
            throw new DecodeException(reason, detail, e);
        }
    }
}
