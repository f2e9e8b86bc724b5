package vitrine.image.formats;

import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.MissingPart;
import vitrine.image.Picture;
import vitrine.image.Pixels;
import vitrine.image.Scaler;
import vitrine.image.SrgbConversion;
import vitrine.metadata.ExifScan;
import vitrine.metadata.Turn;

/// HEIC and AVIF by the system's libheif, which turns the picture as the file wants it, puts tiles together and undoes
/// the compression by one of its codecs, where that is installed.
final class HeifDecoder implements FormatDecoder {
    /// Larger claims are not believed: phones make 200 megapixels, but write so many as smaller ones or as JPEG.
    static final long MOST_PIXELS = 120_000_000;

    private static final int MOST_PROFILE_BYTES = 4 * 1024 * 1024;

    private final SystemLibrary<HeifLibrary> libraries;

    HeifDecoder(SystemLibrary<HeifLibrary> libraries) {
        this.libraries = libraries;
    }

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException {
        var library = libraries.get(wish.format().displayName());
        try (var heif = HeifFile.open(library, file)) {
            var turned = Turn.ofExif(ExifScan.readHeif(file.asByteBuffer()).orientation());
            return picture(heif, wish, turned);
        } catch (DecodeException e) {
            throw e.reason() == Reason.UNSUPPORTED ? unsupported(library, wish.format(), e) : e;
        }
    }

    private static Picture picture(HeifFile heif, Wish wish, Turn turned) throws DecodeException {
        var claim = heif.size();
        if (claim.area() > MOST_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, claim.width() + " x " + claim.height());
        }
        var whole = heif.decode();
        var wanted = wish.sizeOf(whole);
        var pixels = Scaler.scale(heif.rows().halved(whole, wanted), wanted);
        return new Picture(srgb(heif, pixels), whole, turned);
    }

    private static Pixels srgb(HeifFile heif, Pixels pixels) throws DecodeException {
        byte[] profile = heif.profile(MOST_PROFILE_BYTES);
        if (profile.length > 0) {
            return SrgbConversion.byProfile(pixels, profile);
        }
        var points = heif.codePoints();
        return points == null ? pixels : SrgbConversion.byCodePoints(pixels, points.primaries(), points.transfer());
    }

    /// The library reads the file, but may have come without what undoes its compression.
    private static DecodeException unsupported(HeifLibrary library, ImageFormat format, DecodeException e) {
        if (format == ImageFormat.AVIF && !library.decodes(HeifLibrary.AV1)) {
            return new MissingPart(
                            format.displayName(), "libheif-plugin-dav1d (Debian, Ubuntu), libheif (Fedora, Arch)")
                    .exception();
        }
        if (format == ImageFormat.HEIC && !library.decodes(HeifLibrary.HEVC)) {
            return new MissingPart(
                            format.displayName(),
                            "libheif-plugin-libde265 (Debian, Ubuntu), libheif-freeworld (Fedora), libde265 (Arch)")
                    .exception();
        }
        return new DecodeException(Reason.UNSUPPORTED, format.displayName(), e);
    }
}
