package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
    @TempDir
    Path folder;

    private final AtomicLong now = new AtomicLong();
    private final FolderScan scan =
            new FolderScan(ShotNames.pictures(name -> name.endsWith(".jpg")), false, Set.of(), now::get);

    @AfterEach
    void leaveNoInterrupt() {
        Thread.interrupted();
    }

    private Path file(String name) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, name);
    }

    private List<Entry> walk(FolderScan scan, boolean recursive) throws IOException, InterruptedException {
        var found = new ArrayList<Entry>();
        scan.walk(new Location(folder, recursive), found::addAll);
        return found;
    }

    private List<String> names(List<Entry> entries) {
        return entries.stream()
                .map(entry -> folder.relativize(entry.path()).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void aFolderHasPhotosAndSubfoldersAndNothingElse() throws Exception {
        file("a.jpg");
        file("b.txt");
        file("sub/c.jpg");
        var found = new ArrayList<Entry>();
        var leftOut = scan.walk(new Location(folder, false), found::addAll);
        assertThat(leftOut)
                .as("files that are no photos are counted")
                .isEqualTo(new FolderScan.LeftOut(Unreadable.NOTHING, 1, 0));
        assertThat(found)
                .containsExactlyInAnyOrder(Photo.named(folder.resolve("a.jpg")), Folder.of(folder.resolve("sub")));
    }

    @Test
    void anEmptyFolderHandsOverNothing() throws Exception {
        assertThat(scan.walk(
                        new Location(folder, true), batch -> assertThat(batch).isNotEmpty()))
                .isEqualTo(FolderScan.LeftOut.NOTHING);
    }

    @Test
    void filesThatMayBelongToAPhotoAreHandedOverWithTheirAttributesAndFoldersOfSuchNamesAreFolders() throws Exception {
        file("a.jpg");
        file("a.xmp");
        file("b.txt");
        file("trip.xmp/c.jpg");
        var found = new ArrayList<Entry>();
        var all = new FolderScan(RandomSteps::part, false);
        var leftOut = all.walk(new Location(folder, false), found::addAll);
        assertThat(leftOut).as("no photos, all the same").isEqualTo(new FolderScan.LeftOut(Unreadable.NOTHING, 2, 0));
        assertThat(found).extracting(Entry::name).containsExactlyInAnyOrder("a.jpg", "a.xmp", "trip.xmp");
        assertThat(found)
                .contains(Folder.of(folder.resolve("trip.xmp")))
                .allMatch(entry -> !(entry instanceof Photo photo)
                        || photo.attributesKnown() == photo.name().equals("a.xmp"));
        assertThat(names(walk(all, true))).containsExactlyInAnyOrder("a.jpg", "a.xmp", "trip.xmp/c.jpg");
    }

    @Test
    void aTreeIsWalkedInOrderOfNamesOwnPhotosFirst() throws Exception {
        for (var name : List.of("z.jpg", "s10/a.jpg", "s2/y.jpg", "s2/deep/b.jpg", "S3/c.jpg", "empty/x.txt")) {
            file(name);
        }
        assertThat(names(walk(scan, true)))
                .containsExactly("z.jpg", "s2/y.jpg", "s2/deep/b.jpg", "S3/c.jpg", "s10/a.jpg");
    }

    @Test
    void hiddenFilesAndFoldersAreLeftOutUnlessAskedFor() throws Exception {
        file(".a.jpg");
        file(".trash/b.jpg");
        file("c.jpg");
        assertThat(names(walk(scan, true))).containsExactly("c.jpg");
        assertThat(names(walk(scan, false))).containsExactly("c.jpg");
        var all = new FolderScan(ShotNames.pictures(name -> name.endsWith(".jpg")), true);
        assertThat(names(walk(all, true))).containsExactlyInAnyOrder(".a.jpg", "c.jpg", ".trash/b.jpg");
        assertThat(names(walk(all, false))).containsExactlyInAnyOrder(".a.jpg", "c.jpg", ".trash");
    }

    @Test
    void whatIsHiddenIsCountedByItsNameAloneUnlessAskedFor() throws Exception {
        file(".a.jpg");
        file(".trash/b.jpg");
        file("sub/.c.txt");
        file("sub/d.jpg");
        var all = new FolderScan(ShotNames.pictures(name -> name.endsWith(".jpg")), true);
        var tree = new Location(folder, true);
        assertThat(scan.walk(tree, _ -> {})).isEqualTo(new FolderScan.LeftOut(Unreadable.NOTHING, 0, 3));
        assertThat(scan.walk(new Location(folder, false), _ -> {}).hidden()).isEqualTo(2);
        assertThat(all.walk(tree, _ -> {})).isEqualTo(new FolderScan.LeftOut(Unreadable.NOTHING, 1, 0));
    }

    @Test
    void theFirstBatchIsSmallAndEarlyAndLaterOnesLarge() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(folder.resolve(i + ".jpg"));
        }
        var sizes = new ArrayList<Integer>();
        scan.walk(new Location(folder, false), batch -> sizes.add(batch.size()));
        assertThat(sizes).containsExactly(64, 2048, 2048, 2048, 2048, 1744);
    }

    @Test
    void whatWasFoundDoesNotWaitLong() throws Exception {
        for (int i = 0; i < 20; i++) {
            file(i + ".jpg");
        }
        var sizes = new ArrayList<Integer>();
        scan.walk(new Location(folder, false), batch -> sizes.add(batch.size()), () -> now.addAndGet(15_000_000));
        assertThat(sizes).containsExactly(2, 7, 7, 4);
    }

    @Test
    void loopsOfLinksEndAndEachFolderIsVisitedOnce() throws Exception {
        file("a/x.jpg");
        link("a/loop", folder);
        link("b", folder.resolve("a"));
        link("self", folder.resolve("self"));
        link("nowhere", folder.resolve("missing"));
        assertThat(names(walk(scan, true))).containsExactly("a/x.jpg");
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no links here: " + e);
        }
    }

    @Test
    void veryDeepFoldersAreLeftOut() throws Exception {
        var deep = folder;
        for (int i = 0; i < FolderScan.MAX_DEPTH + 5; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
            Files.createFile(deep.resolve("x.jpg"));
        }
        var found = new ArrayList<Entry>();
        var unreadable = scan.walk(new Location(folder, true), found::addAll).unreadable();
        assertThat(found).hasSize(FolderScan.MAX_DEPTH);
        var deepest = found.getLast().path().resolveSibling("d");
        assertThat(unreadable).isEqualTo(new Unreadable(1, 0, List.of(deepest)));
    }

    @Test
    void aClosedSubfolderIsCountedAndTheWalkGoesOn() throws Exception {
        file("a/x.jpg");
        file("b/y.jpg");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "skipped: no permissions here");
        Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(folder.resolve("a")), "skipped: this user may read everything");
        var found = new ArrayList<Entry>();
        var unreadable = scan.walk(new Location(folder, true), found::addAll).unreadable();
        assertThat(names(found)).containsExactly("b/y.jpg");
        assertThat(unreadable).isEqualTo(new Unreadable(1, 0, List.of(folder.resolve("a"))));
    }

    @Test
    void namesOfWhichNobodyCanTellWhatTheyAreAreCountedAndTheFirstNamed() throws Exception {
        for (int i = 0; i < Unreadable.NAMED + 4; i++) {
            link("round" + i, folder.resolve("round" + i));
        }
        var unreadable = scan.walk(new Location(folder, false), _ -> {}).unreadable();
        assertThat(unreadable.folders()).isZero();
        assertThat(unreadable.entries()).isEqualTo(Unreadable.NAMED + 4);
        assertThat(unreadable.first())
                .hasSize(Unreadable.NAMED)
                .doesNotHaveDuplicates()
                .allMatch(Files::isSymbolicLink);
    }

    @Test
    void aMissingFolderSaysSo() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> scan.walk(new Location(folder.resolve("no"), false), batch -> {}));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> scan.walk(new Location(folder.resolve("no"), true), batch -> {}));
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        var file = file("a.jpg");
        assertThatExceptionOfType(NotDirectoryException.class)
                .isThrownBy(() -> scan.walk(new Location(file, true), batch -> {}));
    }

    @Test
    void namesThatAreNoValidTextSurvive() throws Exception {
        var raw = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'a\\377b.jpg')\"").directory(folder.toFile());
        assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped: only Linux has such names");
        assumeTrue(raw.start().waitFor() == 0, "skipped: no such names here");
        var found = walk(scan, false);
        assertThat(found).hasSize(1);
        assertThat(Files.readString(found.getFirst().path())).isEqualTo("x");
    }

    @Test
    void anInterruptEndsTheWalkAtAnyMoment() throws Exception {
        for (int i = 0; i < 300; i++) {
            file("d" + i % 10 + "/" + i + ".jpg");
        }
        var random = new Random(3);
        for (int round = 0; round < 40; round++) {
            int moment = random.nextInt(299);
            var seen = new AtomicInteger();
            Runnable interrupting = () -> {
                if (seen.getAndIncrement() == moment) {
                    Thread.currentThread().interrupt();
                }
            };
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> scan.walk(new Location(folder, true), batch -> {}, interrupting));
            assertThat(seen.get()).as("the end of a folder is an answer too").isBetween(moment + 1, moment + 2);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void attributesTellPhotosFromFoldersAndWhatIsGone() throws Exception {
        var photo = file("a.jpg");
        var lost = file("b.jpg");
        var directory = Files.createDirectory(folder.resolve("c.jpg"));
        var photos = walk(scan, false).stream().map(Photo.class::cast).toList();
        Files.delete(lost);
        var present = new HashSet<Entry>();
        var gone = new HashSet<Path>();
        new AttributePass(scan).read(photos, some -> {
            present.addAll(some.present());
            gone.addAll(some.gone());
        });
        long modified = Files.getLastModifiedTime(photo).toMillis();
        assertThat(present).containsExactlyInAnyOrder(new Photo(photo, "a.jpg", 5, modified), Folder.of(directory));
        assertThat(gone).containsExactly(lost);
    }

    @Test
    void anInterruptEndsTheReadingOfAttributes() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(
                        () -> new AttributePass(scan).read(List.of(Photo.named(folder.resolve("a.jpg"))), some -> {}));
    }

    @Test
    void aFolderThatVanishesDuringTheWalkDoesNotEndIt() throws Exception {
        file("a/x.jpg");
        file("b/y.jpg");
        file("c/z.jpg");
        var vanishing = new FolderScan(
                ShotNames.pictures(name -> {
                    if (name.equals("x.jpg")) {
                        deleteTree(folder.resolve("b"));
                    }
                    return name.endsWith(".jpg");
                }),
                false);
        var found = new ArrayList<Entry>();
        var unreadable =
                vanishing.walk(new Location(folder, true), found::addAll).unreadable();
        assertThat(names(found)).containsExactly("a/x.jpg", "c/z.jpg");
        assertThat(unreadable).isEqualTo(new Unreadable(1, 0, List.of(folder.resolve("b"))));
    }

    private static void deleteTree(Path tree) {
        try {
            Files.delete(tree.resolve("y.jpg"));
            Files.delete(tree);
        } catch (FileSystemException alreadyGone) {
            // the second time
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
