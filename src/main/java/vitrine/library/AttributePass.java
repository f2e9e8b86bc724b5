package vitrine.library;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Finds out size and time of photos of which so far only the names are known. What a [FolderScan] took for a photo by
/// its name turns out here to be a folder, or gone. Reads on the thread that calls it.
public final class AttributePass {
    private final FolderScan scan;
    private final LongSupplier nanoClock;

    /// @param scan the one that found the photos; says what is hidden
    public AttributePass(FolderScan scan) {
        this(scan, System::nanoTime);
    }

    AttributePass(FolderScan scan, LongSupplier nanoClock) {
        this.scan = scan;
        this.nanoClock = nanoClock;
    }

    /// The same as below for whom it is enough to hear of batches.
    public void read(List<Photo> photos, Consumer<FolderChange.Some> batch) throws InterruptedException {
        read(photos, batch, () -> {});
    }

    /// Looks once at each photo. A file whose attributes cannot be read stays, with 0 bytes of 1970.
    ///
    /// @param batch gets photos with their attributes (or folders that were taken for photos), and what is no photo
    /// @param answered called whenever the disk has answered
    /// @throws InterruptedException soon after the thread was interrupted
    public void read(List<Photo> photos, Consumer<FolderChange.Some> batch, Runnable answered)
            throws InterruptedException {
        var batches = new Batches<Look>(looks -> batch.accept(Look.change(looks)), nanoClock);
        for (var photo : photos) {
            if (Thread.interrupted()) {
                throw new InterruptedException("attributes");
            }
            batches.add(Look.at(photo, scan));
            answered.run();
            batches.handOverWhenDue();
        }
        batches.end();
    }
}
