package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.state.Messages;
import vitrine.state.Settings;

/// Settings on disk. Read once at the start, leniently; written when changes rest, atomically and by one thread at a
/// time, so that neither a crash, a power failure nor a full disk leaves half a file. Only what changed is written, and
/// into what the file holds by then, which may come from another window. May be called from any thread.
final class SettingsFile {
    private static final long MAX_BYTES = 1 << 20;

    /// Whoever logs out takes longer from their last change to the end of the session. That may come without a word:
    /// when the screen's server goes, GTK ends the process in that moment, and nothing is called that could save.
    private static final long REST_MILLIS = 200;

    /// While changes follow each other, and at the start, which has better to do than to write where it began.
    private static final int MOST_RESTS = 5;

    private final Path file;
    private final ScheduledExecutorService timer;
    private final BiConsumer<String, Throwable> notes;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Object writing = new Object();
    private volatile Consumer<Path> unwritable = file -> {};
    private volatile @Nullable Settings latest;
    private volatile boolean starting = true;
    private Settings written = Settings.DEFAULT;
    private boolean refused;
    private SettingsText text = SettingsText.of(Settings.DEFAULT);

    /// @param setAside where a file went that could not be read; the person should hear of it
    record Loaded(Settings settings, Optional<Path> setAside) {
        /// What to tell the person, if anything.
        Optional<String> notice(Messages messages) {
            return setAside.map(path -> messages.get("settings.broken", path.getFileName()));
        }
    }

    /// @param timer runs the late writes
    /// @param notes hears why the file could not be read or written; the person is told by [Loaded#notice] and
    ///     [#onUnwritable]
    SettingsFile(Path file, ScheduledExecutorService timer, BiConsumer<String, Throwable> notes) {
        this.file = file;
        this.timer = timer;
        this.notes = notes;
    }

    /// From now on `listener` gets the file when it cannot be written: once, until it can again. On the timer's thread,
    /// or that which flushes.
    void onUnwritable(Consumer<Path> listener) {
        unwritable = listener;
    }

    /// What `file` says, for who leaves it as it is; the defaults where it cannot be read.
    static Settings lookInto(Path file) {
        try {
            return SettingsText.parse(read(file)).settings();
        } catch (IOException | IllegalArgumentException _) {
            return Settings.DEFAULT;
        }
    }

    /// Reads the file; where there is none, or none that can be read, the settings are the defaults.
    Loaded load() {
        synchronized (writing) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Loaded(Settings.DEFAULT, Optional.empty());
            }
            try {
                text = SettingsText.parse(read(file));
                written = text.settings();
                return new Loaded(written, Optional.empty());
            } catch (NoSuchFileException e) { // A link: what it leads to may be there again later.
                notes.accept("reading settings from " + file, e);
                return new Loaded(Settings.DEFAULT, Optional.empty());
            } catch (IOException | IllegalArgumentException e) {
                notes.accept("reading settings from " + file, e);
                return new Loaded(Settings.DEFAULT, setAside());
            }
        }
    }

    /// Writes `settings` as soon as none follow for a moment, and within a second; of several meanwhile only the last
    /// is written.
    void save(Settings settings) {
        latest = settings;
        if (scheduled.compareAndSet(false, true)) {
            lookAgain(settings, 1);
        }
    }

    private void lookAgain(Settings seen, int rests) {
        var _ = timer.schedule(() -> look(seen, rests), REST_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Settings seen, int rests) {
        var now = Objects.requireNonNullElse(latest, seen);
        boolean rested = !starting && now.equals(seen);
        if (rested || rests == MOST_RESTS) {
            flush();
        } else {
            lookAgain(now, rests + 1);
        }
    }

    /// Writes at once what is not written yet.
    void flush() {
        synchronized (writing) {
            scheduled.set(false);
            starting = false;
            var settings = latest;
            if (settings == null || settings.equals(written)) {
                return;
            }
            try {
                text = textNow();
                text.put(written, settings);
                write(text.text());
                written = settings;
                refused = false;
            } catch (IOException e) {
                refuse(e);
            }
        }
    }

    /// As others left it; where that cannot be told, as this program knows it.
    private SettingsText textNow() {
        try {
            return SettingsText.parse(read(file));
        } catch (IOException | IllegalArgumentException _) {
            return text;
        }
    }

    private void refuse(IOException why) {
        if (!refused) {
            refused = true;
            notes.accept("writing settings to " + file, why);
            unwritable.accept(file);
        }
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than settings can be: " + Files.size(file) + " bytes");
        }
        return Files.readString(file); // Refuses what is not UTF-8.
    }

    private Optional<Path> setAside() {
        for (int n = 1; n < 100; n++) {
            var aside = file.resolveSibling(file.getFileName() + ".broken-" + n);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    return Optional.of(Files.move(file, aside));
                } catch (IOException e) {
                    notes.accept("setting aside " + file, e);
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// Who links the file to a place of their own keeps the link, and the place is not made: a disk may be missing.
    private Path target() throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        if (Files.isSymbolicLink(file)) {
            return file.resolveSibling(Files.readSymbolicLink(file)).toAbsolutePath();
        }
        PrivateFolder.createFor(file);
        return file.toAbsolutePath();
    }

    private void write(String content) throws IOException {
        var target = target();
        var folder = target.getParent();
        var temporary = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
        try {
            // Else the name may be on the disk before the bytes are.
            Files.writeString(temporary, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
