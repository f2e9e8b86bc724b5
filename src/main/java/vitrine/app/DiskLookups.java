package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vitrine.library.Folder;
import vitrine.library.MountedDrives;
import vitrine.library.Subfolders;
import vitrine.metadata.Metadata;
import vitrine.metadata.MetadataReader;
import vitrine.state.Place;

/// Looks at the disk for the panes: asked on the JavaFX thread, looks on a worker, answers on the JavaFX thread.
final class DiskLookups {
    private final Pools pools;
    private final Executor fx;
    private final UserFolders userFolders;
    private final Optional<Path> samples;
    private final BooleanSupplier showHidden;
    private final AtomicBoolean lookingForPlaces = new AtomicBoolean();

    /// @param samples the album that comes with the program, if it does
    DiskLookups(Pools pools, Executor fx, UserFolders userFolders, Optional<Path> samples, BooleanSupplier showHidden) {
        this.pools = pools;
        this.fx = fx;
        this.userFolders = userFolders;
        this.samples = samples;
        this.showHidden = showHidden;
    }

    void folders(Path folder, Consumer<List<Folder>> then) {
        boolean hidden = showHidden.getAsBoolean();
        pools.files().execute(() -> {
            var found = Subfolders.of(folder, hidden);
            fx.execute(() -> then.accept(found));
        });
    }

    /// One question at a time: where a disk does not answer, who asks again meanwhile gets nothing, and nobody else
    /// waits.
    void places(Consumer<List<Place>> then) {
        if (lookingForPlaces.compareAndSet(false, true)) {
            pools.desktop().execute(() -> {
                try {
                    var found = existingPlaces();
                    fx.execute(() -> then.accept(found));
                } finally {
                    lookingForPlaces.set(false);
                }
            });
        }
    }

    void metadata(Path photo, Consumer<Optional<Metadata>> then) {
        pools.details().execute(() -> {
            var found = read(photo);
            fx.execute(() -> then.accept(found));
        });
    }

    private static Optional<Metadata> read(Path photo) {
        try {
            return Optional.of(MetadataReader.read(photo));
        } catch (IOException unreadable) {
            return Optional.empty(); // The pane shows what the folder says about the file, and why there is no picture.
        }
    }

    private List<Place> existingPlaces() {
        var places = new ArrayList<Place>();
        places.add(new Place(userFolders.home(), Place.Kind.HOME));
        places.add(new Place(userFolders.pictures(), Place.Kind.PICTURES));
        places.add(new Place(userFolders.desktop(), Place.Kind.DESKTOP));
        places.add(new Place(userFolders.downloads(), Place.Kind.DOWNLOADS));
        samples.ifPresent(folder -> places.add(new Place(folder, Place.Kind.SAMPLES)));
        MountedDrives.find(System.getProperty("os.name", ""))
                .forEach(drive -> places.add(new Place(drive, Place.Kind.DRIVE)));
        places.removeIf(place -> place.kind() != Place.Kind.DRIVE && !Files.isDirectory(place.path()));
        return places;
    }
}
