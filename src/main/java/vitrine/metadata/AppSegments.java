package vitrine.metadata;

import org.jspecify.annotations.Nullable;
import vitrine.metadata.ColorTags.Channels;

/// Gathers what the segments in front of the frame of a JPEG file say, one after another. Looking at one twice does no
/// harm.
final class AppSegments {
    /// So many bytes of a segment, its marker included, are enough for all but EXIF.
    static final int HEAD_BYTES = ProfilePieces.HEAD_BYTES;

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0";
    private static final int EXIF_BYTES = 6;

    private static final int QUANTIZATION_TABLES = 0xDB;

    private static final int APP14 = 0xEE;
    private static final String ADOBE = "Adobe";
    private static final int ADOBE_TRANSFORM = 11;
    private static final int YCCK = 2;

    private final ProfilePieces profile = new ProfilePieces();
    private ExifTags exif = ExifTags.NONE;
    private boolean jfif;
    /// Where in the file the first tables of quantization are.
    private long tables = ByteWindow.NONE;

    private boolean tablesApart;
    private int adobeTransform = ByteWindow.NONE;

    /// Looks at the segment that starts, with its marker, at `at` of `bytes` and at `offset` of the file.
    void look(ByteWindow bytes, int at, long offset) {
        int kind = bytes.u8(at + 1L);
        int body = at + 4;
        if (kind == APP1 && exif.equals(ExifTags.NONE) && bytes.says(body, EXIF)) {
            exif = ExifTags.read(bytes.bytes(), body + EXIF_BYTES, at + 2 + bytes.u16(at + 2L));
        } else if (kind == APP0 && bytes.says(body, JpegSegments.JFIF)) {
            jfif = true;
        } else if (kind == QUANTIZATION_TABLES) {
            tablesApart |= tables != ByteWindow.NONE && tables != offset;
            tables = offset;
        } else if (kind == APP14 && bytes.says(body, ADOBE)) {
            adobeTransform = bytes.u8(body + ADOBE_TRANSFORM);
        } else {
            profile.look(bytes, at, offset);
        }
    }

    ExifTags exif() {
        return exif;
    }

    /// The preview in the EXIF. Nearly all that changes photos writes them with libjpeg, and mostly leaves the preview
    /// as
    /// it was. libjpeg puts a JFIF segment in front, unless it turns a photo without loss, and each table of
    /// quantization into a segment of its own; cameras do neither.
    PhotoHeader.@Nullable Preview preview() {
        var found = exif.preview();
        return found == null ? null : new PhotoHeader.Preview(found.offset(), found.length(), isOfCamera());
    }

    private boolean isOfCamera() {
        return !jfif && !tablesApart && tables != ByteWindow.NONE;
    }

    /// @param components of the frame
    ColorTags color(int components) {
        return new ColorTags(channels(components), exif.adobeRgb(), profile.complete(), false);
    }

    private Channels channels(int components) {
        return switch (components) {
            case 1 -> Channels.GREY;
            case 3 -> Channels.RGB;
            case 4 ->
                switch (adobeTransform) {
                    case ByteWindow.NONE -> Channels.CMYK;
                    case YCCK -> Channels.INVERTED_YCCK;
                    default -> Channels.INVERTED_CMYK;
                };
            default -> Channels.UNKNOWN;
        };
    }
}
