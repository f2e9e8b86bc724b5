package vitrine.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.DrawingStart;
import vitrine.metadata.MediaBrands;
import vitrine.metadata.Os2Icon;

/// Formats of pictures, and of videos beside them, that people keep in folders, told by name before a file is opened
/// and by first bytes after. A format without a decoder is listed all the same: its tile says which format it is.
public enum ImageFormat {
    JPEG("JPEG", "jpg", "jpeg", "jpe", "jfif"),
    PNG("PNG", "png", "apng"),
    GIF("GIF", "gif"),
    BMP("BMP", "bmp", "dib"),
    WEBP("WebP", "webp"),
    TIFF("TIFF", "tif", "tiff"),
    HEIC("HEIC", "heic", "heif", "hif"),
    AVIF("AVIF", "avif"),
    JXL("JPEG XL", "jxl"),
    JPEG_2000("JPEG 2000", "jp2", "j2k", "jpf", "jpx"),
    PSD("Photoshop", "psd", "psb"),
    ICO("Windows icon", "ico", "cur"),
    SVG("SVG", "svg", "svgz"),
    TGA("Targa", "tga"),
    PNM("PNM", "pnm", "pbm", "pgm", "ppm", "pam"),
    HDR("Radiance HDR", "hdr"),
    EXR("OpenEXR", "exr"),
    CR2("Canon RAW (CR2)", "cr2"),
    CR3("Canon RAW (CR3)", "cr3"),
    NEF("Nikon RAW (NEF)", "nef", "nrw"),
    ARW("Sony RAW (ARW)", "arw", "sr2"),
    DNG("Digital Negative (DNG)", "dng"),
    ORF("Olympus RAW (ORF)", "orf"),
    RW2("Panasonic RAW (RW2)", "rw2"),
    RAF("Fujifilm RAW (RAF)", "raf"),
    PEF("Pentax RAW (PEF)", "pef"),
    SRW("Samsung RAW (SRW)", "srw"),
    MP4("MP4", "mp4", "m4v"),
    MOV("QuickTime", "mov", "qt"),
    MKV("Matroska", "mkv"),
    WEBM("WebM", "webm"),
    AVI("AVI", "avi");

    /// From the start of a file, to tell its format: some files of boxes name many brands, and some drawings begin
    /// behind many blanks.
    static final int HEAD_BYTES = 4096;

    /// Of these most formats need no more.
    private static final int MAGIC_BYTES = 32;

    private static final int LONGEST_ENDING = 5;
    private static final Map<String, ImageFormat> BY_ENDING = byEnding();

    private final String displayName;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> endings;

    ImageFormat(String displayName, String... endings) {
        this.displayName = displayName;
        this.endings = List.of(endings);
    }

    /// The name that people know it by; the same in every language.
    public String displayName() {
        return displayName;
    }

    /// File name endings in lower case, without the dot, the usual one first.
    public List<String> endings() {
        return endings;
    }

    /// Who makes a picture of a file.
    public enum Decoding {
        /// This program: decoders that are kept, attacked by many and bounded in memory.
        HERE,
        /// A process of its own, which may crash, hang or be taken over by a file without harm.
        APART,
        /// Nobody.
        NOWHERE
    }

    /// Whether it keeps what a camera's sensor saw. Shown is the preview that the camera made of it.
    public boolean isRaw() {
        return switch (this) {
            case CR2, CR3, NEF, ARW, DNG, ORF, RW2, RAF, PEF, SRW -> true;
            default -> false;
        };
    }

    /// Whether it is a video, of which a still is shown.
    public boolean isVideo() {
        return switch (this) {
            case MP4, MOV, MKV, WEBM, AVI -> true;
            default -> false;
        };
    }

    public boolean isShown() {
        return decoding() != Decoding.NOWHERE;
    }

    public Decoding decoding() {
        return switch (this) {
            case JPEG, PNG, GIF, BMP, WEBP, CR2, CR3, NEF, ARW, DNG, ORF, RW2, RAF, PEF, SRW -> Decoding.HERE;
            case TIFF, PSD, ICO, SVG, TGA, PNM, HDR, HEIC, AVIF, JXL, JPEG_2000, MP4, MOV, MKV, WEBM, AVI ->
                Decoding.APART;
            default -> Decoding.NOWHERE;
        };
    }

