package vitrine.image.formats;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;

/// What is special about a picture of a TIFF, for a person to be told where it is not shown.
/// Source: TIFF 6.0; the tags that libtiff knows.
final class TiffVariety {
    private static final int CIE_LAB = 8;
    private static final int ICC_LAB = 9;
    private static final int ITU_LAB = 10;
    private static final int LOG_L = 32_844;
    private static final int LOG_LUV = 32_845;

    private static final int FLOATING_POINT = 3;
    private static final int THREE_BYTES = 24;
    private static final int HALF_A_BYTE = 4;
    private static final int RGB = 2;

    private TiffVariety() {}

    /// Whether it is one that the reader shows in false colours or calls damaged, instead of saying that it does not
    /// know it. Of three bytes some programs write the little end first,
    /// others the big one in any file; four bits of each colour it swaps.
    ///
    /// @param littleEnd whether the file has the little end of its numbers first
    static boolean isMisread(Directory directory, boolean littleEnd) {
        int colors = number(directory, TIFF.TAG_PHOTOMETRIC_INTERPRETATION);
        boolean isLab = colors == CIE_LAB || colors == ICC_LAB || colors == ITU_LAB;
        int bits = number(directory, TIFF.TAG_BITS_PER_SAMPLE);
        boolean isFloating = number(directory, TIFF.TAG_SAMPLE_FORMAT) == FLOATING_POINT;
        boolean isLong = bits > THREE_BYTES && bits != Integer.SIZE && !isFloating;
        boolean isSwapped = bits == THREE_BYTES || (bits == HALF_A_BYTE && colors == RGB);
        return isLab || isLong || (isSwapped && littleEnd);
    }

    /// "TIFF (9 bit)"; "TIFF" where nothing is known to be special.
    static String name(Directory directory) {
        var special = coding(number(directory, TIFF.TAG_COMPRESSION));
        if (special.isEmpty()) {
            special = colors(number(directory, TIFF.TAG_PHOTOMETRIC_INTERPRETATION));
        }
        if (special.isEmpty()) {
            special = bits(
                    number(directory, TIFF.TAG_BITS_PER_SAMPLE),
                    number(directory, TIFF.TAG_PHOTOMETRIC_INTERPRETATION) == RGB);
        }
        return special.isEmpty() ? "TIFF" : "TIFF (" + special + ")";
    }

    private static String coding(int compression) {
        return switch (compression) {
            case 34_661 -> "JBIG";
            case 34_676, 34_677 -> "LogLuv";
            case 33_003, 33_004, 33_005, 34_712 -> "JPEG 2000";
            case 34_887 -> "LERC";
            case 34_925 -> "LZMA";
            case 34_933 -> "PNG";
            case 22_610, 34_934 -> "JPEG XR";
            case 34_892 -> "lossy JPEG";
            case 34_926, 50_000 -> "Zstandard";
            case 34_927, 50_001 -> "WebP";
            case 50_002, 52_546 -> "JPEG XL";
            default -> "";
        };
    }

    private static String colors(int interpretation) {
        return switch (interpretation) {
            case CIE_LAB -> "CIELAB";
            case ICC_LAB -> "ICCLAB";
            case ITU_LAB -> "ITULAB";
            case LOG_L, LOG_LUV -> "LogLuv";
            default -> "";
        };
    }

    private static String bits(int bits, boolean ofColors) {
        return switch (bits) {
            case 0, 8, 16, 32 -> "";
            case 1, 2, 4 -> ofColors ? bits + " bit RGB" : "";
            default -> bits + " bit";
        };
    }

    /// The first of the tag's numbers, or 0.
    private static int number(Directory directory, int tag) {
        var entry = directory.getEntryById(tag);
        return switch (entry == null ? null : entry.getValue()) {
            case Number number -> number.intValue();
            case int[] numbers when numbers.length > 0 -> numbers[0];
            case short[] numbers when numbers.length > 0 -> numbers[0] & 0xFFFF;
            case long[] numbers when numbers.length > 0 -> (int) numbers[0];
            case null, default -> 0;
        };
    }
}
