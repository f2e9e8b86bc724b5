package vitrine.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folders that a [FolderWatch] has its eyes on. Lives on the watching thread.
final class WatchedFolders {
    /// @param key null for a folder that is known but not watched
    private record Entered(@Nullable WatchKey key, Object identity) {}

    private final WatchService service;
    private final int limit;
    private final Map<Path, Entered> byPath = new HashMap<>();
    private final Map<WatchKey, Path> byKey = new HashMap<>();
    /// Each folder is entered once, whatever links lead there.
    private final Map<Object, Path> byIdentity = new HashMap<>();

    private boolean limited;

    WatchedFolders(WatchService service, int limit) {
        this.service = service;
        this.limit = limit;
    }

    /// Whether some folder is not watched because there are too many.
    boolean isLimited() {
        return limited;
    }

    /// @throws IOException when the folder cannot be watched
    void watch(Path folder, Object identity) throws IOException {
        var key = folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        byKey.put(key, folder);
        put(folder, new Entered(key, identity));
    }

    private void put(Path folder, Entered entered) {
        byPath.put(folder, entered);
        byIdentity.put(entered.identity, folder);
    }

    /// Watches a folder of the tree if it can.
    ///
    /// @return false when it was entered before
    boolean enter(Path folder, Object identity) {
        var elsewhere = byIdentity.get(identity);
        if (elsewhere != null) {
            if (Files.exists(elsewhere)) {
                return false;
            }
            // it was moved here, and word of its old place is still on its way
            forgetTree(elsewhere);
        }
        try {
            if (byKey.size() < limit) {
                watch(folder, identity);
                return true;
            }
            limited = true;
        } catch (NoSuchFileException | AccessDeniedException | NotDirectoryException e) {
            // nothing to see there, and nothing to watch
        } catch (IOException e) {
            // the system's own limit of watches
            limited = true;
        }
        put(folder, new Entered(null, identity));
        return true;
    }

    /// Whether something came, went or was renamed in a watched folder after that moment.
    boolean hasChanged(Instant since) throws InterruptedException {
        for (var folder : byKey.values()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("watch of " + folder);
            }
            if (isNewerThan(since, folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNewerThan(Instant since, Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isAfter(since);
        } catch (IOException e) {
            return false; // Gone: it is watched, and so is the folder above.
        }
    }

    @Nullable
    Path folder(WatchKey key) {
        return byKey.get(key);
    }

    boolean isEntered(Path folder, Object identity) {
        var entered = byPath.get(folder);
        return entered != null && entered.identity.equals(identity);
    }

    private void forget(Path folder) {
        var entered = byPath.remove(folder);
        if (entered == null) {
            return;
        }
        byIdentity.remove(entered.identity);
        if (entered.key != null) {
            // the system watches a folder itself, not its path: after it was moved it would speak under the old name
            entered.key.cancel();
            byKey.remove(entered.key);
        }
    }

    /// @return whether it was entered
    boolean forgetTree(Path top) {
        if (!byPath.containsKey(top)) {
            return false;
        }
        for (var folder : List.copyOf(byPath.keySet())) {
            if (folder.startsWith(top)) {
                forget(folder);
            }
        }
        return true;
    }

    void forgetAll() {
        List.copyOf(byPath.keySet()).forEach(this::forget);
        limited = false;
    }
}