    /// MIME types by which other programs know it: the usual one, then others in use for the same or a wider kind.
    public List<String> mimeTypes() {
        return switch (this) {
            case JPEG -> List.of("image/jpeg");
            case PNG -> List.of("image/png", "image/apng");
            case GIF -> List.of("image/gif");
            case BMP -> List.of("image/bmp", "image/x-bmp", "image/x-MS-bmp");
            case WEBP -> List.of("image/webp");
            case TIFF -> List.of("image/tiff");
            case HEIC -> List.of("image/heif", "image/heic");
            case AVIF -> List.of("image/avif", "image/heif");
            case JXL -> List.of("image/jxl");
            case JPEG_2000 -> List.of("image/jp2", "image/jpx", "image/jpeg2000", "image/x-jp2-codestream");
            case PSD -> List.of("image/vnd.adobe.photoshop", "image/x-psd", "image/psd");
            case ICO -> List.of("image/vnd.microsoft.icon", "image/x-icon", "image/x-ico", "image/x-win-bitmap");
            case SVG -> List.of("image/svg+xml", "image/svg+xml-compressed");
            case TGA -> List.of("image/x-tga");
            case PNM ->
                List.of(
                        "image/x-portable-anymap",
                        "image/x-portable-bitmap",
                        "image/x-portable-arbitrarymap",
                        "image/x-portable-graymap",
                        "image/x-portable-pixmap");
            case HDR -> List.of("image/vnd.radiance", "image/x-hdr");
            case EXR -> List.of("image/x-exr");
            case CR2 -> List.of("image/x-canon-cr2", "image/x-dcraw");
            case CR3 -> List.of("image/x-canon-cr3", "image/x-dcraw");
            case NEF -> List.of("image/x-nikon-nef", "image/x-dcraw");
            case ARW -> List.of("image/x-sony-arw", "image/x-dcraw");
            case DNG -> List.of("image/x-adobe-dng", "image/x-dcraw");
            case ORF -> List.of("image/x-olympus-orf", "image/x-dcraw");
            case RW2 -> List.of("image/x-panasonic-rw2", "image/x-dcraw");
            case RAF -> List.of("image/x-fuji-raf", "image/x-dcraw");
            case PEF -> List.of("image/x-pentax-pef", "image/x-dcraw");
            case SRW -> List.of("image/x-samsung-srw", "image/x-dcraw");
            case MP4 -> List.of("video/mp4", "video/x-m4v");
            case MOV -> List.of("video/quicktime");
            case MKV -> List.of("video/x-matroska", "video/matroska");
            case WEBM -> List.of("video/webm");
            case AVI -> List.of("video/x-msvideo", "video/vnd.avi", "video/avi");
        };
    }

    /// Whether a file of this name is listed as a photo.
    public static boolean isPhotoName(String fileName) {
        return lookUp(fileName) != null;
    }

    public static Optional<ImageFormat> ofName(String fileName) {
        return Optional.ofNullable(lookUp(fileName));
    }

