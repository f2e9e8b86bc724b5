package vitrine.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Starts other programs. A command is a program and its arguments; no shell ever sees them.
public interface Programs {

    /// The program of this name that would run.
    ///
    /// @param name to be looked for where programs are, or an absolute path
    Optional<Path> find(String name);

    /// Runs a small command to its end.
    ///
    /// @return what it wrote; empty when it could not run, failed or took too long
    Optional<String> run(List<String> command);

    /// Starts programs that the person goes on with, also when this one has ended.
    ///
    /// @return false when one could not start or failed at once
    boolean start(List<List<String>> commands, Path folder);
}
