package vitrine.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vitrine.library.PathKind;

/// What the program was started with, or where it begins by itself: looked at on a worker while JavaFX and the window
/// come up, asked for on the JavaFX thread.
final class FirstLook {
    private final Path awaited;
    private final CompletableFuture<PathKind> look;
    private final Executor fx;

    /// @param awaited what the disk is asked about first
    /// @param look asks the disk
    FirstLook(Path awaited, Supplier<PathKind> look, Executor files, Executor fx) {
        this.awaited = awaited;
        this.look = CompletableFuture.supplyAsync(look, files);
        this.fx = fx;
    }

    /// What a person who sees nothing yet is waiting for.
    Path awaited() {
        return awaited;
    }

    /// What was found, if the disk has answered by now.
    Optional<PathKind> now() {
        return look.state() == Future.State.SUCCESS ? Optional.of(look.resultNow()) : Optional.empty();
    }

    /// Shows what is found as soon as the disk answers; who waits keeps no thread waiting.
    void then(Consumer<PathKind> show) {
        var _ = look.whenComplete((_, _) -> fx.execute(() -> show.accept(look.resultNow())));
    }
}
