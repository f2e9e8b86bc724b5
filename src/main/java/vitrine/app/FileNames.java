package vitrine.app;

import java.util.Optional;
import vitrine.image.ImageFormat;
import vitrine.library.ShotPart;

/// What files are to a shot, by their names: the one place that knows which endings cameras and programs give them.
final class FileNames {
    private static final String SIDECAR = ".xmp";

    private FileNames() {}

    static Optional<ShotPart> part(String name) {
        return isSidecar(name)
                ? Optional.of(ShotPart.SIDECAR)
                : ImageFormat.ofName(name).map(FileNames::part);
    }

    private static ShotPart part(ImageFormat format) {
        return switch (format) {
            case JPEG -> ShotPart.JPEG;
            case HEIC -> ShotPart.HEIC;
            case CR2, CR3, NEF, ARW, DNG, ORF, RW2, RAF, PEF, SRW -> ShotPart.RAW;
            case MP4, MOV -> ShotPart.VIDEO; // What phones write beside a photo; other videos are shots by themselves.
            default -> ShotPart.PICTURE;
        };
    }

    private static boolean isSidecar(String name) {
        return name.regionMatches(true, name.length() - SIDECAR.length(), SIDECAR, 0, SIDECAR.length());
    }
}
