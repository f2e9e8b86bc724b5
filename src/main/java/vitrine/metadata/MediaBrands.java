package vitrine.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a file of boxes says first: of which kind it is, and with which it agrees. The first of these brands is mostly
/// that of the format, but may be one of a profile, of which there are ever more; then the others tell.
/// Sources: ISO/IEC 14496-12, 4.3; ISO/IEC 23008-12, 10; AV1 Image File Format, 6.
public final class MediaBrands {
    private static final int FIRST = 8;
    private static final int OTHERS = 16;
    private static final int BRAND_BYTES = 4;

    private MediaBrands() {}

    /// What kind of file it is.
    public enum Kind {
        HEIC,
        AVIF,
        /// Of Canon's cameras.
        CR3,
        QUICKTIME,
        /// MP4 and all that is like it; what is of no known brand, too.
        VIDEO
    }

    /// Empty of a file of another format.
    ///
    /// @param head its first bytes
    public static Optional<Kind> of(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        if (!bytes.says(4, "ftyp")) {
            return Optional.empty();
        }
        var first = bytes.text(FIRST, BRAND_BYTES);
        return kind(first).or(() -> Optional.of(byAll(first, others(bytes))));
    }

    private static List<String> others(ByteWindow bytes) {
        var others = new ArrayList<String>();
        long end = Math.min(bytes.u32(0), bytes.length());
        for (int at = OTHERS; at + BRAND_BYTES <= end; at += BRAND_BYTES) {
            others.add(bytes.text(at, BRAND_BYTES));
        }
        return others;
    }

    private static Kind byAll(String first, List<String> others) {
        var kinds = others.stream().flatMap(brand -> kind(brand).stream()).toList();
        if (kinds.contains(Kind.AVIF)) {
            return Kind.AVIF;
        }
        boolean isPicture = isPicture(first) || others.stream().anyMatch(MediaBrands::isPicture);
        return isPicture || kinds.contains(Kind.HEIC) ? Kind.HEIC : Kind.VIDEO;
    }

    /// However it is coded.
    private static boolean isPicture(String brand) {
        return switch (brand) {
            case "mif1", "mif2", "msf1", "miaf", "1pic", "heif" -> true;
            default -> false;
        };
    }

    private static Optional<Kind> kind(String brand) {
        return switch (brand) {
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs" -> Optional.of(Kind.HEIC);
            case "avif", "avis" -> Optional.of(Kind.AVIF);
            case "crx " -> Optional.of(Kind.CR3);
            case "qt  " -> Optional.of(Kind.QUICKTIME);
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "M4V ", "avc1", "MSNV" ->
                Optional.of(Kind.VIDEO);
            default -> Optional.empty();
        };
    }
}
