package vitrine.metadata;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the first tag of an SVG drawing says. XML is not read here but looked at: where more than that tag could have
/// a say, such as entities or style sheets, nothing is known. Source: SVG 2, 8.2 and 8.6; CSS Values 3, 6.2.
final class SvgHead {
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final Pattern ATTRIBUTE = Pattern.compile("\\G\\s+([\\w:.-]+)\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)')");

    private static final Pattern TAG_END = Pattern.compile("\\s*/?>");
    private static final Pattern LENGTH = Pattern.compile("\\s*\\+?(\\d{1,7}(?:\\.\\d{1,9})?)([a-z]{2}|%)?\\s*");
    private static final Pattern VIEW_BOX = Pattern.compile(
            "\\s*(?:-?\\d{1,7}(?:\\.\\d{1,9})?[\\s,]\\s*){2}(\\d{1,7}(?:\\.\\d{1,9})?)[\\s,]\\s*(\\d{1,7}(?:\\.\\d{1,9})?)\\s*");

    /// In a style sheet; "stroke-width" is another thing.
    private static final Pattern STYLED = Pattern.compile("(?i)(?<![\\w-])(?:width|height)\\s*:");

    /// Of a drawing that says no size.
    private static final float WIDTH = 300;

    private static final float HEIGHT = 150;

    private final Map<String, String> attributes;

    private SvgHead(Map<String, String> attributes) {
        this.attributes = attributes;
    }

    /// XML may turn out to be something else.
    static boolean opens(ByteWindow bytes) {
        int start = bytes.says(0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        while (Character.isWhitespace(bytes.u8(start))) {
            start++;
        }
        return bytes.says(start, "<svg") || bytes.says(start, "<?xml") || bytes.says(start, "<!");
    }

    /// @param bytes the first of the file
    static PhotoHeader read(ByteWindow bytes) {
        var text = bytes.text(0, bytes.length());
        int tag = tag(text);
        if (tag < 0 || STYLED.matcher(text).find()) {
            return PhotoHeader.UNKNOWN;
        }
        var attributes = new HashMap<String, String>();
        int end = tag;
        var attribute = ATTRIBUTE.matcher(text).region(tag, text.length());
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(attribute.group(2) == null ? 3 : 2));
            end = attribute.end();
        }
        boolean whole = TAG_END.matcher(text).region(end, text.length()).lookingAt();
        return whole ? new SvgHead(attributes).header() : PhotoHeader.UNKNOWN;
    }

    /// The place behind the name of the first tag; [ByteWindow#NONE] where that is not "svg".
    private static int tag(String text) {
        int at = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        while (at >= 0 && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                int end = behind(text, ">", at);
                int declarations = text.indexOf('[', at);
                at = declarations >= 0 && declarations < end ? ByteWindow.NONE : end;
            } else {
                return text.startsWith("<svg", at) ? at + 4 : ByteWindow.NONE;
            }
        }
        return ByteWindow.NONE;
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? ByteWindow.NONE : at + end.length();
    }

    private PhotoHeader header() {
        float width = WIDTH;
        float height = HEIGHT;
        var box = attributes.get("viewBox");
        if (box != null) {
            var numbers = VIEW_BOX.matcher(box);
            if (!numbers.matches()) {
                return PhotoHeader.UNKNOWN;
            }
            width = Float.parseFloat(numbers.group(1));
            height = Float.parseFloat(numbers.group(2));
        }
        width = length("width", width);
        height = length("height", height);
        if (!(width > 0) || !(height > 0)) {
            return PhotoHeader.UNKNOWN;
        }
        var size = DrawingSize.of(width, height);
        return PhotoHeader.ofSize(size.width(), size.height());
    }

    /// In px; 0 when it is not known.
    private float length(String name, float otherwise) {
        var value = attributes.get(name);
        var length = LENGTH.matcher(value == null ? "" : value);
        if (value == null || !length.matches()) {
            return value == null ? otherwise : 0;
        }
        float number = Float.parseFloat(length.group(1));
        var unit = length.group(2) == null ? "px" : length.group(2);
        return number
                * switch (unit) {
                    case "px", "%" -> 1; // Without a page, a drawing is a share of 100 px.
                    case "in" -> 96;
                    case "pc" -> 16;
                    case "pt" -> 1.3333334F;
                    case "cm" -> 37.7856F; // A bit less than there are, but what the decoder takes.
                    case "mm" -> 3.7785597F;
                    default -> 0;
                };
    }
}
