package vitrine.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vitrine.image.CopyException;
import vitrine.library.ShownName;
import vitrine.metadata.MetadataWriteException.Reason;
import vitrine.state.Messages;
import vitrine.state.PhotoTurns.Kind;
import vitrine.state.PhotoTurns.Outcome;

/// Says what became of photos that were turned, and of copies of them.
final class TurnWords {
    private final Messages messages;

    TurnWords(Messages messages) {
        this.messages = messages;
    }

    /// Empty when there is nothing to say: what was undone is seen.
    String outcome(Outcome outcome) {
        int done = outcome.done().size();
        int failed = outcome.failed().size();
        if (outcome.kind() == Kind.UNDO) {
            return failed == 0 ? "" : stuck(outcome.failed());
        }
        if (failed == 0) {
            return done == 0
                    ? ""
                    : done == 1
                            ? messages.get("turn.done", name(only(outcome.done())))
                            : messages.get("turn.done-many", done);
        }
        if (done > 0) {
            return messages.get("turn.done-some", done, failed);
        }
        return failed == 1
                ? failed(
                        only(outcome.failed()),
                        outcome.failed().values().iterator().next())
                : messages.get("turn.failed-many", failed);
    }

    private String failed(Path photo, Reason reason) {
        return messages.get("turn.failed." + key(reason), name(photo));
    }

    private String stuck(Map<Path, Reason> failed) {
        if (failed.size() > 1) {
            return messages.get("turn.stuck-many", failed.size());
        }
        boolean changed = failed.containsValue(Reason.CHANGED);
        return messages.get(changed ? "turn.stuck-changed" : "turn.stuck", name(only(failed)));
    }

    String saved(Path copy) {
        return messages.get("copy.saved", name(copy));
    }

    /// @param reasons why some were not; the first is enough, since it is often that of all
    String saved(int asked, List<String> reasons) {
        int saved = asked - reasons.size();
        return reasons.isEmpty()
                ? messages.get("copy.saved-many", saved, asked)
                : messages.get("copy.saved-some", saved, asked, reasons.getFirst());
    }

    String unsaved(Path photo, CopyException.Reason reason) {
        return messages.get("copy.failed." + key(reason), name(photo));
    }

    private static String key(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Path only(Map<Path, ?> photos) {
        return photos.keySet().iterator().next();
    }

    private static String name(Path photo) {
        return ShownName.of(photo);
    }
}
