package vitrine.app;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Paths as they are kept in the settings and sent to a program that runs.
public final class PathTextFuzz {
    private PathTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        PathText.path(text).ifPresent(path -> {
            if (!PathText.path(PathText.of(path)).equals(Optional.of(path))) {
                throw new AssertionError("not the same again: " + path);
            }
        });
    }
}
