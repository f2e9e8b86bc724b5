package vitrine.desktop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;

/// Brings the window of an earlier start forward, from a later one: the person has asked for that one just now. A
/// window
/// that asks for itself is refused by KWin when the person has used another since; it is only marked in the taskbar. So
/// this asks as taskbars do (EWMH 1.5, `_NET_ACTIVE_WINDOW`, source indication 2). X11 and XWayland only, on 64 bits.
///
/// Call it where the process ends afterwards: Xlib ends it at once when a window is gone meanwhile.
public final class WindowActivation {
    private static final long AS_A_TASKBAR = 2;

    private WindowActivation() {}

    /// @param windowClass of the window (WM_CLASS); of several, the one that was opened first is meant
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    /// @return whether a window manager was asked
    public static boolean bringForward(String windowClass, Map<String, String> environment, Properties system) {
        var display = environment.getOrDefault("DISPLAY", "");
        boolean mayBe = system.getProperty("os.name", "").equals("Linux")
                && system.getProperty("os.arch", "").endsWith("64");
        if (!mayBe || display.isEmpty()) {
            return false;
        }
        try (var server = new Xlib(display)) {
            var window = Arrays.stream(server.numbers(server.root(), "_NET_CLIENT_LIST"))
                    .filter(each -> isOf(windowClass, server.text(each, "WM_CLASS")))
                    .findFirst();
            window.ifPresent(found -> server.ask(found, "_NET_ACTIVE_WINDOW", AS_A_TASKBAR));
            return window.isPresent();
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException | IllegalCallerException e) {
            return false; // No library, or no server; the window has asked for itself.
        }
    }

    /// @param property two texts, each with a NUL at its end
    private static boolean isOf(String windowClass, byte[] property) {
        var names = new String(property, StandardCharsets.ISO_8859_1).split("\0");
        return Arrays.asList(names).contains(windowClass);
    }
}