    private static @Nullable ImageFormat lookUp(String fileName) {
        int dot = fileName.lastIndexOf('.');
        int length = fileName.length() - dot - 1;
        if (dot < 0 || length > LONGEST_ENDING) {
            return null;
        }
        return BY_ENDING.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static Map<String, ImageFormat> byEnding() {
        var formats = new HashMap<String, ImageFormat>();
        for (var format : values()) {
            format.endings.forEach(ending -> formats.put(ending, format));
        }
        return Map.copyOf(formats);
    }

    /// Whether a format of this display name is shown: of what is not, it is only a kind.
    public static boolean isShownName(String displayName) {
        return Arrays.stream(values()).anyMatch(format -> format.isShown() && format.displayName.equals(displayName));
    }

    /// The format by its magic numbers. RAW kinds that cannot be told from TIFF are TIFF here.
    ///
    /// @param head the first bytes of the file; [#HEAD_BYTES] are enough
    public static Optional<ImageFormat> ofContent(byte[] head) {
        var media = MediaBrands.of(head);
        if (media.isPresent()) {
            return Optional.of(ofMedia(media.get()));
        }
        String start = new String(head, 0, Math.min(head.length, MAGIC_BYTES), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> format.opens(start) || format.opensLong(head))
                .findFirst();
    }

    private static ImageFormat ofMedia(MediaBrands.Kind kind) {
        return switch (kind) {
            case HEIC -> HEIC;
            case AVIF -> AVIF;
            case CR3 -> CR3;
            case QUICKTIME -> MOV;
            case VIDEO -> MP4;
        };
    }

    private boolean opensLong(byte[] head) {
        return switch (this) {
            case ICO -> Os2Icon.opens(head);
            case SVG -> DrawingStart.is(head);
            default -> false;
        };
    }

    private boolean opens(String start) {
        return switch (this) {
            case JPEG -> start.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> start.startsWith("\u0089PNG\r\n\u001a\n");
            case GIF -> start.startsWith("GIF87a") || start.startsWith("GIF89a");
            case BMP -> start.startsWith("BM") && start.length() > 18 && start.charAt(15) == 0;
            case WEBP -> start.startsWith("RIFF") && start.startsWith("WEBP", 8);
            case TIFF -> isBigTiff(start) || (isTiff(start) && !start.startsWith("CR", 8));
            case JXL -> start.startsWith("\u00ff\n") || start.startsWith("\0\0\0\fJXL \r\n\u0087\n");
            case JPEG_2000 -> start.startsWith("\0\0\0\fjP  ") || start.startsWith("\u00ffO\u00ffQ");
            case PSD -> start.startsWith("8BPS");
            case ICO -> isIcon(start);
            case SVG -> start.startsWith("\u001f\u008b");
            case PNM ->
                start.length() > 2
                        && start.charAt(0) == 'P'
                        && "1234567".indexOf(start.charAt(1)) >= 0
                        && Character.isWhitespace(start.charAt(2));
            case HDR -> start.startsWith("#?RADIANCE") || start.startsWith("#?RGBE");
            case EXR -> start.startsWith("v/1\u0001");
            case CR2 -> isTiff(start) && start.startsWith("CR", 8);
            case ORF -> start.startsWith("IIRO") || start.startsWith("IIRS") || start.startsWith("MMOR");
            case RW2 -> start.startsWith("IIU\0");
            case RAF -> start.startsWith("FUJIFILMCCD-RAW");
            case TGA -> isTarga(start);
            case MOV -> start.startsWith("moov", 4) || start.startsWith("wide", 4);
            case MKV -> isMatroska(start) && !start.contains("webm");
            case WEBM -> isMatroska(start) && start.contains("webm");
            case AVI -> start.startsWith("RIFF") && start.startsWith("AVI ", 8);
            case HEIC, AVIF, CR3, MP4, NEF, ARW, DNG, PEF, SRW -> false;
        };
    }

    private static boolean isTiff(String start) {
        return start.startsWith("II*\0") || start.startsWith("MM\0*");
    }

    /// For files beyond 4 GB, though most are smaller.
    private static boolean isBigTiff(String start) {
        return start.startsWith("II+\0") || start.startsWith("MM\0+");
    }

    /// At least one icon or pointer.
    private static boolean isIcon(String start) {
        return (start.startsWith("\0\0\1\0") || start.startsWith("\0\0\2\0"))
                && start.length() > 5
                && (start.charAt(4) | start.charAt(5)) != 0;
    }

    /// Targa has no mark at its start; but few other files have the few values that its header may have.
    private static boolean isTarga(String start) {
        return start.length() > 17
                && "\0\1".indexOf(start.charAt(1)) >= 0
                && (start.charAt(1) == 1 ? "\1\t" : "\2\3\n\u000b").indexOf(start.charAt(2)) >= 0
                && (start.charAt(12) | start.charAt(13)) != 0
                && (start.charAt(14) | start.charAt(15)) != 0
                && "\b\u000f\u0010\u0018 ".indexOf(start.charAt(16)) >= 0
                && start.charAt(17) < 0x40;
    }

    private static boolean isMatroska(String start) {
        return start.startsWith("\u001aE\u00df\u00a3");
    }
}
