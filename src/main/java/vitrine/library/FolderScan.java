package vitrine.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Finds what is in a folder, or in all folders below it, and hands it over while it goes. Photos are known by their
/// names alone, without a look at the file: [AttributePass] finds out the rest later. Of other files, which are looked
/// at to tell them from folders, those are handed over that may belong to a photo. Never changes; walks on the
/// thread that calls it, and may be used by several at a time.
public final class FolderScan {
    /// Deeper folders are left out; a guard against file systems that make up folders without end.
    static final int MAX_DEPTH = 100;

    private final ShotNames names;
    private final boolean showHidden;
    private final Set<Path> namedAsPhotos;
    private final LongSupplier nanoClock;

    /// @param names tells photos from other files
    /// @param showHidden whether names with a leading dot count too (on Windows also folders marked as hidden)
    public FolderScan(ShotNames names, boolean showHidden) {
        this(names, showHidden, Set.of());
    }

    /// @param namedAsPhotos folders that are known to be some, though by their names they could be photos; others of
    ///     the kind are handed over as photos, and [AttributePass] finds out what they are
    public FolderScan(ShotNames names, boolean showHidden, Set<Path> namedAsPhotos) {
        this(names, showHidden, namedAsPhotos, System::nanoTime);
    }

    /// @param nanoClock by which batches are timed, as [System#nanoTime]
    FolderScan(ShotNames names, boolean showHidden, Set<Path> namedAsPhotos, LongSupplier nanoClock) {
        this.names = names;
        this.showHidden = showHidden;
        this.namedAsPhotos = Set.copyOf(namedAsPhotos);
        this.nanoClock = nanoClock;
    }

    /// Hands over the photos and folders in a folder, or all photos in it and below: a folder's own photos before those
    /// of its subfolders, and these in the order of their names. Links to folders are followed, each folder once.
    ///
    /// @param batch gets what was found since the last call; never empty
    /// @return what was left out
    /// @throws IOException when the folder itself cannot be read, just as the file system says it
    /// @throws InterruptedException soon after the thread was interrupted
    public LeftOut walk(Location location, Consumer<List<Entry>> batch) throws IOException, InterruptedException {
        return walk(location, batch, () -> {});
    }

    /// The same, but tells whenever the disk has answered.
    ///
    /// @param answered called at each entry, whatever it is
    public LeftOut walk(Location location, Consumer<List<Entry>> batch, Runnable answered)
            throws IOException, InterruptedException {
        return walk(location, batch, answered, (_, _) -> {});
    }

    /// The same, but also tells where it goes.
    ///
    /// @param follower told of each folder of a tree, and before it is listed; not called for one folder alone
    public LeftOut walk(Location location, Consumer<List<Entry>> batch, Runnable answered, Follower follower)
            throws IOException, InterruptedException {
        var visited = new HashSet<Object>();
        Gate gate = (folder, identity) -> {
            boolean isNew = visited.add(identity);
            if (isNew) {
                follower.enters(folder, identity);
            }
            return isNew;
        };
        return walk(location, batch, gate, answered);
    }

    /// The same, but `gate` says which folders of a tree are entered.
    LeftOut walk(Location location, Consumer<List<Entry>> batch, Gate gate) throws IOException, InterruptedException {
        return walk(location, batch, gate, () -> {});
    }

    private LeftOut walk(Location location, Consumer<List<Entry>> batch, Gate gate, Runnable answered)
            throws IOException, InterruptedException {
        var walk = new Walk(location.recursive(), new Batches<>(batch, nanoClock), gate, answered);
        walk.start(location.folder());
        return new LeftOut(walk.unreadable, walk.others, walk.hidden);
    }

    /// What a walk came across and did not hand over.
    ///
    /// @param others files that are no photos
    /// @param hidden files and folders that are hidden; what they are, and what is in them, nobody has looked at
    public record LeftOut(Unreadable unreadable, int others, int hidden) {
        public static final LeftOut NOTHING = new LeftOut(Unreadable.NOTHING, 0, 0);
    }

    /// Told where a walk through a tree goes, so that whoever needs to know the same folders need not walk there again.
    @FunctionalInterface
    public interface Follower {
        /// Called on the thread of the walk, which goes on when this returns.
        ///
        /// @param identity the same for all paths that lead to this folder
        void enters(Path folder, Object identity);
    }

