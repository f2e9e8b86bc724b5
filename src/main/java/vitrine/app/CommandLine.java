package vitrine.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vitrine.state.Theme;

/// What the person asks for when starting the program.
public sealed interface CommandLine {

    /// Open the window.
    ///
    /// @param paths folders or photos, absolute; none means to choose a good place
    record Open(List<Path> paths, Options options) implements CommandLine {
        public Open {
            paths = List.copyOf(paths);
        }

        @Override
        public List<Path> named() {
            return paths;
        }
    }

    /// Draw the window into a PNG file and end.
    ///
    /// @param width of the window in pixels
    /// @param location the folder or photo to show, absolute; null means to choose a good place
    record Snapshot(
            Path picture, int width, int height, @Nullable Path location, Options options) implements CommandLine {
        @Override
        public List<Path> named() {
            return location == null ? List.of() : List.of(location);
        }
    }

    /// Make thumbnails without a window, and end.
    ///
    /// @param paths folders or photos, absolute; at least one
    /// @param recursive whether folders below count too
    /// @param hidden whether hidden files and folders count too
    /// @param workers how many threads; otherwise one for each processor
    /// @param size that the thumbnails have at least, in px
    record Thumbnails(
            List<Path> paths, boolean recursive, boolean hidden, OptionalInt workers, int size, Options options)
            implements CommandLine {
        public Thumbnails {
            paths = List.copyOf(paths);
        }
    }

    record Help() implements CommandLine {}

    record Version() implements CommandLine {}

    /// Something that cannot be understood.
    ///
    /// @param key of the sentence that says why
    /// @param arguments of that sentence
    record Wrong(String key, List<String> arguments) implements CommandLine {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }

    /// What holds for this run only.
    ///
    /// @param theme instead of that in the settings
    /// @param language a tag such as "zh-CN", instead of that in the settings
    /// @param settings another file to keep settings in
    /// @param stallMeter whether to show from the start how long the window was not answering
    record Options(Optional<Theme> theme, Optional<String> language, Optional<Path> settings, boolean stallMeter) {
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), Optional.empty(), false);

        /// Where the settings are kept.
        Path settingsFile(AppFolders folders) {
            return settings.orElse(folders.config().resolve("vitrine.properties"));
        }

        boolean isNone() {
            return theme.isEmpty() && language.isEmpty() && settings.isEmpty() && !stallMeter;
        }
    }

    /// What is to be shown; the first decides where.
    default List<Path> named() {
        return List.of();
    }

    default Options options() {
        return Options.NONE;
    }

    static CommandLine parse(String... arguments) {
        return new CommandLineParser(arguments).parse();
    }
}
