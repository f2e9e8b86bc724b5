package vitrine.app;

import java.util.Locale;
import java.util.Optional;
import vitrine.image.ImageFormat;
import vitrine.library.ShotPart;

/// What files are to a shot, by their names: the one place that knows which endings cameras and programs give them.
final class FileNames {
    private FileNames() {}

    static Optional<ShotPart> part(String name) {
        return besidePictures(name).or(() -> ImageFormat.ofName(name).map(FileNames::part));
    }

    private static ShotPart part(ImageFormat format) {
        return switch (format) {
            case JPEG -> ShotPart.JPEG;
            case HEIC -> ShotPart.HEIC;
            case CR2, CR3, NEF, ARW, DNG, ORF, RW2, RAF, PEF, SRW -> ShotPart.RAW;
            default -> ShotPart.PICTURE;
        };
    }

    private static Optional<ShotPart> besidePictures(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "mov", "mp4" -> Optional.of(ShotPart.VIDEO);
            case "xmp" -> Optional.of(ShotPart.SIDECAR);
            default -> Optional.empty();
        };
    }
}
