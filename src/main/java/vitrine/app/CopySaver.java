package vitrine.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vitrine.image.CopyException;
import vitrine.image.DecodeException;
import vitrine.image.TurnedCopies;
import vitrine.metadata.Turn;
import vitrine.ui.TurnCommands;
import vitrine.ui.TurnCommands.Copied;

/// Copies turned photos: asked on the JavaFX thread, copies on a worker, answers on the JavaFX thread.
final class CopySaver implements TurnCommands.Copies {
    private final TurnedCopies copies;
    private final Executor worker;
    private final Executor fx;

    CopySaver(TurnedCopies copies, Executor worker, Executor fx) {
        this.copies = copies;
        this.worker = worker;
        this.fx = fx;
    }

    @Override
    public void save(Path photo, Turn turn, Consumer<Copied> then) {
        worker.execute(() -> {
            var result = copy(photo, turn);
            fx.execute(() -> then.accept(result));
        });
    }

    private Copied copy(Path photo, Turn turn) {
        try {
            return new Copied.Saved(copies.save(photo, turn));
        } catch (DecodeException e) {
            return new Copied.Unreadable(e);
        } catch (CopyException e) {
            return new Copied.Unwritable(e);
        }
    }
}
