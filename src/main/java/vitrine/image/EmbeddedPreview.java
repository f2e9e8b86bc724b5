package vitrine.image;

import java.nio.file.Path;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ColorTags;
import vitrine.metadata.ExifScan;
import vitrine.metadata.PhotoHeader;

/// The small picture that cameras put into a photo (mostly 160 x 120): there at once, long before the photo itself is
/// decoded. It is taken only when it shows what the photo shows: programs that turn or crop a photo often forget it.
final class EmbeddedPreview {
    /// Previews must fit into an EXIF segment of 64 KiB; some cameras write larger ones behind it.
    private static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_PIXELS = 4_000_000;

    /// How much the preview's shape may differ from the photo's: 160 x 106 for 3:2 is 0.6 % off.
    private static final double SAME_SHAPE = 0.025;

    /// A bar's rows next to the picture are blurred by compression and not looked at.
    private static final int BLURRED_EDGE = 2;

    private static final int DARK = 48;

    private EmbeddedPreview() {}

    /// The preview, upright and without the black bars that fill it up to another shape, inside `box` (px) and not
    /// enlarged; empty when there is none, it is damaged, or it is not of the photo's shape.
    static Optional<Picture> read(Path file, PhotoHeader header, PixelSize box, ColorProfiles profiles) {
        var place = header.preview();
        if (place == null || place.length() > MAX_BYTES || header.width() < 1 || header.height() < 1) {
            return Optional.empty();
        }
        var stored = new PixelSize(header.width(), header.height());
        var orientation = Orientation.ofExif(header.orientation());
        try {
            if (place.offset() >= FileBytes.length(file)) {
                return Optional.empty();
            }
            byte[] jpeg = FileBytes.read(file, place.offset(), place.length());
            var own = ExifScan.read(jpeg);
            var preview = decode(jpeg, own);
            var profile = profile(file, header.color(), jpeg, own.color(), profiles);
            return withoutBars(preview, stored)
                    .map(picture -> profile.toSrgb(Scaler.fit(picture, orientation.applyTo(box))))
                    .map(orientation::applyTo)
                    .map(picture -> new Picture(picture, orientation.applyTo(stored)));
        } catch (DecodeException _) {
            return Optional.empty();
        }
    }

    /// A preview is in the colours of its photo, whose profile it mostly does not repeat.
    private static ColorProfile profile(
            Path file, ColorTags photo, byte[] jpeg, ColorTags preview, ColorProfiles profiles) {
        return preview.profile().isEmpty()
                ? profiles.of(photo.with(preview.channels()), (offset, length) -> FileBytes.read(file, offset, length))
                : profiles.of(preview, EmbeddedProfile.Source.of(jpeg));
    }

    private static Pixels decode(byte[] jpeg, PhotoHeader header) throws DecodeException {
        long area = (long) header.width() * header.height();
        boolean isJpeg =
                ImageFormat.ofContent(jpeg).filter(ImageFormat.JPEG::equals).isPresent();
        if (!isJpeg || area == 0 || area > MAX_PIXELS || JpegScans.of(jpeg).tooMany()) {
            throw new DecodeException(Reason.DAMAGED, "not a preview");
        }
        var size = new PixelSize(header.width(), header.height());
        return FxLoader.load(ProfileFreeJpeg.open(jpeg), size, size);
    }

    /// The part of the preview that has the photo's shape, provided that all around it is dark.
    static Optional<Pixels> withoutBars(Pixels preview, PixelSize photo) {
        double shape = (double) photo.width() / photo.height();
        double relative = (double) preview.width() / preview.height() / shape;
        if (relative > 1 - SAME_SHAPE && relative < 1 + SAME_SHAPE) {
            return Optional.of(preview);
        }
        int width = relative > 1 ? (int) (preview.height() * shape) : preview.width();
        int height = relative > 1 ? preview.height() : (int) (preview.width() / shape);
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        int left = (preview.width() - width + 1) / 2;
        int top = (preview.height() - height + 1) / 2;
        return isDarkOutside(preview, left, top, width, height)
                ? Optional.of(Scaler.crop(preview, left, top, width, height))
                : Optional.empty();
    }

    private static boolean isDarkOutside(Pixels picture, int left, int top, int width, int height) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                boolean bar = x < left - BLURRED_EDGE
                        || x >= left + width + BLURRED_EDGE
                        || y < top - BLURRED_EDGE
                        || y >= top + height + BLURRED_EDGE;
                if (bar && !isDark(picture.argb()[y * picture.width() + x])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isDark(int argb) {
        return ((argb >> 16) & 0xFF) < DARK && ((argb >> 8) & 0xFF) < DARK && (argb & 0xFF) < DARK;
    }
}
