package vitrine.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import vitrine.library.PathKind;

/// What the program was started with: looked at on a worker while JavaFX and the window come up, asked for on the
/// JavaFX thread.
final class FirstLook {
    private final FutureTask<PathKind> look;
    private final Executor files;
    private final Executor fx;

    /// @param look asks the disk
    /// @param files one thread, so that who waits comes after the look
    FirstLook(Callable<PathKind> look, Executor files, Executor fx) {
        this.look = new FutureTask<>(look);
        this.files = files;
        this.fx = fx;
        files.execute(this.look);
    }

    /// What was found, if the disk has answered by now.
    Optional<PathKind> now() {
        return look.state() == Future.State.SUCCESS ? Optional.of(look.resultNow()) : Optional.empty();
    }

    /// Shows what is found as soon as the disk answers.
    void then(Consumer<PathKind> show) {
        files.execute(() -> {
            var found = look.resultNow();
            fx.execute(() -> show.accept(found));
        });
    }
}
