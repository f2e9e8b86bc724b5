package vitrine.app;

import java.nio.file.Path;
import java.util.List;
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
    private final List<Path> named;
    private final Path awaited;
    private final CompletableFuture<PathKind> look;
    private final Executor fx;

    /// @param named by the person; the first is looked at
    /// @param pictures what the disk is asked about first where nothing is named
    /// @param choice what to begin with then; asks the disk
    FirstLook(List<Path> named, Path pictures, Supplier<Path> choice, Executor files, Executor fx) {
        this.named = named;
        awaited = named.isEmpty() ? pictures : named.getFirst();
        look = CompletableFuture.supplyAsync(
                () -> PathKind.of(named.isEmpty() ? choice.get() : named.getFirst()), files);
        this.fx = fx;
    }

    /// All that the person named.
    List<Path> named() {
        return named;
    }

    /// What a person who sees nothing yet is waiting for.
    Path awaited() {
        return awaited;
    }

    /// What was found, if the disk has answered by now and there is no more to it.
    Optional<PathKind> now() {
        return named.size() < 2 && look.state() == Future.State.SUCCESS
                ? Optional.of(look.resultNow())
                : Optional.empty();
    }

    /// Shows what is found as soon as the disk answers; who waits keeps no thread waiting.
    void then(Consumer<PathKind> show) {
        var _ = look.whenComplete((_, _) -> fx.execute(() -> show.accept(look.resultNow())));
    }
}
