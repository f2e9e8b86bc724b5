package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.app.ScreenCheck.Obstacle;
import vitrine.state.Messages;

class ScreenCheckTest {
    @TempDir
    Path root;

    private final Properties system = new Properties();

    @BeforeEach
    void aLinuxWithGtk() throws IOException {
        system.setProperty("os.name", "Linux");
        Files.createDirectories(root.resolve("tmp/.X11-unix"));
        Files.createDirectories(root.resolve("proc/net"));
        gtk("libgtk-3.so.0\0/usr/lib/libgtk-3.so.0\0");
    }

    @Test
    void withoutADisplayThereIsNoScreen() {
        assertThat(check(Map.of()).obstacle()).hasValue(Obstacle.NO_DISPLAY);
        assertThat(check(Map.of("DISPLAY", "")).obstacle()).hasValue(Obstacle.NO_DISPLAY);
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThat(check(Map.of("WAYLAND_DISPLAY", "wayland-0")).obstacle()).hasValue(Obstacle.NO_XWAYLAND);
    }

    @Test
    void aScreenThatDoesNotAnswerIsToldByItsName() {
        var check = check(Map.of("DISPLAY", ":77"));
        assertThat(check.obstacle()).hasValue(Obstacle.DISPLAY_UNREACHABLE);
        assertThat(Obstacle.DISPLAY_UNREACHABLE.sentence(Messages.of("en"), check.display()))
                .contains("DISPLAY=:77");
    }

    @ParameterizedTest
    @ValueSource(strings = {":5", ":5.0", "unix:5"})
    void aScreenThatAnswersIsFine(String display) throws IOException {
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(root.resolve("tmp/.X11-unix/X5")));
            assertThat(check(Map.of("DISPLAY", display)).obstacle()).isEmpty();
        }
        assertThat(check(Map.of("DISPLAY", display)).obstacle()).hasValue(Obstacle.DISPLAY_UNREACHABLE);
    }

    @Test
    void aScreenThatListensByNameOnlyIsFine() throws IOException {
        Files.writeString(root.resolve("proc/net/unix"), """
                Num       RefCount Protocol Flags    Type St Inode Path
                00000000: 00000002 00000000 00010000 0001 01 24713 @/tmp/.X11-unix/X5
                """);
        assertThat(check(Map.of("DISPLAY", ":5")).obstacle()).isEmpty();
        assertThat(check(Map.of("DISPLAY", ":55")).obstacle()).hasValue(Obstacle.DISPLAY_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:0", "localhost:10.0", "/private/tmp/launch/org.xquartz:0", "nonsense"})
    void screensElsewhereAreLeftToJavaFx(String display) {
        assertThat(check(Map.of("DISPLAY", display)).obstacle()).isEmpty();
    }

    @Test
    void withoutGtkThereIsNoWindow() throws IOException {
        gtk("libgtk-x11-2.0.so.0\0/usr/lib/libgtk-x11-2.0.so.0\0");
        assertThat(check(Map.of("DISPLAY", "host:0")).obstacle()).hasValue(Obstacle.NO_GTK);
        Files.createFile(root.resolve("libgtk-3.so.0"));
        assertThat(check(Map.of("DISPLAY", "host:0", "LD_LIBRARY_PATH", ":/nowhere:" + root))
                        .obstacle())
                .isEmpty();
    }

    @Test
    void withoutAListOfLibrariesGtkCountsAsThere() throws IOException {
        Files.delete(root.resolve("etc/ld.so.cache"));
        assertThat(check(Map.of("DISPLAY", "host:0")).obstacle()).isEmpty();
    }

    @Test
    void whereNoScreenIsNeededNoneIsLookedFor() {
        system.setProperty("glass.platform", "Headless");
        assertThat(check(Map.of()).obstacle()).isEmpty();
        system.remove("glass.platform");
        system.setProperty("os.name", "Windows 11");
        assertThat(check(Map.of()).obstacle()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyObstacleIsTwoLinesInEveryLanguage(Obstacle obstacle) {
        for (var language : Messages.LANGUAGES) {
            assertThat(obstacle.sentence(Messages.of(language), ":0").lines()).hasSize(2);
        }
    }

    private void gtk(String cache) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("etc")).resolve("ld.so.cache"), "glibc-ld\0" + cache);
    }

    private ScreenCheck check(Map<String, String> environment) {
        return new ScreenCheck(environment, system, root);
    }
}
