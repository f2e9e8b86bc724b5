package vitrine.state;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vitrine.library.PathKind;

/// Finds out in the background what a path is that somebody typed, dropped or named on the command line.
/// Commands belong to the JavaFX thread.
public final class PathOpener {
    private final Executor files;
    private final Executor fx;
    private long next;

    /// @param files where the disk is asked
    /// @param fx the JavaFX thread
    public PathOpener(Executor files, Executor fx) {
        this.files = files;
        this.fx = fx;
    }

    /// @param then gets the answer on the JavaFX thread
    public void look(Path path, Consumer<PathKind> then) {
        files.execute(() -> {
            var kind = PathKind.of(path);
            fx.execute(() -> then.accept(kind));
        });
    }

    /// The same for where the person wants to go next: who is asked for later, or [#forgetNext], makes the answer come
    /// too late. A disk may be silent for minutes, and nobody is to be led away from where they went meanwhile.
    public void lookNext(Path path, Consumer<PathKind> then) {
        long number = ++next;
        look(path, kind -> {
            if (number == next) {
                then.accept(kind);
            }
        });
    }

    public void forgetNext() {
        next++;
    }
}
