package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.onFxThread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.Entry;
import vitrine.library.FolderChange;
import vitrine.library.FolderScan;
import vitrine.library.FolderWatch.Coverage;
import vitrine.library.Location;
import vitrine.library.ShotPart;

/// A gallery over real folders with a thread each for walking, arranging and dating, as the program has them.
final class OpenGallery implements AutoCloseable {
    private static final int SECONDS = 20;

    /// Told to watch: what is watched last.
    static final class Watch implements LiveFolder {
        final List<Location> watched = new ArrayList<>();
        final List<Boolean> hidden = new ArrayList<>();
        final Queue<Path> followed = new ConcurrentLinkedQueue<>();
        Consumer<FolderChange> changes = _ -> {};
        Consumer<Coverage> coverage = _ -> {};

        @Override
        public FolderScan.Follower watch(
                Location location, FolderScan scan, Consumer<FolderChange> then, Consumer<Coverage> covered) {
            watched.add(location);
            hidden.add(scan.showsHidden());
            changes = then;
            coverage = covered;
            return (folder, _) -> followed.add(folder);
        }
    }

    private final ExecutorService scan = Executors.newSingleThreadExecutor();
    private final ExecutorService arrange = Executors.newSingleThreadExecutor();
    private final ExecutorService details = Executors.newSingleThreadExecutor();
    final Watch watch = new Watch();
    /// What a walk that has found all waits for before it reads sizes, which the order does not need.
    volatile FolderService.Wait beforeSizes = () -> {};
    final FolderService walks;
    final TakenDates dates;
    final GalleryState gallery;

    OpenGallery() {
        this(Arrangement.DEFAULT);
    }

    OpenGallery(Arrangement arrangement) {
        // The arranger publishes to the gallery, which knows the arranger: one of them must come later.
        var late = new ArrayList<GalleryState>();
        var arranger = new Arranger(
                arrange,
                OpenGallery::part,
                Locale.ENGLISH,
                () -> ZoneOffset.UTC,
                listing -> Platform.runLater(() -> late.getFirst().show(listing)));
        walks = onFxThread(() -> new FolderService(scan, arranger, OpenGallery::part, () -> beforeSizes.await()));
        dates = onFxThread(() -> new TakenDates(details, arranger));
        gallery = onFxThread(() -> new GalleryState(walks, arranger, watch, dates, arrangement));
        late.add(gallery);
    }

    private static Optional<ShotPart> part(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg" -> Optional.of(ShotPart.JPEG);
            case "cr2" -> Optional.of(ShotPart.RAW);
            case "xmp" -> Optional.of(ShotPart.SIDECAR);
            default -> Optional.empty();
        };
    }

    /// Makes the walk wait until the latch is counted down.
    void holdWalks(CountDownLatch until) {
        hold(scan, until);
    }

    private static void hold(Executor executor, CountDownLatch until) {
        executor.execute(() -> {
            try {
                assertThat(until.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void run(Runnable command) {
        FxRuntime.doOnFxThread(command);
    }

    void open(Path folder) {
        run(() -> gallery.open(new Location(folder, false)));
    }

    /// Waits until the gallery comes to be so; looks again whenever something in it changes.
    void await(String what, BooleanSupplier condition) {
        var done = new CountDownLatch(1);
        Runnable look = () -> {
            if (condition.getAsBoolean()) {
                done.countDown();
            }
        };
        var subscription = onFxThread(() -> {
            var all = gallery.listingProperty()
                    .subscribe(_ -> look.run())
                    .and(gallery.walkingProperty().subscribe(_ -> look.run()))
                    .and(gallery.datingProperty().subscribe(_ -> look.run()))
                    .and(gallery.problemProperty().subscribe(_ -> look.run()))
                    .and(gallery.selection().revisionProperty().subscribe(_ -> look.run()));
            look.run();
            return all;
        });
        try {
            assertThat(done.await(SECONDS, TimeUnit.SECONDS))
                    .as(() -> what + ", but there is " + onFxThread(this::names))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            run(subscription::unsubscribe);
        }
    }

    /// Waits until the folder that is open is listed whole and nobody works on it.
    void awaitListed() {
        await("listed", this::isListed);
        // What was told to the arranger before is published after this.
        drain(arrange);
    }

    private boolean isListed() {
        return gallery.listing().complete()
                && gallery.listing()
                        .location()
                        .equals(gallery.locationProperty().get())
                && !gallery.walkingProperty().get()
                && gallery.listing().photos().stream().allMatch(photo -> photo.attributesKnown());
    }

    /// Waits until the threads have done what they were given, and the JavaFX thread has heard of it.
    void drain() {
        drain(scan);
        drain(arrange);
        drain(details);
        drain(arrange);
    }

    private void drain(Executor executor) {
        var turn = new CountDownLatch(1);
        executor.execute(turn::countDown);
        try {
            assertThat(turn.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        run(() -> {});
    }

    List<String> names() {
        return Stream.concat(gallery.listing().folders().stream(), gallery.listing().photos().stream())
                .map(Entry::name)
                .toList();
    }

    List<String> namesNow() {
        return onFxThread(this::names);
    }

    String leadName() {
        int lead = gallery.selection().lead();
        return lead < 0 ? "" : gallery.listing().entry(lead).name();
    }

    List<String> chosenNames() {
        return gallery.selection().indices().stream()
                .mapToObj(i -> gallery.listing().entry(i).name())
                .toList();
    }

    int index(String name) {
        return IntStream.range(0, gallery.listing().size())
                .filter(i -> gallery.listing().entry(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /// Makes a file of `bytes` bytes, last changed `day` days after the beginning of 1970.
    static Path photo(Path folder, String name, int bytes, int day) throws IOException {
        Files.createDirectories(folder);
        var file = Files.write(folder.resolve(name), new byte[bytes]);
        return Files.setLastModifiedTime(file, FileTime.from(day, TimeUnit.DAYS));
    }

    static Path photos(Path folder, String... names) throws IOException {
        Files.createDirectories(folder);
        for (var name : names) {
            photo(folder, name, 1, 1);
        }
        return folder;
    }

    @Override
    public void close() {
        run(gallery::stop);
        for (var executor : List.of(scan, arrange, details)) {
            executor.shutdownNow();
        }
        for (var executor : List.of(scan, arrange, details)) {
            try {
                assertThat(executor.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
