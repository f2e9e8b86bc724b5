package vitrine.desktop;

import java.nio.charset.StandardCharsets;

/// The entries of installed programs, and the lines by which they are started.
public final class KeyFileFuzz {
    private KeyFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        KeyFile.parse(text);
        ExecLine.parse(text);
    }
}
