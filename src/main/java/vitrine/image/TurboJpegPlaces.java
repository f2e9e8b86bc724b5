package vitrine.image;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where libturbojpeg may be. A bare name is left to the system only where that looks into its own folders alone: macOS
/// and Windows look into the working folder too, which may be one of photos that a stranger sent.
final class TurboJpegPlaces {
    /// The system property that names the library's file, or says that there is to be none.
    static final String SETTING = "vitrine.turbojpeg";

    private static final String OFF = "off";
    private static final Pattern ON_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\.*");

    private TurboJpegPlaces() {}

    /// What to load, the likeliest first; nothing when it is turned off.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    static List<String> of(Map<String, String> environment, Properties system) {
        String setting = system.getProperty(SETTING, "").strip();
        if (!setting.isEmpty()) {
            return setting.equals(OFF) ? List.of() : List.of(setting);
        }
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return windows(environment);
        }
        return os.startsWith("mac") ? mac() : unix();
    }

    /// The name that it has in all distributions; then where the project's own package puts it.
    private static List<String> unix() {
        return List.of("libturbojpeg.so.0", "/opt/libjpeg-turbo/lib64/libturbojpeg.so.0");
    }

    /// Of Homebrew on either kind of processor, of MacPorts, of the project's own package.
    private static List<String> mac() {
        return List.of(
                "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib",
                "/usr/local/opt/jpeg-turbo/lib/libturbojpeg.dylib",
                "/opt/local/lib/libturbojpeg.dylib",
                "/opt/libjpeg-turbo/lib/libturbojpeg.dylib");
    }

    /// Where programs are looked for. Not in the installer's own folder below `C:\`, which any user of the machine
    /// could
    /// have made.
    private static List<String> windows(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(path -> Pattern.compile(";").splitAsStream(path.getValue()))
                .filter(folder -> ON_A_DRIVE.matcher(folder).matches())
                .flatMap(folder -> Stream.of(folder + "\\turbojpeg.dll", folder + "\\libturbojpeg.dll"))
                .toList();
    }
}
