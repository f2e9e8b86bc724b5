package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.library.Arrangement;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.metadata.ExifScan;
import vitrine.metadata.MetadataWriteException.Reason;
import vitrine.metadata.Turn;
import vitrine.metadata.UnfinishedFiles;
import vitrine.state.PhotoTurns.Kind;

/// No threads: the worker's turn and that of the JavaFX thread are taken by hand. The files are real.
class PhotoTurnsTest {
    @TempDir
    private Path folder;

    private Duration later = Duration.ZERO;
    private final Deque<FutureTask<?>> worker = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private final List<PhotoTurns.Outcome> outcomes = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<Path> ended = new ArrayList<>();
    private final SimpleObjectProperty<Listing> listing = new SimpleObjectProperty<>();
    private Path beach = Path.of("");
    private Path lake = Path.of("");
    private Path chart = Path.of("");
    private byte[] jpeg = {};
    private PhotoTurns turns;

    @BeforeEach
    void photos() throws IOException {
        jpeg = picture("jpg");
        beach = Files.write(folder.resolve("beach.jpg"), jpeg);
        lake = Files.write(folder.resolve("lake.jpg"), jpeg);
        chart = Files.write(folder.resolve("chart.png"), picture("png"));
        listing.set(listing(1));
        turns = new PhotoTurns(
                listing,
                (task, delay) -> {
                    delays.add(delay);
                    var future = new FutureTask<>(task, null);
                    worker.add(future);
                    return future;
                },
                fx::add,
                new UnfinishedFiles(() -> Instant.now().plus(later)));
        turns.onOutcome(outcomes::add);
        turns.view().onTurned((path, turn) -> seen.add(path.getFileName() + " " + turn));
        turns.view().onEnd(ended::add);
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR), format, bytes);
        return bytes.toByteArray();
    }

    private Listing listing(long modified) {
        var photos = List.of(beach, chart, lake).stream()
                .map(path -> new Photo(path, String.valueOf(path.getFileName()), 1000, modified))
                .toList();
        var groups = List.of(new Group(new Group.Header.None(), 0, 3));
        return new Listing(
                new Location(folder, false), List.of(), photos, groups, Arrangement.DEFAULT, photos.size(), true);
    }

    /// Lets the worker and then the JavaFX thread do what there is to do.
    private void settle() {
        while (!worker.isEmpty()) {
            worker.remove().run(); // A cancelled one does nothing.
        }
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
    }

    @Test
    void whatWasLeftBesideAPhotoGoesWhenItIsTurned() throws IOException {
        var left = Files.createFile(UnfinishedFiles.in(folder));
        later = Duration.ofDays(2);
        turns.turn(List.of(beach), Turn.RIGHT);
        settle();
        assertThat(left).doesNotExist();
        assertThat(orientation(beach)).isEqualTo(6);
    }

    private static int orientation(Path file) throws IOException {
        return ExifScan.readFile(file).orientation();
    }

    /// What is seen of a photo whose file is decoded now, as if it had been stored upright.
    private Turn shown(Path file) throws IOException {
        var stored = Turn.ofExif(orientation(file));
        return stored.then(turns.view().of(file, stored));
    }

    @Test
    void aTurnIsSeenAtOnceAndComesToTheFileWhenTheKeysRest() throws IOException {
        turns.turn(List.of(beach), Turn.RIGHT);
        assertThat(seen).containsExactly("beach.jpg RIGHT");
        assertThat(delays).containsExactly(PhotoTurns.GATHERED);
        assertThat(orientation(beach)).isEqualTo(1);
        assertThat(shown(beach)).isEqualTo(Turn.RIGHT);
        settle();
        assertThat(orientation(beach)).isEqualTo(6);
        assertThat(shown(beach)).isEqualTo(Turn.RIGHT);
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.getFirst().done()).containsOnlyKeys(beach);
    }

    @Test
    void aTurnThatFailsAfterOneThatWasWrittenIsAllThatACopyNeeds() throws IOException {
        turns.turn(List.of(beach), Turn.RIGHT);
        settle();
        assertThat(turns.view().isOnScreenOnly(beach)).isFalse();
        assertThat(turns.view().toFile(beach)).isEqualTo(Turn.NONE);
        Files.write(beach, picture("png"));
        turns.turn(List.of(beach), Turn.LEFT);
        settle();
        assertThat(outcomes.getLast().failed()).containsOnlyKeys(beach);
        assertThat(turns.view().isOnScreenOnly(beach)).isTrue();
        assertThat(turns.view().toFile(beach)).isEqualTo(Turn.LEFT);
    }

    @Test
    void whatWasDecodedBeforeTheWriteIsTurnedAndWhatIsDecodedAfterIsNot() {
        turns.turn(List.of(beach), Turn.LEFT);
        settle();
        assertThat(turns.view().of(beach, Turn.NONE)).isEqualTo(Turn.LEFT);
        assertThat(turns.view().of(beach, Turn.LEFT)).isEqualTo(Turn.NONE);
    }

    @Test
    void ofManyEachSpeaksForItselfAsSoonAsItIsWritten() throws IOException {
        var told = new ArrayList<String>();
        turns = new PhotoTurns(
                listing,
                (task, _) -> {
                    var future = new FutureTask<>(task, null);
                    worker.add(future);
                    return future;
                },
                task -> {
                    task.run();
                    told.add(shownAndOrientation(beach) + ", " + shownAndOrientation(lake));
                },
                new UnfinishedFiles(Instant::now));
        turns.turn(List.of(beach, lake), Turn.RIGHT);
        worker.remove().run();
        assertThat(told).startsWith("RIGHT 6, RIGHT 1", "RIGHT 6, RIGHT 6");
    }

    private String shownAndOrientation(Path file) {
        try {
            return shown(file) + " " + orientation(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void quickPressesAreWrittenOnceAndUndoneTogether() throws IOException {
        turns.turn(List.of(beach), Turn.RIGHT);
        turns.turn(List.of(beach), Turn.RIGHT);
        turns.turn(List.of(beach), Turn.FLIP_HORIZONTAL);
        settle();
        assertThat(outcomes).hasSize(1);
        assertThat(orientation(beach)).isEqualTo(Turn.FLIP_VERTICAL.exif());
        turns.undo();
        assertThat(turns.canUndoProperty().get()).isFalse();
        settle();
        assertThat(Files.readAllBytes(beach)).isEqualTo(jpeg);
    }

    @Test
    void pressesThatCancelEachOtherWriteNothing() throws IOException {
        turns.turn(List.of(beach), Turn.RIGHT);
        turns.turn(List.of(beach), Turn.LEFT);
        settle();
        assertThat(outcomes).isEmpty();
        assertThat(turns.canUndoProperty().get()).isFalse();
        assertThat(Files.readAllBytes(beach)).isEqualTo(jpeg);
        assertThat(shown(beach)).isEqualTo(Turn.NONE);
    }

    @Test
    void undoBeforeTheWriteWritesNothing() throws IOException {
        var before = Files.getLastModifiedTime(beach);
        turns.turn(List.of(beach), Turn.RIGHT);
        turns.undo();
        assertThat(seen).containsExactly("beach.jpg RIGHT", "beach.jpg LEFT");
        settle();
        assertThat(outcomes).isEmpty();
        assertThat(Files.getLastModifiedTime(beach)).isEqualTo(before);
        turns.redo();
        settle();
        assertThat(orientation(beach)).isEqualTo(6);
    }

    @Test
    void undoGivesTheBytesBackAndRedoTheTurn() throws IOException {
        turns.turn(List.of(beach, lake), Turn.RIGHT);
        settle();
        byte[] turned = Files.readAllBytes(beach);
        turns.undo();
        assertThat(shown(beach)).as("at once").isEqualTo(Turn.NONE);
        settle();
        assertThat(Files.readAllBytes(beach)).isEqualTo(jpeg);
        assertThat(Files.readAllBytes(lake)).isEqualTo(jpeg);
        turns.redo();
        settle();
        assertThat(Files.readAllBytes(beach)).isEqualTo(turned);
        assertThat(shown(lake)).isEqualTo(Turn.RIGHT);
    }

    @Test
    void stepsAreUndoneInTurnToTheFirstBytes() throws IOException {
        for (var turn : List.of(Turn.RIGHT, Turn.FLIP_VERTICAL, Turn.LEFT)) {
            turns.turn(List.of(beach), turn);
            settle();
        }
        for (int i = 0; i < 3; i++) {
            turns.undo();
        }
        settle();
        assertThat(Files.readAllBytes(beach)).isEqualTo(jpeg);
        assertThat(shown(beach)).isEqualTo(Turn.NONE);
    }

    @Test
    void undoWhileTheWriteRunsStopsItAndTakesBackWhatWasWritten() throws IOException {
        turns.turn(List.of(beach, lake), Turn.RIGHT);
        worker.remove().run(); // Written, but the JavaFX thread has not heard of it.
        turns.undo();
        settle();
        assertThat(Files.readAllBytes(beach)).isEqualTo(jpeg);
        assertThat(Files.readAllBytes(lake)).isEqualTo(jpeg);
        assertThat(shown(lake)).isEqualTo(Turn.NONE);
    }

    @Test
    void whatCannotBeWrittenStaysTurnedOnTheScreenOnly() throws IOException {
        byte[] png = Files.readAllBytes(chart);
        turns.turn(List.of(chart, beach), Turn.RIGHT);
        assertThat(turns.view().isOnScreenOnly(chart)).as("not known yet").isFalse();
        settle();
        assertThat(outcomes.getFirst().failed()).isEqualTo(Map.of(chart, Reason.NOT_JPEG));
        assertThat(outcomes.getFirst().done()).containsOnlyKeys(beach);
        assertThat(turns.view().isOnScreenOnly(chart)).isTrue();
        assertThat(turns.view().isOnScreenOnly(beach)).isFalse();
        assertThat(shown(chart)).isEqualTo(Turn.RIGHT);
        turns.undo();
        settle();
        assertThat(shown(chart)).isEqualTo(Turn.NONE);
        assertThat(turns.view().isOnScreenOnly(chart)).isFalse();
        assertThat(Files.readAllBytes(chart)).isEqualTo(png);
        assertThat(Files.readAllBytes(beach)).isEqualTo(jpeg);
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotUndoneAndStaysAsItIs() throws IOException {
        turns.turn(List.of(beach, lake), Turn.RIGHT);
        settle();
        byte[] edited = Files.readAllBytes(beach);
        edited[edited.length - 3] ^= 1;
        Files.write(beach, edited);
        turns.undo();
        settle();
        assertThat(outcomes.getLast().kind()).isEqualTo(Kind.UNDO);
        assertThat(outcomes.getLast().failed()).isEqualTo(Map.of(beach, Reason.CHANGED));
        assertThat(Files.readAllBytes(beach)).isEqualTo(edited);
        assertThat(Files.readAllBytes(lake)).isEqualTo(jpeg);
        assertThat(shown(beach)).isEqualTo(Turn.RIGHT);
        turns.redo();
        settle();
        assertThat(Files.readAllBytes(beach))
                .as("none of its business any more")
                .isEqualTo(edited);
        assertThat(orientation(lake)).isEqualTo(6);
    }

    @Test
    void aFileSpeaksForItselfAgainOnceItIsListedAsWritten() {
        turns.turn(List.of(beach), Turn.RIGHT);
        listing.set(listing(2));
        assertThat(ended).as("not written yet").isEmpty();
        settle();
        listing.set(listing(2));
        assertThat(ended).isEmpty();
        listing.set(listing(3));
        assertThat(ended).containsExactly(beach);
        assertThat(turns.view().of(beach, Turn.HALF))
                .as("as another program turned it")
                .isEqualTo(Turn.NONE);
    }

    @Test
    void anotherCommandLeavesNothingToRedo() {
        turns.turn(List.of(beach), Turn.RIGHT);
        settle();
        turns.undo();
        assertThat(turns.canRedoProperty().get()).isTrue();
        turns.turn(List.of(lake), Turn.RIGHT);
        assertThat(turns.canRedoProperty().get()).isFalse();
    }

    /// Any commands in any order, with worker and JavaFX thread as early or late as they like: what is seen is always
    /// what was asked for, and in the end the files say so, or have their first bytes when all is undone.
    @Test
    void whateverThePersonDoesIsSeenAtOnceAndWrittenInTheEnd() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Files.write(beach, jpeg);
            Files.write(lake, jpeg);
            photos();
            play(new Random(seed), seed);
        }
    }

    private void play(Random random, int seed) throws IOException {
        var asked = new AtomicReference<>(Turn.NONE);
        turns.view().onTurned((_, turn) -> asked.set(asked.get().then(turn)));
        var others = EnumSet.complementOf(EnumSet.of(Turn.NONE)).toArray(Turn[]::new);
        for (int i = 0; i < 14; i++) {
            switch (random.nextInt(7)) {
                case 0, 1 -> turns.turn(List.of(beach), others[random.nextInt(others.length)]);
                case 2 -> turns.undo();
                case 3 -> turns.redo();
                case 4 -> runOne(worker);
                case 5 -> runOne(fx);
                default -> settle();
            }
            if (fx.isEmpty()) {
                assertThat(shown(beach)).as("seed " + seed + ", at " + i).isEqualTo(asked.get());
            }
        }
        settle();
        assertThat(Turn.ofExif(orientation(beach))).as("seed " + seed).isEqualTo(asked.get());
        assertThat(shown(beach)).as("seed " + seed).isEqualTo(asked.get());
        while (turns.canUndoProperty().get()) {
            turns.undo();
        }
        settle();
        assertThat(Files.readAllBytes(beach)).as("seed " + seed).isEqualTo(jpeg);
        assertThat(outcomes).allMatch(outcome -> outcome.failed().isEmpty());
    }

    private static void runOne(Deque<? extends Runnable> tasks) {
        if (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
