package vitrine.library;

import java.nio.file.Path;

/// What is open: a folder, alone or with everything below it.
public record Location(Path folder, boolean recursive) {}
