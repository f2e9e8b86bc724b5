package vitrine.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;
import vitrine.image.CopyException;
import vitrine.image.DecodeException;
import vitrine.image.ImageFormat;
import vitrine.library.Entry;
import vitrine.library.Photo;
import vitrine.metadata.MetadataWriteException.Reason;
import vitrine.metadata.Turn;
import vitrine.state.GalleryState;
import vitrine.state.PhotoTurns;
import vitrine.state.ViewTurns;
import vitrine.state.ViewerState;
import vitrine.ui.kit.Sentences;

/// What the commands do that turn and flip photos: the one shown large, or those selected. Lives on the JavaFX thread.
public final class TurnCommands {
    /// What became of a copy.
    public sealed interface Copied {
        record Saved(Path copy) implements Copied {}

        record Unreadable(DecodeException why) implements Copied {}

        record Unwritable(CopyException why) implements Copied {}
    }

    /// Copies photos beside themselves, in the background.
    @FunctionalInterface
    public interface Copies {
        /// @param then is told on the JavaFX thread
        void save(Path photo, Turn turn, Consumer<Copied> then);
    }

    private final PhotoTurns turns;
    private final Copies copies;
    private final GalleryState gallery;
    private final ViewerState viewer;
    private final Sentences sentences;
    private final TurnWords words;

    public TurnCommands(
            PhotoTurns turns, Copies copies, GalleryState gallery, ViewerState viewer, Sentences sentences) {
        this.turns = turns;
        this.copies = copies;
        this.gallery = gallery;
        this.viewer = viewer;
        this.sentences = sentences;
        words = new TurnWords(sentences.messages());
    }

    /// How photos are seen that were turned.
    ViewTurns view() {
        return turns.view();
    }

    void bindTo(Commands commands, Toast toast) {
        var some = Bindings.createBooleanBinding(
                this::isSomethingChosen, gallery.selection().revisionProperty(), viewer.photoProperty());
        commands.bind(Shortcut.TURN_RIGHT, () -> turns.turn(chosen(), Turn.RIGHT), some);
        commands.bind(Shortcut.TURN_LEFT, () -> turns.turn(chosen(), Turn.LEFT), some);
        commands.bind(Shortcut.FLIP_HORIZONTAL, () -> turns.turn(chosen(), Turn.FLIP_HORIZONTAL), some);
        commands.bind(Shortcut.FLIP_VERTICAL, () -> turns.turn(chosen(), Turn.FLIP_VERTICAL), some);
        commands.bind(Shortcut.SAVE_COPY, () -> saveChosen(toast), some);
        commands.bind(
                Shortcut.UNDO,
                () -> {
                    toast.hide();
                    turns.undo();
                },
                turns.canUndoProperty());
        commands.bind(Shortcut.REDO, turns::redo, turns.canRedoProperty());
        turns.onOutcome(outcome -> tell(outcome, toast));
    }

    // Which photos

    private List<Path> chosen() {
        @Nullable Path shown = viewer.photoProperty().get();
        if (shown != null) {
            return viewer.isGone() ? List.of() : List.of(shown);
        }
        return gallery.selected()
                .filter(TurnCommands::canBeSeen)
                .map(Entry::path)
                .toList();
    }

    private boolean isSomethingChosen() {
        return viewer.isOpen() || gallery.selected().anyMatch(TurnCommands::canBeSeen);
    }

    private static boolean canBeSeen(Entry entry) {
        return entry instanceof Photo photo
                && ImageFormat.ofName(photo.name()).filter(ImageFormat::isShown).isPresent();
    }

    // What became of it

    private void tell(PhotoTurns.Outcome outcome, Toast toast) {
        var sentence = words.outcome(outcome);
        if (sentence.isEmpty()) {
            return;
        }
        var actions = new ArrayList<Toast.Action>();
        if (outcome.kind() != PhotoTurns.Kind.UNDO) {
            var toCopy = outcome.failed().entrySet().stream()
                    .filter(failed -> failed.getValue() != Reason.VANISHED && failed.getValue() != Reason.UNREADABLE)
                    .map(failed -> failed.getKey())
                    .toList();
            if (!toCopy.isEmpty()) {
                var save = toCopy.size() == 1 ? "toast.save-copy" : "toast.save-copies";
                actions.add(new Toast.Action(sentences.messages().get(save), () -> save(toCopy, toast)));
            }
            actions.add(new Toast.Action(sentences.messages().get("command.undo"), turns::undo));
        }
        toast.show(sentence, actions.toArray(Toast.Action[]::new));
    }

    // Copies

    private void saveChosen(Toast toast) {
        var turned = chosen().stream().filter(turns.view()::isOnScreenOnly).toList();
        if (turned.isEmpty()) {
            toast.show(sentences.messages().get("copy.nothing"));
        } else {
            save(turned, toast);
        }
    }

    private void save(List<Path> photos, Toast toast) {
        var results = new ArrayList<Copied>();
        for (var photo : photos) {
            copies.save(photo, turns.view().toFile(photo), result -> {
                results.add(result);
                if (results.size() == photos.size()) {
                    tell(photos, results, toast);
                }
            });
        }
    }

    /// @param results in the order of `photos`, since one worker makes the copies
    private void tell(List<Path> photos, List<Copied> results, Toast toast) {
        if (results.size() == 1 && results.getFirst() instanceof Copied.Saved(var copy)) {
            toast.show(
                    words.saved(copy),
                    new Toast.Action(sentences.messages().get("toast.show-copy"), () -> viewer.open(copy)));
            return;
        }
        var reasons = IntStream.range(0, results.size())
                .mapToObj(i -> unsaved(photos.get(i), results.get(i)))
                .filter(reason -> !reason.isEmpty())
                .toList();
        toast.show(results.size() == 1 ? reasons.getFirst() : words.saved(results.size(), reasons));
    }

    /// Why there is no copy; empty when there is one.
    private String unsaved(Path photo, Copied result) {
        return switch (result) {
            case Copied.Saved _ -> "";
            case Copied.Unreadable(var why) -> sentences.failure(photo, why);
            case Copied.Unwritable(var why) -> words.unsaved(photo, why.reason());
        };
    }
}
