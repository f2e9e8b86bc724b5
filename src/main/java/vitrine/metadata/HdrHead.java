package vitrine.metadata;

import java.util.regex.Pattern;

/// What the text at the start of a Radiance HDR picture says: lines to an empty one, and then how many rows and columns
/// there are, in the order and the directions in which they are stored. Source: Radiance's filefmts.
final class HdrHead {
    private static final Pattern SIZE =
            Pattern.compile("[-+]Y (\\d{1,9}) [-+]X (\\d{1,9})|[-+]X (\\d{1,9}) [-+]Y (\\d{1,9})");

    private HdrHead() {}

    static boolean opens(ByteWindow bytes) {
        return bytes.says(0, "#?RADIANCE") || bytes.says(0, "#?RGBE");
    }

    /// @param bytes the first of the file
    static PhotoHeader read(ByteWindow bytes) {
        var text = bytes.text(0, bytes.length());
        int start = text.indexOf("\n\n") + 2;
        int end = text.indexOf('\n', start);
        if (start < 2 || end < 0) {
            return PhotoHeader.UNKNOWN;
        }
        var size = SIZE.matcher(text.substring(start, end));
        if (!size.matches()) {
            return PhotoHeader.UNKNOWN;
        }
        boolean byRows = size.group(1) != null;
        return PhotoHeader.ofSize(
                Long.parseLong(size.group(byRows ? 2 : 3)), Long.parseLong(size.group(byRows ? 1 : 4)));
    }
}
