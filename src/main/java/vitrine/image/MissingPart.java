package vitrine.image;

import vitrine.image.DecodeException.Reason;

/// What the system could supply to show a format, and does not: the detail of [Reason#NOT_INSTALLED].
///
/// @param format as people know it
/// @param packages that would show it, for a person to install
public record MissingPart(String format, String packages) {
    private static final String BETWEEN = ": ";

    public DecodeException exception() {
        return new DecodeException(Reason.NOT_INSTALLED, format + BETWEEN + packages);
    }

    /// From the detail of such an exception.
    public static MissingPart of(String detail) {
        int end = detail.indexOf(BETWEEN);
        return end < 0
                ? new MissingPart(detail, "")
                : new MissingPart(detail.substring(0, end), detail.substring(end + BETWEEN.length()));
    }
}