    /// Asked before a folder of a tree is listed, first for the one the walk starts from.
    @FunctionalInterface
    interface Gate {
        /// @param identity the same for all paths that lead to this folder
        /// @return whether to list it; false at the latest when it was entered before
        boolean enter(Path folder, Object identity);
    }

    public boolean showsHidden() {
        return showHidden;
    }

    boolean isPhoto(String name) {
        return names.isPhoto(name);
    }

    /// Whether a file of this name is handed over: a photo, or what may belong to one.
    boolean isOfShot(String name) {
        return names.part(name).isPresent();
    }

    boolean isSkipped(String name) {
        return !showHidden && name.startsWith(".");
    }

    boolean isSkipped(BasicFileAttributes attributes) {
        // on Windows the attributes that every read brings say this too; elsewhere they never do
        return !showHidden && attributes instanceof DosFileAttributes dos && dos.isHidden();
    }

    /// What tells one folder from another, whatever links lead there.
    static Object identity(Path folder, BasicFileAttributes attributes) throws IOException {
        var key = attributes.fileKey();
        return key == null ? folder.toRealPath() : key;
    }

    private record Subfolder(Path path, NaturalOrder.Key key, Object identity) {}

    private final class Walk {
        private final boolean recursive;
        private final Batches<Entry> batches;
        private final NaturalOrder order = NaturalOrder.plain();
        private final Endings endings = new Endings(names);
        private final Gate gate;
        private final Runnable answered;
        private Unreadable unreadable = Unreadable.NOTHING;
        private int others;
        private int hidden;

        Walk(boolean recursive, Batches<Entry> batches, Gate gate, Runnable answered) {
            this.recursive = recursive;
            this.batches = batches;
            this.gate = gate;
            this.answered = answered;
        }

        void start(Path folder) throws IOException, InterruptedException {
            if (recursive
                    && !gate.enter(folder, identity(folder, Files.readAttributes(folder, BasicFileAttributes.class)))) {
                return;
            }
            Deque<Iterator<Subfolder>> open = new ArrayDeque<>();
            open.push(list(folder));
            while (!open.isEmpty()) {
                var siblings = open.element();
                if (!siblings.hasNext()) {
                    open.pop();
                    continue;
                }
                var next = siblings.next();
                if (open.size() > MAX_DEPTH) {
                    unreadable = unreadable.withFolder(next.path());
                } else if (gate.enter(next.path(), next.identity())) {
                    open.push(listSubfolder(next.path()));
                }
            }
            batches.end();
        }

        private Iterator<Subfolder> listSubfolder(Path folder) throws InterruptedException {
            try {
                return list(folder);
            } catch (IOException e) {
                unreadable = unreadable.withFolder(folder);
                return List.<Subfolder>of().iterator();
            }
        }

        /// Takes what is in `folder`; returns where to go on below it.
        private Iterator<Subfolder> list(Path folder) throws IOException, InterruptedException {
            var below = new ArrayList<Subfolder>();
            try (var paths = Files.newDirectoryStream(folder)) {
                for (var path : paths) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("walk of " + folder);
                    }
                    answered.run();
                    take(path, below);
                    batches.handOverWhenDue();
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            answered.run();
            below.sort(Comparator.comparing(Subfolder::key));
            return below.iterator();
        }

        private void take(Path path, List<Subfolder> below) {
            var name = path.getFileName().toString();
            if (isSkipped(name)) {
                hidden++;
                return;
            }
            var ending = endings.of(name);
            if (ending.isPhoto && (namedAsPhotos.isEmpty() || !namedAsPhotos.contains(path))) {
                batches.add(Photo.named(path, name));
                return;
            }
            try {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (!attributes.isDirectory()) {
                    others++;
                    if (ending.isOfShot) {
                        batches.add(Photo.named(path, name).with(attributes));
                    }
                    return;
                }
                if (isSkipped(attributes)) {
                    hidden++;
                    return;
                }
                if (recursive) {
                    below.add(new Subfolder(path, order.key(name), identity(path, attributes)));
                } else {
                    batches.add(Folder.of(path));
                }
            } catch (NoSuchFileException e) {
                // gone since its name was read, or a link that leads nowhere: nothing to show
            } catch (IOException e) {
                unreadable = unreadable.withEntry(path);
            }
        }
    }
}
