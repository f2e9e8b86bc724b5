package vitrine.library;

import java.nio.file.Path;

/// A folder inside the one that is open.
public record Folder(Path path, String name) implements Entry {
    public static Folder of(Path path) {
        return new Folder(path, ShownName.of(path));
    }
}
