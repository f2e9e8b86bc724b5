package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.library.Grouping;
import vitrine.library.PhotoOrder;
import vitrine.state.GridView;
import vitrine.state.Messages;
import vitrine.state.PhotoFact;
import vitrine.state.ReduceMotion;
import vitrine.state.Settings;
import vitrine.state.Theme;

class SettingsFileTest {
    private static final Settings UNUSUAL = Settings.DEFAULT
            .withWindowBounds(-20, 30.5, 900, 700)
            .withMaximized(true)
            .withOrder(PhotoOrder.TAKEN, false)
            .withGrouping(Grouping.MONTH)
            .withRecursive(true)
            .withTileSize(333)
            .withShowNames(false)
            .withShowHidden(true)
            .withFoldersVisible(false)
            .withFoldersWidth(180)
            .withInfoVisible(true)
            .withInfoWidth(300)
            .withFilmstripVisible(true)
            .withWheelZooms(true)
            .withFacts(true)
            .withFact(PhotoFact.COORDINATES, true)
            .withFact(PhotoFact.CAMERA, false)
            .withHistogram(true)
            .withShowSeconds(12)
            .withShuffle(true)
            .withLoop(true)
            .withTheme(Theme.DARK)
            .withLanguage("zh-CN")
            .withReduceMotion(ReduceMotion.ON)
            .withMemoryCacheMiB(200)
            .withBookmark(Path.of("/home/me/照片 = #1"))
            .withBookmark(Path.of("/b\\ack\nslash"))
            .withOpened(Path.of("/first"))
            .withStacks(false)
            .withOpened(Path.of("/second"));

    @TempDir
    Path folder;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void withoutAFileTheSettingsAreTheDefaults() {
        assertThat(open().load().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(file()).doesNotExist();
        assertThat(failures).isEmpty();
    }

    @Test
    void everySettingComesBack() {
        write(UNUSUAL);
        assertThat(open().load().settings()).isEqualTo(UNUSUAL);
    }

    @Test
    void theFileIsSortedTextForPeople() throws IOException {
        write(UNUSUAL);
        var lines = Files.readAllLines(file());
        assertThat(lines).isSorted().contains("tileSize=333", "theme=DARK", "recentFolder.01=/second");
        assertThat(lines).noneMatch(line -> line.startsWith("#")).anyMatch(line -> line.contains("照片"));
    }

    @Test
    void theSameSettingsAreTheSameBytes() throws IOException {
        write(UNUSUAL);
        var before = Files.readString(file());
        write(UNUSUAL.withTileSize(100));
        write(UNUSUAL);
        assertThat(file()).hasContent(before);
    }

    @Test
    void aBadValueFallsBackAlone() throws IOException {
        Files.writeString(file(), """
                tileSize=big
                order=size
                ascending=perhaps
                windowWidth=NaN
                windowHeight=1e99
                theme=PINK
                memoryCacheMiB=-5
                showNames=FALSE
                lastFolder=relative
                bookmark.01=/kept
                bookmark.02=
                """);
        var settings = open().load().settings();
        assertThat(settings.view())
                .isEqualTo(new GridView(PhotoOrder.SIZE, true, Grouping.FOLDER, true, false, 160, false, false));
        assertThat(settings.window().width()).isEqualTo(1200);
        assertThat(settings.window().height()).isEqualTo(20_000);
        assertThat(settings.look()).isEqualTo(Settings.Look.DEFAULT);
        assertThat(settings.memoryCacheMiB()).isEqualTo(16);
        assertThat(settings.places()).isEqualTo(new Settings.Places(List.of(Path.of("/kept")), List.of(), null));
        assertThat(failures).isEmpty();
    }

    @Test
    void keysOfANewerVersionAreKept() throws IOException {
        Files.writeString(file(), "fromTheFuture=ü\n#note\nbookmark.77=/gone\n");
        var settings = open();
        settings.load();
        settings.save(UNUSUAL);
        settings.flush();
        assertThat(file())
                .content()
                .contains("fromTheFuture=ü\n")
                .contains("tileSize=333")
                .doesNotContain("/gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff, 0xc3, 0x80})
    void aFileThatIsNoTextIsSetAside(int odd) throws IOException {
        var bytes = new byte[] {'a', '=', (byte) odd, '\n'};
        Files.write(file(), bytes);
        Files.writeString(folder.resolve("settings.properties.broken-1"), "older");
        var loaded = open().load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.setAside()).hasValue(folder.resolve("settings.properties.broken-2"));
        assertThat(loaded.notice(Messages.of("en")))
                .hasValueSatisfying(text -> assertThat(text).contains("broken-2"));
        assertThat(folder.resolve("settings.properties.broken-2")).hasBinaryContent(bytes);
        assertThat(folder.resolve("settings.properties.broken-1")).hasContent("older");
        assertThat(file()).doesNotExist();
        assertThat(failures).hasSize(1);
    }

    @Test
    void aMalformedEscapeIsSetAside() throws IOException {
        Files.writeString(file(), "theme=\\u12");
        assertThat(open().load().setAside()).isPresent();
    }

    @Test
    void aFolderInPlaceOfTheFileIsSetAside() throws IOException {
        Files.createDirectory(file());
        assertThat(open().load().setAside()).isPresent();
        write(UNUSUAL);
        assertThat(file()).isRegularFile();
    }

    @Test
    void aHugeFileIsSetAsideUnread() throws IOException {
        Files.write(file(), new byte[2 << 20]);
        assertThat(open().load().setAside()).isPresent();
    }

    @Test
    void anyBytesAreReadOrSetAside() throws IOException {
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                for (int b = 0; b < bytes.length; b++) {
                    bytes[b] = (byte) "tileSz=\\u\n#! 0159.bookmark".charAt(bytes[b] & 15);
                }
            }
            Files.deleteIfExists(folder.resolve("settings.properties.broken-1"));
            Files.write(file(), bytes);
            assertThat(open().load().settings()).isNotNull();
        }
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        Files.writeString(file(), "tileSize=200\n");
        var settings = open();
        settings.save(settings.load().settings());
        settings.flush();
        assertThat(file()).hasContent("tileSize=200");
    }

