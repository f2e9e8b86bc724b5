package vitrine.metadata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Whether a file may be an SVG drawing, by the start of its text: programs write it in any coding that XML knows, with
/// blanks before it, and with a short name before all names. Of XML that is no drawing, the decoder will say so.
/// Source: XML 1.0, appendix F.
public final class DrawingStart {
    /// The first tag, or what may stand before it.
    private static final Pattern START = Pattern.compile("<(?:svg|[A-Za-z_][\\w.-]{0,30}:svg|\\?xml|!DOCTYPE svg|!--)");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DrawingStart() {}

    /// @param head the first bytes of the file
    public static boolean is(byte[] head) {
        var text = new String(head, coding(ByteWindow.bigEndian(head)));
        int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        return START.matcher(text.substring(start).stripLeading()).lookingAt();
    }

    private static Charset coding(ByteWindow bytes) {
        return switch (bytes.u16(0)) {
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << Byte.SIZE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
