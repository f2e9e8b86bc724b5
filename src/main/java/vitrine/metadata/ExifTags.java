package vitrine.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// The few tags of an EXIF block. Looks at four directories (IFD0, the Exif directory, its interoperability directory,
/// IFD1), each once: pointers in circles lead nowhere. Source: TIFF 6.0 section 2; CIPA DC-008 4.6.
///
/// @param adobeRgb whether the colours are said to be Adobe RGB: not calibrated, by the interoperability rule R03
/// @param preview its offset counted from the start of the file
record ExifTags(
        int orientation, @Nullable LocalDateTime taken, boolean adobeRgb, PhotoHeader.@Nullable Preview preview) {
    static final ExifTags NONE = new ExifTags(1, null, false, null);

    private static final int ORIENTATION = 0x0112;
    private static final int DATE_TIME = 0x0132;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int DATE_TIME_ORIGINAL = 0x9003;
    private static final int DATE_TIME_DIGITIZED = 0x9004;
    private static final int COLOR_SPACE = 0xA001;
    private static final int INTEROPERABILITY_DIRECTORY = 0xA005;
    private static final int INTEROPERABILITY_INDEX = 0x0001;
    private static final int PREVIEW_OFFSET = 0x0201;
    private static final int PREVIEW_LENGTH = 0x0202;

    private static final int UNCALIBRATED = 0xFFFF;

    private static final int TYPE_ASCII = 2;
    private static final int TYPE_SHORT = 3;
    private static final int TYPE_LONG = 4;
    private static final int ENTRY_BYTES = 12;

    /// "2024:05:17 13:45:09"
    private static final int DATE_LENGTH = 19;

    /// Reads the block, which starts with a TIFF header, between `start` and `end` of `file`.
    static ExifTags read(byte[] file, int start, int end) {
        var probe = new ByteWindow(file, start, end, true);
        boolean bigEndian;
        if (probe.says(0, "MM")) {
            bigEndian = true;
        } else if (probe.says(0, "II")) {
            bigEndian = false;
        } else {
            return NONE;
        }
        var tiff = new ByteWindow(file, start, end, bigEndian);
        long first = tiff.u32(4);
        long exif = number(tiff, find(tiff, first, EXIF_DIRECTORY));
        return new ExifTags(
                orientation(tiff, first), taken(tiff, first, exif), adobeRgb(tiff, exif), preview(tiff, first));
    }

    private static int orientation(ByteWindow tiff, long directory) {
        long value = number(tiff, find(tiff, directory, ORIENTATION));
        return value >= 1 && value <= 8 ? (int) value : 1;
    }

    private static @Nullable LocalDateTime taken(ByteWindow tiff, long first, long exif) {
        var original = date(tiff, find(tiff, exif, DATE_TIME_ORIGINAL));
        if (original != null) {
            return original;
        }
        var digitized = date(tiff, find(tiff, exif, DATE_TIME_DIGITIZED));
        return digitized != null ? digitized : date(tiff, find(tiff, first, DATE_TIME));
    }

    private static boolean adobeRgb(ByteWindow tiff, long exif) {
        if (number(tiff, find(tiff, exif, COLOR_SPACE)) != UNCALIBRATED) {
            return false;
        }
        long rules = number(tiff, find(tiff, exif, INTEROPERABILITY_DIRECTORY));
        long index = find(tiff, rules, INTEROPERABILITY_INDEX);
        return index >= 0 && tiff.u16(index + 2) == TYPE_ASCII && tiff.says(index + 8, "R03");
    }

    private static PhotoHeader.@Nullable Preview preview(ByteWindow tiff, long first) {
        int count = tiff.u16(first);
        if (count < 0) {
            return null;
        }
        long second = tiff.u32(first + 2 + (long) count * ENTRY_BYTES);
        long offset = number(tiff, find(tiff, second, PREVIEW_OFFSET));
        long length = number(tiff, find(tiff, second, PREVIEW_LENGTH));
        if (offset <= 0 || length <= 0 || length > Integer.MAX_VALUE) {
            return null;
        }
        return new PhotoHeader.Preview(tiff.start() + offset, (int) length);
    }

    /// Where the entry of `tag` lies in the directory at `directory`, or [ByteWindow#NONE].
    private static long find(ByteWindow tiff, long directory, int tag) {
        if (directory < 8) {
            return ByteWindow.NONE;
        }
        int count = tiff.u16(directory);
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + (long) i * ENTRY_BYTES;
            if (!tiff.has(entry, ENTRY_BYTES)) {
                break;
            }
            if (tiff.u16(entry) == tag) {
                return entry;
            }
        }
        return ByteWindow.NONE;
    }

    /// The number in an entry, or [ByteWindow#NONE].
    private static long number(ByteWindow tiff, long entry) {
        return entry < 0
                ? ByteWindow.NONE
                : switch (tiff.u16(entry + 2)) {
                    case TYPE_SHORT -> tiff.u16(entry + 8);
                    case TYPE_LONG -> tiff.u32(entry + 8);
                    default -> ByteWindow.NONE;
                };
    }

    private static @Nullable LocalDateTime date(ByteWindow tiff, long entry) {
        if (entry < 0 || tiff.u16(entry + 2) != TYPE_ASCII || tiff.u32(entry + 4) < DATE_LENGTH) {
            return null;
        }
        return date(tiff.text(tiff.u32(entry + 8), DATE_LENGTH));
    }

    /// "2024:05:17 13:45:09" as a time; null when it is anything else, such as a camera's unset clock.
    static @Nullable LocalDateTime date(String text) {
        if (text.length() < DATE_LENGTH) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
