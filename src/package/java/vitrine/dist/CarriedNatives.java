package vitrine.dist;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// Native libraries that a jar carries for many systems, in `native/SYSTEM/PROCESSOR`. At each run those of this system
/// would be unpacked into the folder for temporary files; as a file in the folder that `java.library.path` names, the
/// library is loaded where it lies.
///
/// @param system "Linux", "Mac" or "Windows"
/// @param processor such as "x86_64"
record CarriedNatives(String system, String processor) {
    static CarriedNatives ofThisSystem() {
        var system = AppFolder.isWindows() ? "Windows" : AppFolder.isMac() ? "Mac" : "Linux";
        var processor = System.getProperty("os.arch");
        return new CarriedNatives(system, processor.equals("amd64") ? "x86_64" : processor);
    }

    /// Puts what is for this system beside the jar, which loses those of all systems.
    ///
    /// @throws IllegalStateException when there is nothing for this system
    void takeOut(Path jar) throws IOException {
        try (var inside = FileSystems.newFileSystem(jar)) {
            var wanted = inside.getPath("native", system, processor);
            if (!Files.isDirectory(wanted)) {
                throw new IllegalStateException(jar + " has nothing for " + system + ", " + processor);
            }
            try (var files = Files.newDirectoryStream(wanted)) {
                for (var file : files) {
                    Files.copy(file, jar.resolveSibling(file.getFileName().toString()));
                }
            }
            Folders.remove(inside.getPath("native"));
        }
    }
}
