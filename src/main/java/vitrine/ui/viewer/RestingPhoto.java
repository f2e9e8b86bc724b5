package vitrine.ui.viewer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.Metadata;
import vitrine.ui.kit.Alarm;

/// Reads what a photo says about itself once the person stays with it. One file at a time is read, however fast the
/// photos change and however slow the disk is; an answer about another photo is dropped. Lives on the JavaFX thread.
final class RestingPhoto {
    /// Somebody who holds an arrow key passes about thirty photos a second; none of those is read.
    private static final Duration REST = Duration.ofMillis(120);

    private final BiConsumer<Path, Consumer<Optional<Metadata>>> reader;
    private final Alarm alarm;
    private final Consumer<Optional<Metadata>> receiver;
    private @Nullable Path wanted;
    private boolean rested;
    private boolean reading;

    /// @param reader reads in the background and answers on the JavaFX thread
    /// @param receiver told about the photo that is wanted, and about no other
    RestingPhoto(
            BiConsumer<Path, Consumer<Optional<Metadata>>> reader, Alarm alarm, Consumer<Optional<Metadata>> receiver) {
        this.reader = reader;
        this.alarm = alarm;
        this.receiver = receiver;
    }

    /// @param photo null when nobody wants to know
    void want(@Nullable Path photo) {
        wanted = photo;
        rested = false;
        if (photo == null) {
            alarm.clear();
        } else {
            alarm.set(REST, () -> {
                rested = true;
                read();
            });
        }
    }

    private void read() {
        var photo = wanted;
        if (photo == null || reading) {
            return; // Who reads asks again when the answer is there.
        }
        reading = true;
        reader.accept(photo, found -> {
            reading = false;
            if (photo.equals(wanted)) {
                receiver.accept(found);
            } else if (rested) {
                read();
            }
        });
    }
}
