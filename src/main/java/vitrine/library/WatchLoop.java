package vitrine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of a [FolderWatch], on its thread: gathers what the system says, looks at what was touched, tells it.
final class WatchLoop {
    private static final int MAX_NAMES = 2_000;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
    /// FAT, the coarsest of file systems, counts time in steps of two seconds.
    private static final Duration COARSE = Duration.ofSeconds(2);

    private final Location location;
    private final Path root;
    private final FolderScan scan;
    private final WatchService service;
    private final WatchedFolders folders;
    private final Consumer<FolderChange> changed;
    private @Nullable Object rootIdentity;
    private @Nullable WatchKey above;

    private Set<Path> touched = new LinkedHashSet<>();
    private boolean overflow;
    private boolean lost;

    WatchLoop(
            Location location,
            FolderScan scan,
            WatchService service,
            WatchedFolders folders,
            Consumer<FolderChange> changed) {
        this.location = location;
        this.root = location.folder();
        this.scan = scan;
        this.service = service;
        this.folders = folders;
        this.changed = changed;
    }

    /// @param since when whoever walks did not look at anything yet
    void run(Instant since) throws InterruptedException {
        watchAbove();
        boolean watching = watchRoot();
        if (watching) {
            // a tree's folders are watched before they are listed, its root too
            boolean late = !location.recursive() && hasChanged(since.minus(COARSE));
            folders.tellCoverage();
            if (late) {
                changed.accept(new FolderChange.Overflow());
            }
        }
        while (watching && !lost) {
            gather();
            watching = deliver();
        }
        if (lost) {
            changed.accept(new FolderChange.Lost());
        }
    }

    /// The folder does not tell when it is renamed; the one above does.
    private void watchAbove() {
        var parent = root.getParent();
        if (parent != null) {
            try {
                above = parent.register(
                        service, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_CREATE);
            } catch (IOException e) {
                // then only its deletion is noticed
            }
        }
    }

    /// @return whether at least the folder itself is watched
    private boolean watchRoot() {
        try {
            rootIdentity = identity();
            folders.watchRoot(root, rootIdentity);
            return true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            lost = true;
        } catch (IOException e) {
            folders.tellNone();
        }
        return false;
    }

    private boolean hasChanged(Instant since) {
        try {
            return Files.getLastModifiedTime(root).toInstant().isAfter(since);
        } catch (IOException e) {
            return false; // Gone: the folder above has more to tell.
        }
    }

    private Object identity() throws IOException {
        return FolderScan.identity(root, Files.readAttributes(root, BasicFileAttributes.class));
    }

    /// Waits for something to happen, and then until it is quiet, but not too long.
    private void gather() throws InterruptedException {
        var key = service.take();
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (key != null) {
            take(key);
            if (lost || (touched.isEmpty() && !overflow)) {
                return;
            }
            long wait = Math.min(QUIET_NANOS, patience - System.nanoTime());
            key = wait <= 0 ? null : service.poll(wait, TimeUnit.NANOSECONDS);
        }
    }

    private void take(WatchKey key) {
        var folder = folders.folder(key);
        var events = key.pollEvents();
        if (folder != null) {
            events.forEach(event -> take(folder, event));
        }
        if (key.equals(above)) {
            lost |= !rootIsThere();
        }
        if (!key.reset() && folder != null) {
            lost |= folder.equals(root);
            folders.forgetTree(folder);
        }
    }

    private boolean rootIsThere() {
        try {
            return identity().equals(rootIdentity);
        } catch (IOException e) {
            return false;
        }
    }

    private void take(Path folder, WatchEvent<?> event) {
        if (!(event.context() instanceof Path path)) {
            overflow = true;
            return;
        }
        var name = path.toString();
        // that something was written into a file that no photo has to do with, or that a folder has new contents, is no
        // news
        boolean isNews = !event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY) || scan.isOfShot(name);
        if (isNews && !scan.isSkipped(name) && !overflow) {
            touched.add(folder.resolve(path));
            overflow = touched.size() > MAX_NAMES;
        }
    }

    /// @return whether to go on
    private boolean deliver() throws InterruptedException {
        var paths = List.copyOf(touched);
        boolean tooMuch = overflow;
        touched = new LinkedHashSet<>();
        overflow = false;
        if (lost) {
            return false;
        }
        if (tooMuch) {
            // new subfolders may have been missed: the walk that comes now leads to all of them
            changed.accept(new FolderChange.Overflow());
        } else if (location.recursive()) {
            resolveInTree(paths);
        } else if (!paths.isEmpty()) {
            changed.accept(
                    Look.change(paths.stream().map(path -> Look.at(path, scan)).toList()));
        }
        return true;
    }

    /// Looks at what was touched, and tells how it is now. A folder that is new, or another than before, counts as gone
    /// with all that was below it, and then is looked into; so does one in whose place a photo is now.
    private void resolveInTree(List<Path> paths) throws InterruptedException {
        var present = new ArrayList<Entry>();
        var gone = new HashSet<Path>();
        var newFolders = new ArrayList<Path>();
        for (var path : paths) {
            var look = Look.at(path, scan);
            if (look.identity() != null && folders.isEntered(path, look.identity())) {
                continue;
            }
            boolean wasFolder = folders.forgetTree(path);
            if (look.entry() instanceof Photo photo) {
                present.add(photo);
            }
            if (wasFolder || !(look.entry() instanceof Photo)) {
                gone.add(path);
            }
            if (look.identity() != null) {
                newFolders.add(path);
            }
        }
        if (!present.isEmpty() || !gone.isEmpty()) {
            changed.accept(new FolderChange.Some(List.copyOf(present), Set.copyOf(gone)));
        }
        for (var folder : newFolders) {
            lookInto(folder);
        }
    }

    /// Watches a new folder and all below it, then tells what is there.
    private void lookInto(Path folder) throws InterruptedException {
        var photos = new ArrayList<Photo>();
        try {
            scan.walk(
                    new Location(folder, true),
                    batch -> batch.forEach(entry -> {
                        if (entry instanceof Photo photo) {
                            photos.add(photo);
                        }
                    }),
                    folders::enter);
        } catch (IOException e) {
            // gone again: the folder above has more to tell
        }
        new AttributePass(scan).read(photos, changed::accept);
    }
}
