package vitrine.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Files that cost a process its life when it made a picture of them, and are left alone until they change, a day has
/// passed or the person asks for another try. In memory: what thumbnails know of it outlives the program by their own
/// failures. Used by many threads at once.
public final class Quarantine {
    public static final Duration LASTS = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final InstantSource clock;

    /// The oldest first; guarded by itself.
    private final LinkedHashMap<Path, Entry> entries = new LinkedHashMap<>();

    /// @param modified of the file when it did that; null when it could not be asked
    private record Entry(@Nullable FileTime modified, Instant until) {}

    public Quarantine(InstantSource clock) {
        this.clock = clock;
    }

    public void add(Path file) {
        var entry = new Entry(modified(file), clock.instant().plus(LASTS));
        synchronized (entries) {
            entries.remove(file);
            entries.put(file, entry);
            if (entries.size() > MOST) {
                entries.pollFirstEntry();
            }
        }
    }

    public boolean holds(Path file) {
        Entry entry;
        synchronized (entries) {
            entry = entries.get(file);
        }
        if (entry == null) {
            return false;
        }
        var modified = modified(file);
        boolean holds = clock.instant().isBefore(entry.until) && (modified == null || modified.equals(entry.modified));
        if (!holds) {
            remove(file);
        }
        return holds;
    }

    public void remove(Path file) {
        synchronized (entries) {
            entries.remove(file);
        }
    }

    private static @Nullable FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return null;
        }
    }
}
