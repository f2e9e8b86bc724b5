package vitrine.ui.viewer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.Metadata;
import vitrine.ui.kit.Alarm;

/// Reads what a photo says about itself once the person stays with it. One file at a time is read, however fast the
/// photos change and however slow the disk is, but none is waited for longer than [Alarm#LONG_WAIT]; an answer about
/// another photo is dropped. Lives on the JavaFX thread.
final class RestingPhoto {
    /// Somebody who holds an arrow key passes about thirty photos a second; none of those is read.
    private static final Duration REST = Duration.ofMillis(120);

    private final BiConsumer<Path, Consumer<Optional<Metadata>>> reader;
    private final Alarm alarm;
    private final Alarm patience;
    private final Consumer<Optional<Metadata>> receiver;
    private final Set<Path> unanswered = new HashSet<>();
    /// Those of them that have changed since they were asked.
    private final Set<Path> outdated = new HashSet<>();
    private @Nullable Path wanted;
    /// Whether the person has stayed with it, and nothing is told of it yet.
    private boolean due;
    /// Whether the answer to the question asked last is waited for.
    private boolean reading;
    private long asked;

    /// @param reader reads in the background and answers on the JavaFX thread
    /// @param patience for when the reader does not answer
    /// @param receiver told about the photo that is wanted, and about no other
    RestingPhoto(
            BiConsumer<Path, Consumer<Optional<Metadata>>> reader,
            Alarm alarm,
            Alarm patience,
            Consumer<Optional<Metadata>> receiver) {
        this.reader = reader;
        this.alarm = alarm;
        this.patience = patience;
        this.receiver = receiver;
    }

    /// @param photo null when nobody wants to know
    void want(@Nullable Path photo) {
        wanted = photo;
        due = false;
        if (photo == null) {
            alarm.clear();
            stopWaiting();
        } else {
            alarm.set(REST, () -> {
                due = true;
                read();
            });
        }
    }

    /// These files have changed: what was told of them is not true any more.
    void forget(Predicate<Path> changed) {
        unanswered.stream().filter(changed).forEach(outdated::add);
        if (wanted != null && changed.test(wanted)) {
            want(wanted);
        }
    }

    private void read() {
        var photo = wanted;
        if (photo == null || reading || !unanswered.add(photo)) {
            return; // Who reads asks again when the answer is there.
        }
        reading = true;
        asked++;
        long number = asked;
        patience.set(Alarm.LONG_WAIT, () -> goOn(number));
        reader.accept(photo, found -> {
            unanswered.remove(photo);
            if (!outdated.remove(photo) && photo.equals(wanted)) {
                due = false;
                receiver.accept(found);
            }
            goOn(number);
        });
    }

    private void goOn(long answered) {
        if (answered == asked) {
            stopWaiting();
        }
        if (due) {
            read();
        }
    }

    private void stopWaiting() {
        reading = false;
        patience.clear();
    }
}
