package vitrine.metadata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The formats in which cameras keep what the sensor saw.
public enum RawKind {
    CR2,
    CR3,
    NEF,
    ARW,
    DNG,
    ORF,
    RW2,
    RAF,
    PEF,
    SRW;

    /// The format that cameras of `make` write as a TIFF structure without a mark of its own; null when they do not.
    static @Nullable RawKind ofMake(String make) {
        var maker = make.strip().toUpperCase(Locale.ROOT).split("[ ,]", 2)[0];
        return switch (maker) {
            case "NIKON" -> NEF;
            case "SONY" -> ARW;
            case "PENTAX", "RICOH", "ASAHI" -> PEF;
            case "SAMSUNG" -> SRW;
            default -> null;
        };
    }
}
