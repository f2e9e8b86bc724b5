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

    /// What the seconds of the three dates lack; these all stand in the Exif directory.
    static final int SUB_SECOND = 0x9290;

    static final int SUB_SECOND_ORIGINAL = 0x9291;
    static final int SUB_SECOND_DIGITIZED = 0x9292;

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

    /// Longer values lie elsewhere.
    private static final int INLINE_BYTES = 4;

    /// "2024:05:17 13:45:09"
    private static final int DATE_LENGTH = 19;

    /// A nanosecond needs nine.
    private static final int MOST_SUB_SECOND_DIGITS = 16;

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
        var original = date(tiff, find(tiff, exif, DATE_TIME_ORIGINAL), find(tiff, exif, SUB_SECOND_ORIGINAL));
        if (original != null) {
            return original;
        }
        var digitized = date(tiff, find(tiff, exif, DATE_TIME_DIGITIZED), find(tiff, exif, SUB_SECOND_DIGITIZED));
        return digitized != null ? digitized : date(tiff, find(tiff, first, DATE_TIME), find(tiff, exif, SUB_SECOND));
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
        return new PhotoHeader.Preview(tiff.start() + offset, (int) length, false);
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

    private static @Nullable LocalDateTime date(ByteWindow tiff, long entry, long subSecond) {
        return date(text(tiff, entry, DATE_LENGTH), text(tiff, subSecond, MOST_SUB_SECOND_DIGITS));
    }

    /// The text in an entry, at most `most` characters of it; empty when there is none.
    private static String text(ByteWindow tiff, long entry, int most) {
        if (entry < 0 || tiff.u16(entry + 2) != TYPE_ASCII) {
            return "";
        }
        long count = tiff.u32(entry + 4);
        return tiff.text(count <= INLINE_BYTES ? entry + 8 : tiff.u32(entry + 8), (int) Math.min(count, most));
    }

    /// A time with its fraction of a second, by which the photos of a burst differ.
    static @Nullable LocalDateTime date(String text, String subSecond) {
        var date = date(text);
        return date == null ? null : date.withNano(nanos(subSecond));
    }

    /// The digits behind the point of the seconds, "1" is a tenth; what comes behind them is padding.
    static int nanos(String subSecond) {
        int nanos = 0;
        int unit = 100_000_000;
        for (int i = 0; i < subSecond.length() && isDigit(subSecond.charAt(i)); i++) {
            nanos += (subSecond.charAt(i) - '0') * unit;
            unit /= 10;
        }
        return nanos;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
            if (!isDigit(text.charAt(i))) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
