package vitrine.desktop;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// Files as other programs name them: `file:///…`.
public final class FileUri {
    /// Without the comma, at which some programs part lists.
    private static final String PLAIN = "/-._~!$&'()*+;=:@";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileUri() {}

    /// Unlike [Path#toUri()] it neither looks at the disk nor changes how letters are composed.
    public static String of(Path path) {
        // Of a name that is not valid text only the path itself knows the bytes.
        if (File.separatorChar != '/' || path.toString().indexOf('\uFFFD') >= 0) {
            return path.toUri().toASCIIString();
        }
        var uri = new StringBuilder("file://");
        for (byte unit : path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            if (plain) {
                uri.append(letter);
            } else {
                HEX.toHexDigits(uri.append('%'), unit);
            }
        }
        return uri.toString();
    }
}
