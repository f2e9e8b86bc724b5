package vitrine.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vitrine.state.Messages;

/// Finds out, before JavaFX starts, why a window cannot be shown on Linux: JavaFX itself would answer with a stack
/// trace. Costs a few milliseconds; where it is not sure, it lets JavaFX try.
///
/// @param environment as [System#getenv()] gives it
/// @param system as [System#getProperties()] gives it
/// @param root the root of the file system
record ScreenCheck(Map<String, String> environment, Properties system, Path root) {
    private static final String GTK = "libgtk-3.so.0";

    enum Obstacle {
        NO_DISPLAY("start.no-display"),
        /// Wayland alone: JavaFX speaks X11 only.
        NO_XWAYLAND("start.no-xwayland"),
        DISPLAY_UNREACHABLE("start.display-unreachable"),
        NO_GTK("start.no-gtk");

        private final String key;

        Obstacle(String key) {
            this.key = key;
        }

        /// Two lines: what is missing and how to get it.
        String sentence(Messages messages, String display) {
            return messages.get(key, display);
        }
    }

    String display() {
        return environment.getOrDefault("DISPLAY", "");
    }

    Optional<Obstacle> obstacle() {
        if (!system.getProperty("os.name", "").equals("Linux")
                || system.getProperty("glass.platform", "").equalsIgnoreCase("headless")) {
            return Optional.empty();
        }
        if (display().isEmpty()) {
            var wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
            return Optional.of(wayland ? Obstacle.NO_XWAYLAND : Obstacle.NO_DISPLAY);
        }
        if (!gtkIsThere()) {
            return Optional.of(Obstacle.NO_GTK);
        }
        return displayAnswers() ? Optional.empty() : Optional.of(Obstacle.DISPLAY_UNREACHABLE);
    }

    /// Whether something draws faster than the processor. Where nothing does, JavaFX would load the processor's
    /// implementation of OpenGL, 100 MiB, only to find that it must draw by itself.
    boolean hasGraphicsDevice() {
        return !system.getProperty("os.name", "").equals("Linux")
                || Files.exists(root.resolve("dev/dri"))
                || Files.exists(root.resolve("dev/nvidiactl"));
    }

    /// Asks the list that the dynamic linker itself asks (ld.so.cache, where names end with a NUL): loading a library
    /// from Java is a restricted operation and would be announced as such. Without that list it counts as there.
    private boolean gtkIsThere() {
        try {
            var list = Files.readAllBytes(root.resolve("etc/ld.so.cache"));
            return new String(list, StandardCharsets.ISO_8859_1).contains(GTK + "\0") || gtkIsInPath();
        } catch (IOException _) {
            return true;
        }
    }

    private boolean gtkIsInPath() {
        for (var folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":", -1)) {
            if (!folder.isEmpty() && Files.exists(Path.of(folder, GTK))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a local X server listens. Servers elsewhere are not asked: a network may be slow.
    private boolean displayAnswers() {
        var number = localNumber(display());
        var socket = "/tmp/.X11-unix/X" + number;
        return number.isEmpty() || listed(socket) || connects(root.resolve(socket.substring(1)));
    }

    /// "5" of ":5", ":5.0" and "unix:5"; empty for all that is not on this machine, or not in this form.
    private static String localNumber(String display) {
        var local = display.startsWith("unix:") ? display.substring(4) : display;
        int dot = local.indexOf('.');
        var number = local.substring(local.startsWith(":") ? 1 : 0, dot < 0 ? local.length() : dot);
        return local.startsWith(":") && number.length() <= 5 && isNumber(number) ? number : "";
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Whether the kernel knows a socket of this name, by path or (with "@") in the abstract namespace, where Java
    /// cannot knock. Costs little, other than the first socket of a program.
    private boolean listed(String socket) {
        try {
            var sockets = new String(Files.readAllBytes(root.resolve("proc/net/unix")), StandardCharsets.ISO_8859_1);
            return sockets.contains(" " + socket + "\n") || sockets.contains(" @" + socket + "\n");
        } catch (IOException _) {
            return false;
        }
    }

    /// Knocks; a server outside of this container is not in the list.
    private static boolean connects(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
