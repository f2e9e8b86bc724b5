package vitrine.thumbnail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Keeps the thumbnails that this program made within a size, and deletes those that nobody looked at for longest; what
/// other programs made is theirs. Two programs may do so at once: each deletes the same. Slow; on a worker that gives
/// way to all others, and ends early when that is interrupted.
public final class CacheLimit {
    /// Of entries that are looked at; a limit for a cache that somebody else has let grow without one.
    private static final int MOST_ENTRIES = 500_000;

    /// Down to this part of the limit, so that not each start has something to delete.
    private static final double SPARE = 0.9;

    private static final int HEAD_BYTES = 16 * 1024;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{32}\\.png");

    private record Entry(Path path, long bytes, Instant used, FileTime read) {}

    private final Path root;
    private final InstantSource clock;

    /// @param root the same as for [ThumbnailFiles]
    public CacheLimit(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /// @return how many entries were deleted
    public int keep(long mostBytes) {
        var entries = tooMany(mostBytes);
        return entries.isEmpty() ? 0 : delete(entries, (long) (mostBytes * SPARE));
    }

    /// Whether [#keep] would delete something.
    public boolean isExceeded(long mostBytes) {
        return !tooMany(mostBytes).isEmpty();
    }

    /// Those of our own if they are more than that, else none.
    private List<Entry> tooMany(long mostBytes) {
        var entries = new ArrayList<Entry>();
        for (var bin : Bin.values()) {
            list(root.resolve(bin.folder()), entries);
        }
        if (bytes(entries) <= mostBytes) {
            return List.of(); // Whosever they are.
        }
        entries.removeIf(entry -> isInterrupted() || !isOurs(entry));
        return bytes(entries) <= mostBytes ? List.of() : entries;
    }

    private void list(Path folder, List<Entry> entries) {
        try (var paths = Files.newDirectoryStream(folder)) {
            for (var path : paths) {
                if (entries.size() >= MOST_ENTRIES || isInterrupted()) {
                    return;
                }
                look(path, entries);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // What cannot be listed cannot be cleaned up either.
        }
    }

    private void look(Path path, List<Entry> entries) throws IOException {
        var name = path.getFileName().toString();
        boolean unfinished = name.endsWith(PrivateFiles.UNFINISHED);
        if (!unfinished && !ENTRY.matcher(name).matches()) {
            return;
        }
        BasicFileAttributes file;
        try {
            file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return;
        }
        var used = latest(
                file.lastModifiedTime().toInstant(), file.lastAccessTime().toInstant());
        if (unfinished && used.isBefore(clock.instant().minus(FORGOTTEN_AFTER))) {
            Files.deleteIfExists(path); // Of a program that was killed while it wrote.
        } else if (!unfinished && file.isRegularFile()) {
            entries.add(new Entry(path, file.size(), used, file.lastAccessTime()));
        }
    }

    /// Many disks note only now and then that a file was read.
    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Its head is enough: the longest texts before the one that tells it are a URI of 4,096 characters, in which each
    /// may take three.
    private static boolean isOurs(Entry entry) {
        try (var bytes = Files.newInputStream(entry.path)) {
            var head = new String(bytes.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return head.contains("tEXt" + Provenance.SOFTWARE + '\0' + Provenance.VITRINE);
        } catch (IOException unreadable) {
            return false;
        } finally {
            leaveNoTrace(entry);
        }
    }

    /// Nobody looked at the picture: the next time, too, it must be known when somebody did.
    private static void leaveNoTrace(Entry entry) {
        try {
            Files.getFileAttributeView(entry.path, BasicFileAttributeView.class).setTimes(null, entry.read, null);
        } catch (IOException _) {
            // Then it counts as used now.
        }
    }

    private static int delete(List<Entry> entries, long mostBytes) {
        entries.sort(Comparator.comparing(Entry::used));
        long bytes = bytes(entries);
        int deleted = 0;
        for (var entry : entries) {
            if (bytes <= mostBytes || isInterrupted()) {
                break;
            }
            try {
                deleted += Files.deleteIfExists(entry.path) ? 1 : 0;
                bytes -= entry.bytes; // Also when another program was faster.
            } catch (IOException _) {
                // Not to be deleted; the next one may be.
            }
        }
        return deleted;
    }

    private static long bytes(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
