package vitrine.desktop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The commands in `.thumbnailer` files: whoever is started gets the picture's path, and the program stays the program.
public final class ThumbnailerFuzz {
    private static final Path PROGRAM = Path.of("/bin/a%ib");
    private static final Path PHOTO = Path.of("/photos/100 %o.jpg");
    private static final Path PICTURE = Path.of("/tmp/picture");

    private ThumbnailerFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Thumbnailer.parse(new String(data, StandardCharsets.UTF_8))
                .map(found -> found.with(PROGRAM).command(PHOTO, PICTURE, 256))
                .ifPresent(ThumbnailerFuzz::check);
    }

    private static void check(Iterable<String> command) {
        var all = String.join("\n", command);
        if (!all.startsWith(PROGRAM + "\n")) {
            throw new AssertionError("another program: " + all);
        }
        if (!all.contains(PICTURE.toString())) {
            throw new AssertionError("no place for the picture: " + all);
        }
    }
}
