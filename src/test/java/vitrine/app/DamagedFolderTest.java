package vitrine.app;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.RealPhotos;
import vitrine.image.DecodeException;
import vitrine.image.ImageFormat;
import vitrine.image.PictureDecoder;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.thumbnail.FailureFiles;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;
import vitrine.thumbnail.ThumbnailFiles;
import vitrine.thumbnail.ThumbnailSource;
import vitrine.thumbnail.ThumbnailWriter;

/// A folder as bad as it gets: whole photos among many damaged ones.
@ExtendWith(FxRuntime.class)
class DamagedFolderTest {
    private static final int COPIES = 10;
    /// In the window, where more than half of the damaged files, which are videos by their first bytes, cost a program
    /// of the system each. With `JAVA_TOOL_OPTIONS=-Ddamaged.shown.copies=10` it shows ten, in three minutes.
    private static final int SHOWN_COPIES = Integer.getInteger("damaged.shown.copies", 3);

    private static final int SIZE = 200;

    @TempDir
    Path root;

    private Path photos;

    @BeforeEach
    void aFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
    }

    private void goodAndDamagedPhotos(int copies) throws IOException {
        copy(RealPhotos.folder("damaged"), "bad", copies);
        copy(RealPhotos.folder("jpeg"), "good", 1);
    }

    @Test
    void everyGoodPhotoGetsItsPictureAndEveryDamagedOneAPictureOrAReason() throws Exception {
        goodAndDamagedPhotos(COPIES);
        var failures = new FailureLog(root.resolve("log"), "test", Clock.systemUTC());
        try (var threads = new Threads(failures)) {
            var source = source(threads.workers("writer", 1));
            var workers = threads.workers("worker", 2);
            var quick = load(source, workers, path -> new Rendition.Quick(path, SIZE));
            var sharp = load(source, workers, path -> new Rendition.Sharp(path, SIZE));
            quick.forEach((path, outcome) -> assertThat(outcome)
                    .as(path + " at once")
                    .matches(isGood(path) ? "picture|shape" : "picture|shape|reason"));
            sharp.forEach((path, outcome) ->
                    assertThat(outcome).as(path + " sharp").matches(isGood(path) ? "picture" : "picture|reason"));
        }
        System.gc();
        var runtime = Runtime.getRuntime();
        assertThat((runtime.totalMemory() - runtime.freeMemory()) >> 20)
                .as("MiB of heap that remain")
                .isLessThan(400);
        assertThat(root.resolve("log")).doesNotExist();
    }

    @Test
    void everyTileEndsWithAPictureOrASign() throws IOException {
        goodAndDamagedPhotos(SHOWN_COPIES);
        try (var program = RunningProgram.open(root, photos, 96)) {
            program.awaitEntries(all().size());
            Set<String> seen = new HashSet<>();
            boolean end = false;
            while (!end) {
                program.await(
                        "a picture or a sign on every tile",
                        () -> program.tiles().stream()
                                .allMatch(tile ->
                                        RunningProgram.hasPicture(tile) || RunningProgram.hasFailureSign(tile)));
                seen.addAll(program.see(() ->
                        program.tiles().stream().map(Node::getAccessibleText).toList()));
                end = program.see(() -> {
                    double before = program.grid().scroll();
                    program.grid().scrollBy(program.grid().getHeight() - 40);
                    program.grid().layout();
                    return program.grid().scroll() == before;
                });
            }
            assertThat(seen).hasSize(all().size());
        }
    }

    private ThumbnailSource source(ExecutorService writing) {
        var decoder = new PictureDecoder();
        var clock = InstantSource.system();
        var files = new ThumbnailFiles(root.resolve("cache"), decoder, clock);
        return new ThumbnailSource(
                decoder,
                files,
                new FailureFiles(root.resolve("cache"), "test", clock),
                new ThumbnailWriter(files, writing),
                FileNames::part);
    }

    /// What came of each file: "picture", "shape", "reason", or what should not have been thrown.
    private Map<Path, String> load(ThumbnailSource source, ExecutorService workers, Function<Path, Rendition> rendition)
            throws InterruptedException, IOException {
        var wish = all().stream().map(rendition).toList();
        var outcomes = new ConcurrentHashMap<Path, String>();
        var left = new CountDownLatch(wish.size());
        try (var loader = new Loader<Rendition, Thumbnail>(2, workers, Runnable::run, source::load, loaded -> {
            outcomes.put(loaded.key().path(), outcome(loaded));
            left.countDown();
        })) {
            loader.want(wish);
            assertThat(left.await(3, MINUTES)).as("all loaded").isTrue();
        }
        return new HashMap<>(outcomes);
    }

    private static String outcome(Loaded<Rendition, Thumbnail> loaded) {
        return switch (loaded) {
            case Loaded.Ready<Rendition, Thumbnail> ready -> ready.value().pixels() == null ? "shape" : "picture";
            case Loaded.Failed<Rendition, Thumbnail> failed ->
                failed.cause() instanceof DecodeException
                        ? "reason"
                        : failed.cause().toString();
        };
    }

    private static boolean isGood(Path path) {
        return path.getFileName().toString().startsWith("good");
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(photos)) {
            return files.sorted().collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private void copy(Path from, String prefix, int copies) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                for (int i = 1; i <= copies && ImageFormat.isPhotoName(name); i++) {
                    Files.copy(file, photos.resolve(prefix + i + "-" + name));
                }
            }
        }
    }
}
