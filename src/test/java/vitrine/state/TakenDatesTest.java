package vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.Entry;
import vitrine.library.FolderChange;
import vitrine.library.Grouping;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.library.PhotoFilter;
import vitrine.library.PhotoOrder;
import vitrine.library.ShotNames;
import vitrine.metadata.ExifBytes;
import vitrine.metadata.TiffBytes;

@ExtendWith(FxRuntime.class)
class TakenDatesTest {
    private static final Arrangement BY_DATE = new Arrangement(PhotoOrder.TAKEN, true, PhotoFilter.ALL, Grouping.NONE);

    @TempDir
    Path temp;

    /// Writes a JPEG that says when it was taken, and was last changed on that day of 1970.
    private static Path dated(Path folder, String name, int year, int day) throws IOException {
        var date = (year + ":06:15 12:00:00\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + 18 + date.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        entry(tiff, 0x8769, 4, 1, 26); // where the EXIF directory is
        entry(tiff, 0x9003, 2, date.length, 44); // DateTimeOriginal
        tiff.put(date);
        var file = ByteBuffer.allocate(tiff.capacity() + 14);
        file.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (tiff.capacity() + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        file.putShort((short) 0xFFD9);
        Files.createDirectories(folder);
        var path = Files.write(folder.resolve(name), file.array());
        return Files.setLastModifiedTime(path, FileTime.from(day, TimeUnit.DAYS));
    }

    /// A JPEG of one and the same second, and of this fraction of it.
    private static void burst(Path folder, String name, String fraction) throws IOException {
        var tiff = TiffBytes.of(ByteOrder.BIG_ENDIAN);
        int exif = tiff.directory(0, tiff.text(0x9003, "2003:06:15 12:00:00"), tiff.text(0x9291, fraction));
        byte[] block = tiff.end(tiff.directory(0, tiff.longs(0x8769, exif)));
        byte[] photo = ExifBytes.insert(ExifBytes.jpegHead(40, 30), ExifBytes.segment(block, new byte[0]));
        Files.write(folder.resolve(name), photo);
    }

    /// A directory of one entry and none after it.
    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .putInt(0);
    }

    private static Photo photo(Path path) {
        try {
            return new Photo(
                    path,
                    path.getFileName().toString(),
                    Files.size(path),
                    Files.getLastModifiedTime(path).toMillis());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With the whole gallery around.
    @Nested
    class InTheGallery {
        private final OpenGallery open = new OpenGallery();

        @AfterEach
        void close() {
            open.close();
        }

        private void checkOrder(String... names) {
            checkOrder(BY_DATE, names);
        }

        private void checkOrder(Arrangement arrangement, String... names) {
            open.await(
                    "by date",
                    () -> open.gallery.listing().arrangement().equals(arrangement)
                            && open.names().equals(List.of(names)));
        }

        @Test
        void photosStandInTheOrderInWhichTheyWereTaken() throws IOException {
            dated(temp, "a.jpg", 2003, 1);
            dated(temp, "b.jpg", 2001, 2);
            dated(temp, "c.jpg", 2002, 3);
            OpenGallery.photo(temp, "undated.jpg", 10, 4);
            open.open(temp);
            open.awaitListed();
            open.run(() -> open.gallery.arrange(BY_DATE));
            checkOrder("undated.jpg", "b.jpg", "c.jpg", "a.jpg");
        }

        @Test
        void photosOfOneSecondStandInTheirOrderInBothDirections() throws IOException {
            burst(temp, "a.jpg", "90");
            burst(temp, "b.jpg", "10");
            burst(temp, "c.jpg", "50");
            open.open(temp);
            open.run(() -> open.gallery.arrange(BY_DATE));
            checkOrder("b.jpg", "c.jpg", "a.jpg");
            var newestFirst = new Arrangement(PhotoOrder.TAKEN, false, PhotoFilter.ALL, Grouping.DAY);
            open.run(() -> open.gallery.arrange(newestFirst));
            checkOrder(newestFirst, "a.jpg", "c.jpg", "b.jpg");
        }

        @Test
        void aPhotoThatComesLaterFindsItsPlaceAndTheOthersKeepTheirs() throws IOException {
            dated(temp, "a.jpg", 2003, 1);
            dated(temp, "b.jpg", 2001, 2);
            open.run(() -> {
                open.gallery.arrange(BY_DATE);
                open.gallery.open(new Location(temp, false));
            });
            checkOrder("b.jpg", "a.jpg");
            open.awaitListed();
            open.drain();
            var late = photo(dated(temp, "c.jpg", 2002, 3));
            open.run(() -> open.watch.changes.accept(new FolderChange.Some(List.of(late), Set.of())));
            checkOrder("b.jpg", "c.jpg", "a.jpg");
        }

        @Test
        void aChangedPhotoIsAskedAgain() throws IOException {
            dated(temp, "a.jpg", 2003, 1);
            dated(temp, "b.jpg", 2001, 2);
            open.run(() -> {
                open.gallery.arrange(BY_DATE);
                open.gallery.open(new Location(temp, false));
            });
            checkOrder("b.jpg", "a.jpg");
            open.awaitListed();
            open.drain();
            var changed = photo(dated(temp, "b.jpg", 2010, 5));
            open.run(() -> open.watch.changes.accept(new FolderChange.Some(List.of(changed), Set.of())));
            checkOrder("a.jpg", "b.jpg");
        }

        @Test
        void anEmptyFolderIsInAnyOrder() {
            open.run(() -> {
                open.gallery.arrange(BY_DATE);
                open.gallery.open(new Location(temp, false));
            });
            checkOrder();
        }

        @Test
        void datesOfTheFolderThatWasLeftDoNotOrderTheNext() throws IOException {
            dated(temp.resolve("one"), "a.jpg", 2003, 1);
            dated(temp.resolve("two"), "x.jpg", 2003, 1);
            dated(temp.resolve("two"), "y.jpg", 2001, 1);
            open.run(() -> open.gallery.arrange(BY_DATE));
            for (int n = 0; n < 10; n++) {
                open.open(temp.resolve("one"));
                open.open(temp.resolve("two"));
                checkOrder("y.jpg", "x.jpg");
                open.open(temp.resolve("one"));
                checkOrder("a.jpg");
            }
        }
    }

    // Turn by turn: the reader's thread and the arranger's are played by hand

    private final ArrayDeque<Runnable> reader = new ArrayDeque<>();
    private final List<Listing> listings = new ArrayList<>();
    private final Arranger arranger = new Arranger(
            Runnable::run, ShotNames.pictures(_ -> true), Locale.ENGLISH, () -> ZoneOffset.UTC, listings::add);
    /// How often the arranger was told of dates.
    private final AtomicInteger readings = new AtomicInteger();
    private final TakenDates dates = FxRuntime.onFxThread(() -> new TakenDates(reader::add, arranger));

    private static void fx(Runnable work) {
        FxRuntime.doOnFxThread(work);
    }

    private void walk(long walk, List<? extends Entry> photos) {
        arranger.open(new Location(temp, false), BY_DATE, walk);
        arranger.add(walk, List.copyOf(photos));
        arranger.walked(walk);
    }

    private Listing newest() {
        return listings.getLast();
    }

    private void update(long walk) {
        var newest = newest();
        fx(() -> dates.update(newest, walk, true));
    }

    /// Reads all that is to be read, and lets the JavaFX thread hear of it.
    private void read() {
        fx(() -> {});
        while (!reader.isEmpty()) {
            readNext();
            fx(() -> {});
        }
    }

    private void readNext() {
        int before = listings.size();
        reader.remove().run();
        readings.addAndGet(listings.size() - before);
    }

    @Test
    void datesAreReadOnceThoughAttributesComeLater() throws IOException {
        var a = dated(temp, "a.jpg", 2003, 1);
        var b = dated(temp, "b.jpg", 2001, 2);
        walk(1, List.of(Photo.named(a), Photo.named(b)));
        update(1);
        read();
        update(1);
        arranger.change(1, new FolderChange.Some(List.of(photo(a), photo(b)), Set.of()));
        update(1);
        read();
        assertThat(readings).hasValue(1);
        assertThat(newest().photos()).extracting(Photo::name).containsExactly("b.jpg", "a.jpg");
    }

    @Test
    void nothingIsReadThatIsNotNeeded() throws IOException {
        walk(1, List.of(photo(dated(temp, "a.jpg", 2003, 1))));
        var newest = newest();
        fx(() -> dates.update(newest, 1, false));
        assertThat(reader).isEmpty();
    }

    @Test
    void nothingIsReadBeforeTheWalkHasEnded() throws IOException {
        arranger.open(new Location(temp, false), BY_DATE, 1);
        arranger.add(1, List.of(photo(dated(temp, "a.jpg", 2003, 1))));
        update(1);
        assertThat(reader).isEmpty();
        arranger.walked(1);
        update(1);
        read();
        assertThat(readings).hasValue(1);
    }

    @Test
    void aReadingThatEndsAsTheNextWalkBeginsDoesNotCountForIt() throws IOException {
        var a = photo(dated(temp, "a.jpg", 2003, 1));
        var b = photo(dated(temp, "b.jpg", 2001, 2));
        walk(1, List.of(a, b));
        update(1);
        fx(() -> {
            // The reading has ended, but the JavaFX thread has not heard of it when the folder is opened again.
            readNext();
            arranger.open(new Location(temp, false), BY_DATE, 2);
            dates.update(newest(), 2, true);
        });
        walk(2, List.of(a, b));
        update(2);
        read();
        assertThat(newest().arrangement()).isEqualTo(BY_DATE);
        assertThat(newest().photos()).extracting(Photo::name).containsExactly("b.jpg", "a.jpg");
    }

    @Test
    void anEmptyFolderIsDatedOnce() {
        walk(1, List.of());
        for (int n = 0; n < 5; n++) {
            update(1);
            read();
        }
        assertThat(readings).hasValue(1);
        assertThat(newest().arrangement()).isEqualTo(BY_DATE);
    }

    @Test
    void aPhotoThatLostItsDateCountsByItsFileDate() throws IOException {
        var a = photo(dated(temp, "a.jpg", 2003, 1));
        var b = photo(dated(temp, "b.jpg", 2001, 2));
        walk(1, List.of(a, b));
        update(1);
        read();
        var undated = photo(OpenGallery.photo(temp, "a.jpg", 10, 3));
        arranger.change(1, new FolderChange.Some(List.of(undated), Set.of()));
        update(1);
        read();
        assertThat(newest().photos()).extracting(Photo::name).containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void whatComesDuringAReadingIsReadAfterIt() throws IOException {
        var a = photo(dated(temp, "a.jpg", 2003, 1));
        var b = photo(dated(temp, "b.jpg", 2010, 0));
        walk(1, List.of(a));
        update(1);
        arranger.add(1, List.of(b));
        fx(() -> {
            // The listing with the dates is shown before the JavaFX thread hears that the reading has ended.
            readNext();
            dates.update(newest(), 1, true);
        });
        read();
        assertThat(readings).hasValue(2);
        assertThat(newest().photos()).extracting(Photo::name).containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void theNextFolderIsReadThoughTheLastReadingIsNotQuiteOver() throws IOException {
        var a = photo(dated(temp, "a.jpg", 2003, 1));
        walk(1, List.of(a));
        update(1);
        fx(() -> {
            readNext();
            walk(2, List.of(a));
            dates.update(newest(), 2, true);
        });
        read();
        assertThat(newest().arrangement()).isEqualTo(BY_DATE);
    }

    @Test
    void aCancelledReadingTellsNothing() throws IOException {
        walk(1, List.of(photo(dated(temp, "a.jpg", 2003, 1))));
        update(1);
        int before = listings.size();
        fx(() -> dates.cancel());
        read();
        assertThat(listings).hasSize(before);
        update(1);
        read();
        assertThat(newest().arrangement()).isEqualTo(BY_DATE);
    }

    @Test
    void eachListingIsLookedAtOnceAndOnTheReadersThread() throws IOException {
        var a = photo(dated(temp, "a.jpg", 2003, 1));
        walk(1, List.of(a));
        update(1);
        read();
        for (int n = 0; n < 3; n++) {
            arranger.change(1, new FolderChange.Some(List.of(a), Set.of()));
            update(1);
            update(1);
            assertThat(reader)
                    .as("what looks for missing dates, on its own thread")
                    .hasSize(1);
            read();
        }
        assertThat(reader).as("a listing is looked at once").isEmpty();
    }

    @Test
    void nothingIsSaidOfAReadingBeforeADateIsMissing() throws IOException {
        var a = photo(dated(temp, "a.jpg", 2003, 1));
        var said = new ArrayList<Double>();
        fx(() -> dates.progressProperty().subscribe(progress -> said.add(progress.doubleValue())));
        walk(1, List.of(a));
        update(1);
        read();
        assertThat(said).contains(0.0);
        said.clear();
        arranger.change(1, new FolderChange.Some(List.of(a), Set.of()));
        update(1);
        read();
        assertThat(said).allMatch(progress -> progress < 0);
    }
}
