package vitrine.state;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import vitrine.library.Listing;
import vitrine.metadata.MetadataWriteException;
import vitrine.metadata.MetadataWriteException.Reason;
import vitrine.metadata.OrientationChange;
import vitrine.metadata.OrientationWriter;
import vitrine.metadata.Turn;
import vitrine.metadata.UnfinishedFiles;

/// Turns and flips photos on the person's command: at once on the screen, and soon after, by one worker, in their
/// files. What nothing can be written into stays turned on the screen. Undo gives the files their very bytes back.
///
/// Lives on the JavaFX thread, but for what the worker does.
public final class PhotoTurns {
    /// Who turns a photo upside down presses twice: both become one step, written once.
    public static final Duration GATHERED = Duration.ofMillis(400);

    private static final int MOST_STEPS = 200;

    /// Runs tasks one after the other, never two at once.
    @FunctionalInterface
    public interface Worker {
        /// @return as long as the task waits it can be cancelled
        Future<?> schedule(Runnable task, Duration delay);
    }

    public enum Kind {
        TURN,
        UNDO,
        REDO
    }

    /// What became of a command.
    ///
    /// @param done photos whose files say it now
    /// @param failed photos whose files do not, and why
    public record Outcome(Kind kind, Map<Path, OrientationChange> done, Map<Path, Reason> failed) {}

    /// What the person did with one command, or some of the same in a row.
    private static final class Step {
        List<Path> files;
        final Turn turn;
        /// What takes each file to the other side of this step: back when it is done, forth when it is undone. Belongs
        /// to the worker.
        final Map<Path, OrientationChange> other = new LinkedHashMap<>();

        @Nullable
        Future<?> task;

        /// The person has thought better of it.
        volatile boolean stopped;

        Step(List<Path> files, Turn turn) {
            this.files = files;
            this.turn = turn;
        }

        boolean cancel() {
            return task != null && task.cancel(false);
        }
    }

    private final Worker worker;
    private final Executor fx;
    private final UnfinishedFiles leftovers;
    private final ViewTurns view;
    private final Deque<Step> undoable = new ArrayDeque<>();
    private final Deque<Step> redoable = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Consumer<Outcome> outcomes = _ -> {};

    /// @param fx the JavaFX thread; what the worker tells it comes before what is made of the files later
    /// @param leftovers goes through what was left beside the photos that are turned; the worker's
    public PhotoTurns(ObservableValue<Listing> listing, Worker worker, Executor fx, UnfinishedFiles leftovers) {
        this.worker = worker;
        this.fx = fx;
        this.leftovers = leftovers;
        view = new ViewTurns(listing.getValue());
        listing.subscribe(view::listed);
    }

    // Properties

    /// How photos are to be seen.
    public ViewTurns view() {
        return view;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    // Commands

    /// Called with what became of each command, when the worker is done with it.
    public void onOutcome(Consumer<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    public void turn(Collection<Path> photos, Turn turn) {
        var files = List.copyOf(photos);
        if (files.isEmpty() || turn == Turn.NONE) {
            return;
        }
        view.turn(files, turn);
        redoable.clear();
        var whole = turn;
        var last = undoable.peekLast();
        if (last != null && last.files.equals(files) && last.cancel()) {
            undoable.removeLast();
            view.end(files);
            whole = last.turn.then(turn);
        }
        if (whole != Turn.NONE) {
            var step = new Step(files, whole);
            undoable.addLast(step);
            begin(step, Kind.TURN, GATHERED);
        }
        if (undoable.size() > MOST_STEPS) {
            undoable.removeFirst();
        }
        tell();
    }

    public void undo() {
        var step = undoable.pollLast();
        if (step == null) {
            return;
        }
        view.turn(step.files, step.turn.inverse());
        redoable.addLast(step);
        if (step.cancel()) {
            view.end(step.files);
        } else {
            step.stopped = true;
            begin(step, Kind.UNDO, Duration.ZERO);
        }
        tell();
    }

    public void redo() {
        var step = redoable.pollLast();
        if (step == null) {
            return;
        }
        view.turn(step.files, step.turn);
        undoable.addLast(step);
        begin(step, Kind.REDO, Duration.ZERO);
        tell();
    }

    private void tell() {
        canUndo.set(!undoable.isEmpty());
        canRedo.set(!redoable.isEmpty());
    }

    private void begin(Step step, Kind kind, Duration delay) {
        var files = step.files;
        view.begin(files);
        step.task = worker.schedule(() -> work(step, files, kind), delay);
    }

    // On the worker

    private void work(Step step, List<Path> files, Kind kind) {
        var done = new LinkedHashMap<Path, OrientationChange>();
        var failed = new LinkedHashMap<Path, Reason>();
        var stuck = new ArrayList<Path>();
        if (kind == Kind.UNDO) {
            step.stopped = false;
        }
        for (var file : files) {
            if (step.stopped || Thread.currentThread().isInterrupted()) {
                break;
            }
            leftovers.deleteForgotten(file);
            var change = step.other.get(file);
            try {
                var written = write(file, step, kind, change);
                if (written != null) {
                    done.put(file, written);
                    // At once: the file is decoded again while the others are still being written.
                    fx.execute(() -> view.written(written));
                }
            } catch (MetadataWriteException e) {
                failed.put(file, e.reason());
                if (change != null) {
                    stuck.add(file);
                }
            }
        }
        step.other.putAll(done);
        stuck.forEach(step.other::remove);
        fx.execute(() -> worked(step, files, stuck, new Outcome(kind, done, failed)));
    }

    private static @Nullable OrientationChange write(Path file, Step step, Kind kind, @Nullable OrientationChange other)
            throws MetadataWriteException {
        if (other != null) {
            return OrientationWriter.undo(other);
        }
        return kind == Kind.UNDO ? null : OrientationWriter.turn(file, step.turn);
    }

    private void worked(Step step, List<Path> files, List<Path> stuck, Outcome outcome) {
        view.end(files);
        if (!stuck.isEmpty()) {
            // They stay as they are, and are none of this step's business any more.
            view.turn(stuck, outcome.kind == Kind.UNDO ? step.turn : step.turn.inverse());
            step.files =
                    step.files.stream().filter(file -> !stuck.contains(file)).toList();
        }
        outcomes.accept(outcome);
    }
}
