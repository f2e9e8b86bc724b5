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
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.library.FolderWatch.Coverage;

/// The folders that a [FolderWatch] has its eyes on, shared by the watching thread and the one that walks the tree.
final class WatchedFolders {
    /// @param key null for a folder that is known but not watched
    private record Entered(@Nullable WatchKey key, Object identity) {}

    private final WatchService service;
    private final int limit;
    private final Consumer<Coverage> coverage;
    // Everything below is guarded by this. Nobody holds the lock while the disk is asked.
    private final Map<Path, Entered> byPath = new HashMap<>();
    private final Map<WatchKey, Path> byKey = new HashMap<>();
    /// Each folder is entered once, whatever links lead there.
    private final Map<Object, Path> byIdentity = new HashMap<>();

    /// Whether some folder is not watched; for good, since nobody counts those that no longer need to be.
    private boolean limited;
    private @Nullable Coverage told;

    /// @param coverage told how much is watched, whenever that is news; on the thread that makes it so
    WatchedFolders(WatchService service, int limit, Consumer<Coverage> coverage) {
        this.service = service;
        this.limit = limit;
        this.coverage = coverage;
    }

    /// @throws IOException when the root cannot be watched
    void watchRoot(Path root, Object identity) throws IOException {
        if (!isEntered(root, identity)) {
            watch(root, identity);
        }
    }

    synchronized void tellNone() {
        tell(Coverage.NONE);
    }

    /// To be called when the root is watched.
    synchronized void tellCoverage() {
        tell(limited ? Coverage.PART : Coverage.ALL);
    }

    /// Where nothing is watched nothing ever will be.
    private void tell(Coverage now) {
        if (now != told && told != Coverage.NONE) {
            told = now;
            coverage.accept(now);
        }
    }

    private void watch(Path folder, Object identity) throws IOException {
        // Not locked: on a disk that does not answer this lasts.
        var key = folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        synchronized (this) {
            byKey.put(key, folder);
            put(folder, new Entered(key, identity));
        }
    }

    private void put(Path folder, Entered entered) {
        byPath.put(folder, entered);
        byIdentity.put(entered.identity, folder);
    }

    /// Watches, if it can, a folder that the walk is about to list: under the path that the walk takes.
    void follow(Path folder, Object identity) {
        if (isEntered(folder, identity)) {
            return;
        }
        var elsewhere = elsewhere(identity);
        if (elsewhere != null) {
            if (!isStill(folder, identity)) {
                return; // It was moved away since the walk heard of it, and is watched where it is now.
            }
            forget(elsewhere);
        }
        forgetTree(folder);
        watchIfPossible(folder, identity);
    }

    private static boolean isStill(Path folder, Object identity) {
        try {
            return identity.equals(
                    FolderScan.identity(folder, Files.readAttributes(folder, BasicFileAttributes.class)));
        } catch (IOException e) {
            return false;
        }
    }

    /// Watches a folder of the tree if it can.
    ///
    /// @return false when it was entered before
    boolean enter(Path folder, Object identity) {
        var elsewhere = elsewhere(identity);
        if (elsewhere != null) {
            if (Files.exists(elsewhere)) {
                return false;
            }
            // it was moved here, and word of its old place is still on its way
            forgetTree(elsewhere);
        }
        if (!watchIfPossible(folder, identity)) {
            synchronized (this) {
                put(folder, new Entered(null, identity));
            }
        }
        return true;
    }

    private boolean watchIfPossible(Path folder, Object identity) {
        try {
            if (hasRoom()) {
                watch(folder, identity);
                return true;
            }
        } catch (NoSuchFileException | AccessDeniedException | NotDirectoryException e) {
            return false; // Nothing to see there, and nothing to watch.
        } catch (IOException e) {
            // the system has no more watches to give
        }
        limit();
        return false;
    }

    private synchronized boolean hasRoom() {
        return byKey.size() < limit;
    }

    private synchronized void limit() {
        limited = true;
        if (told != null) { // Else the root is still to come, and with it the first word.
            tellCoverage();
        }
    }

    private synchronized @Nullable Path elsewhere(Object identity) {
        return byIdentity.get(identity);
    }

    synchronized @Nullable Path folder(WatchKey key) {
        return byKey.get(key);
    }

    synchronized boolean isEntered(Path folder, Object identity) {
        var entered = byPath.get(folder);
        return entered != null && entered.identity.equals(identity);
    }

    private synchronized void forget(Path folder) {
        var entered = byPath.remove(folder);
        if (entered == null) {
            return;
        }
        byIdentity.remove(entered.identity, folder);
        if (entered.key != null) {
            // the system watches a folder itself, not its path: after it was moved it would speak under the old name
            entered.key.cancel();
            byKey.remove(entered.key);
        }
    }

    /// @return whether it was entered
    synchronized boolean forgetTree(Path top) {
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
}
