package vitrine.desktop;

import java.nio.file.Path;
import java.util.List;

/// A program that opens photos.
///
/// @param name in the language of the person
/// @param folder where it is to be started
public record Application(String id, String name, Path folder, Commands commands) {

    /// What the system itself would open photos with; it has no name.
    ///
    /// @param opener a program of the system that is given the file
    public static Application standard(String opener, Path folder) {
        return new Application(
                opener,
                "",
                folder,
                files -> files.stream()
                        .map(file -> List.of(opener, file.toString()))
                        .toList());
    }

    /// How it is told which files.
    @FunctionalInterface
    public interface Commands {
        /// One command for all of these files, or one for each where the program takes a single one.
        List<List<String>> of(List<Path> files);
    }
}