    @Test
    void manyThreadsLeaveOneWholeFile() throws Exception {
        var settings = open();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int t = 0; t < 4; t++) {
                int size = 100 + t;
                threads.execute(() -> {
                    for (int i = 0; i < 50; i++) {
                        settings.save(Settings.DEFAULT.withTileSize(size).withFoldersWidth(150 + i));
                        settings.flush();
                    }
                });
            }
        }
        settings.save(UNUSUAL);
        settings.flush();
        assertThat(open().load().settings()).isEqualTo(UNUSUAL);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
        assertThat(failures).isEmpty();
    }

    @Test
    void twoWindowsKeepWhatEitherChanged() {
        write(UNUSUAL);
        var one = loaded();
        var other = loaded();
        save(one, UNUSUAL.withBookmark(Path.of("/new")).withTileSize(100));
        save(other, UNUSUAL.withTheme(Theme.LIGHT));
        save(one, UNUSUAL.withBookmark(Path.of("/new")).withTileSize(120));
        save(other, UNUSUAL.withTheme(Theme.LIGHT).withShuffle(false));
        assertThat(open().load().settings())
                .isEqualTo(UNUSUAL.withBookmark(Path.of("/new"))
                        .withTileSize(120)
                        .withTheme(Theme.LIGHT)
                        .withShuffle(false));
    }

    @Test
    void twoWindowsOfAFirstStartDoSoToo() {
        var one = loaded();
        var other = loaded();
        save(one, Settings.DEFAULT.withBookmark(Path.of("/new")));
        save(other, Settings.DEFAULT.withTileSize(100));
        assertThat(open().load().settings())
                .isEqualTo(Settings.DEFAULT.withBookmark(Path.of("/new")).withTileSize(100));
    }

    @Test
    void aBookmarkThatTheOtherWindowRemovedStaysRemoved() {
        write(UNUSUAL);
        var one = loaded();
        var other = loaded();
        save(one, UNUSUAL.withoutBookmark(Path.of("/b\\ack\nslash")));
        save(other, UNUSUAL.withTileSize(100));
        assertThat(open().load().settings())
                .isEqualTo(UNUSUAL.withoutBookmark(Path.of("/b\\ack\nslash")).withTileSize(100));
    }

    @Test
    void whatElseWasWrittenMeanwhileStays() throws IOException {
        write(UNUSUAL);
        var settings = loaded();
        Files.writeString(file(), "factsFromTheFuture=7\ntileSize=odd\n");
        save(settings, UNUSUAL.withTheme(Theme.LIGHT).withFact(PhotoFact.CAMERA, true));
        assertThat(file()).content().contains("factsFromTheFuture=7\n", "tileSize=odd\n", "theme=LIGHT\n", "CAMERA");
    }

    @Test
    void whereAFileWentOrWasBrokenMeanwhileAllIsWrittenAnew() throws IOException {
        write(UNUSUAL);
        var settings = loaded();
        Files.delete(file());
        save(settings, UNUSUAL.withTileSize(100));
        assertThat(open().load().settings()).isEqualTo(UNUSUAL.withTileSize(100));
        Files.write(file(), new byte[] {'a', '=', (byte) 0xff});
        save(settings, UNUSUAL.withTileSize(120));
        assertThat(open().load().settings()).isEqualTo(UNUSUAL.withTileSize(120));
    }

    @Test
    void aLinkedFileStaysALink() throws IOException {
        var target = Files.createFile(folder.resolve("dotfile"));
        Files.createSymbolicLink(file(), target);
        write(UNUSUAL);
        assertThat(file()).isSymbolicLink();
        assertThat(target).content().contains("tileSize=333");
    }

    @Test
    void aLinkToADiskThatIsMissingIsKeptAndFollowedWhenTheDiskIsThere() throws IOException {
        var disk = folder.resolve("disk");
        Files.createSymbolicLink(file(), Path.of("disk", "dotfile"));
        var settings = open();
        assertThat(settings.load()).isEqualTo(new SettingsFile.Loaded(Settings.DEFAULT, Optional.empty()));
        var told = new ArrayList<Path>();
        settings.onUnwritable(told::add);
        save(settings, Settings.DEFAULT.withTileSize(100));
        assertThat(told).containsExactly(file());
        assertThat(disk).doesNotExist();
        assertThat(file()).isSymbolicLink();

        Files.createDirectory(disk);
        settings.flush();
        assertThat(disk.resolve("dotfile")).content().contains("tileSize=100");
        assertThat(file()).isSymbolicLink();
    }

    @Test
    void whatCannotBeWrittenIsToldOnceAndTriedAgain() throws IOException {
        var blocked = Files.createFile(folder.resolve("blocked"));
        var file = blocked.resolve("settings.properties");
        var settings = new SettingsFile(file, timer, this::failed);
        var told = new ArrayList<Path>();
        settings.onUnwritable(told::add);
        for (int size = 100; size < 105; size++) {
            settings.save(UNUSUAL.withTileSize(size));
            settings.flush();
        }
        assertThat(told).containsExactly(file);
        assertThat(failures).hasSize(1);
        Files.delete(blocked);
        settings.flush();
        assertThat(file).content().contains("tileSize=104");
    }

    @Test
    void whatCannotBeWrittenAgainIsToldAgain() throws IOException {
        var inTheWay = folder.resolve("in the way");
        var settings = new SettingsFile(inTheWay.resolve("settings.properties"), timer, this::failed);
        var told = new ArrayList<Path>();
        settings.onUnwritable(told::add);
        for (int size = 100; size < 102; size++) {
            Files.createFile(inTheWay);
            settings.save(UNUSUAL.withTileSize(size));
            settings.flush();
            Files.delete(inTheWay);
            settings.flush();
            Files.delete(inTheWay.resolve("settings.properties"));
            Files.delete(inTheWay);
        }
        assertThat(told).hasSize(2);
    }

    @Test
    void foldersOnTheWayAreMade() {
        var deep = folder.resolve("a/b/settings.properties");
        var settings = new SettingsFile(deep, timer, this::failed);
        settings.save(UNUSUAL);
        settings.flush();
        assertThat(deep).exists();
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }

    private SettingsFile open() {
        return new SettingsFile(file(), timer, this::failed);
    }

    private SettingsFile loaded() {
        var settingsFile = open();
        settingsFile.load();
        return settingsFile;
    }

    private static void save(SettingsFile settingsFile, Settings settings) {
        settingsFile.save(settings);
        settingsFile.flush();
    }

    private void write(Settings settings) {
        save(open(), settings);
    }

    private void failed(String what, Throwable why) {
        failures.add(what + ": " + why);
    }
}
