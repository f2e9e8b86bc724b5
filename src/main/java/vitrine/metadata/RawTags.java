package vitrine.metadata;

import java.io.IOException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Gathers what the directories of a RAW file say about the photo, one after another; of two that say the same thing
/// differently the first counts. Sources: TIFF 6.0; CIPA DC-008; DNG 1.7; TIFF/EP (ISO 12234-2).
final class RawTags {
    private static final int COMPRESSION = 0x0103;
    private static final int PHOTOMETRIC = 0x0106;
    private static final int MAKE = 0x010F;
    private static final int ORIENTATION = 0x0112;
    private static final int DATE_TIME = 0x0132;
    private static final int DATE_TIME_ORIGINAL = 0x9003;
    private static final int DATE_TIME_DIGITIZED = 0x9004;
    private static final int COLOR_SPACE = 0xA001;
    private static final int INTEROPERABILITY_INDEX = 0x0001;
    private static final int NIKON_COLOR_SPACE = 0x001E;
    private static final int DNG_VERSION = 0xC612;

    private static final int UNCALIBRATED = 0xFFFF;
    private static final int NIKON_ADOBE_RGB = 2;
    private static final int COLOR_FILTER_ARRAY = 32803;

    private static final int LONGEST_TEXT = 32;

    private int orientation;
    private @Nullable LocalDateTime original;
    private @Nullable LocalDateTime digitized;
    private @Nullable LocalDateTime changed;
    private String subSecondOfChange = "";
    private String make = "";
    private boolean dng;
    private boolean ofSensor;
    private boolean uncalibrated;
    private boolean ruleOfAdobe;
    private boolean nikonAdobe;

    /// The directory of a picture; the first one is that of the photo.
    void picture(TiffDirectory directory, boolean first) throws IOException {
        if (isCompressedAsOnlySensorsAre(directory.number(COMPRESSION))
                || directory.number(PHOTOMETRIC) == COLOR_FILTER_ARRAY) {
            ofSensor = true;
        }
        if (first) {
            make = make.isEmpty() ? directory.text(MAKE, LONGEST_TEXT) : make;
            dng |= directory.has(DNG_VERSION);
            long value = directory.number(ORIENTATION);
            orientation = orientation == 0 && value >= 1 && value <= 8 ? (int) value : orientation;
            changed = changed == null ? ExifTags.date(directory.text(DATE_TIME, LONGEST_TEXT)) : changed;
            dates(directory); // TIFF/EP has them here.
        }
    }

    /// Of Nikon, Sony, Pentax and Samsung.
    private static boolean isCompressedAsOnlySensorsAre(long compression) {
        return compression == 34713 || compression == 32767 || compression == 65535 || compression == 32770;
    }

    void exif(TiffDirectory directory) throws IOException {
        dates(directory);
        uncalibrated |= directory.number(COLOR_SPACE) == UNCALIBRATED;
    }

    private void dates(TiffDirectory directory) throws IOException {
        original = original == null ? date(directory, DATE_TIME_ORIGINAL, ExifTags.SUB_SECOND_ORIGINAL) : original;
        digitized = digitized == null ? date(directory, DATE_TIME_DIGITIZED, ExifTags.SUB_SECOND_DIGITIZED) : digitized;
        subSecondOfChange =
                subSecondOfChange.isEmpty() ? directory.text(ExifTags.SUB_SECOND, LONGEST_TEXT) : subSecondOfChange;
    }

    private static @Nullable LocalDateTime date(TiffDirectory directory, int tag, int subSecond) throws IOException {
        return ExifTags.date(directory.text(tag, LONGEST_TEXT), directory.text(subSecond, LONGEST_TEXT));
    }

    void interoperability(TiffDirectory directory) throws IOException {
        ruleOfAdobe |= directory.text(INTEROPERABILITY_INDEX, LONGEST_TEXT).startsWith("R03");
    }

    void nikon(TiffDirectory directory) throws IOException {
        nikonAdobe |= directory.number(NIKON_COLOR_SPACE) == NIKON_ADOBE_RGB;
    }

    /// 0 when nothing is said.
    int orientation() {
        return orientation;
    }

    @Nullable
    LocalDateTime taken() {
        if (original != null || digitized != null) {
            return original != null ? original : digitized;
        }
        return changed == null ? null : changed.withNano(ExifTags.nanos(subSecondOfChange));
    }

    boolean adobeRgb() {
        return (uncalibrated && ruleOfAdobe) || nikonAdobe;
    }

    /// What the format of a TIFF structure is; null when it is a TIFF picture as far as one can see. The maker alone
    /// does not tell: programs that make a TIFF of a photo keep its tags.
    @Nullable
    RawKind kind() {
        return dng ? RawKind.DNG : ofSensor ? RawKind.ofMake(make) : null;
    }
}
