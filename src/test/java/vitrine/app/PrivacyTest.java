package vitrine.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.state.Settings;

/// Nobody else gets at the program: not by the network, and not by its socket.
@EnabledOnOs(OS.LINUX)
@Timeout(90)
class PrivacyTest {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)\\]");

    @TempDir
    Path root;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aRunningProgramListensToItsOwnUserAlone() throws Exception {
        try (var processes = new ProgramProcesses(root)) {
            var photos = Files.createDirectory(root.resolve("photos"));
            var program = processes.start(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), photos.toString());
            var socket = processes.home().resolve("state/vitrine/window-.socket");
            while (Files.notExists(socket) || !permissions(socket).equals("rw-------")) {
                assertThat(program.process().waitFor(20, MILLISECONDS))
                        .as("ended")
                        .isFalse();
            }
            assertThat(permissions(processes.home().resolve("state/vitrine"))).isEqualTo("rwx------");
            assertThat(internetSockets(program.process().pid())).isEmpty();
        }
    }

    /// Lines of the kernel's tables of sockets that belong to the process.
    private static List<String> internetSockets(long process) throws IOException {
        var inodes = new ArrayList<String>();
        var folder = Path.of("/proc/" + process);
        try (var files = Files.newDirectoryStream(folder.resolve("fd"))) {
            for (var file : files) {
                var socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
                if (socket.matches()) {
                    inodes.add(socket.group(1));
                }
            }
        }
        assertThat(inodes).as("sockets of any kind").isNotEmpty();
        var found = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
            var lines = folder.resolve("net").resolve(table);
            if (Files.exists(lines)) {
                Files.readAllLines(lines).stream()
                        .filter(line -> BLANKS.splitAsStream(line).anyMatch(inodes::contains))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void aFolderIsMadeForThisUserOnly() throws IOException {
        var folder = root.resolve("a/b");
        PrivateFolder.make(folder);
        PrivateFolder.make(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void theLogIsForThisUserOnly() throws IOException {
        var folder = root.resolve("state/vitrine");
        note(folder.resolve("vitrine.log"));
        assertThat(permissions(folder.resolve("vitrine.log"))).isEqualTo("rw-------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(root.resolve("state"))).isEqualTo("rwx------");
    }

    @Test
    void aLogAndFolderOfThePersonsOwnStayAsTheyAre() throws IOException {
        var folder = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var log = Files.writeString(folder.resolve("vitrine.log"), "before\n");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        note(log);
        assertThat(log).content().startsWith("before\n").contains("testing");
        assertThat(permissions(log)).isEqualTo("rw-r--r--");
        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    }

    private static void note(Path log) {
        new FailureLog(log, "1", Clock.systemUTC()).note("testing", new IOException());
    }

    @Test
    void settingsAreForThisUserOnly() throws IOException {
        var folder = root.resolve("config/vitrine");
        var file = folder.resolve("vitrine.properties");
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            var settings = new SettingsFile(file, timer, (_, _) -> {});
            settings.save(Settings.DEFAULT.withTileSize(200));
            settings.flush();
            timer.shutdownNow();
        }
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(root.resolve("config"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatOthersMayLookIntoIsClosed() throws IOException {
        var folder = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        PrivateFolder.make(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void whereOthersMayHavePutSomethingNothingIsListenedTo() throws IOException {
        for (var wide : List.of("rwxrwx---", "rwx-w--w-", "rwxrwxrwx")) {
            var folder = Files.createDirectory(root.resolve(wide));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(wide));
            assertThatThrownBy(() -> PrivateFolder.make(folder)).hasMessageStartingWith("others may write");
            assertThat(SingleInstance.claim(folder, "", List.of())).isInstanceOf(SingleInstance.Claim.Alone.class);
        }
        var link = Files.createSymbolicLink(root.resolve("link"), Files.createDirectory(root.resolve("target")));
        assertThat(SingleInstance.claim(link, "", List.of())).isInstanceOf(SingleInstance.Claim.Alone.class);
    }

    @Test
    void theFolderOfAnotherUserIsRefused() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only an administrator may give a folder away");
        var folder = Files.createDirectory(root.resolve("given"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        assertThatThrownBy(() -> PrivateFolder.make(folder)).hasMessageStartingWith("the folder of another user");
    }
}
