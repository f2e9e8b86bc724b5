package vitrine.image;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/// Where a library of the system may be. A bare name is left to the system only where that looks into its own folders
/// alone: macOS and Windows look into the working folder too, which may be one of photos that a stranger sent.
///
/// @param setting the system property that names the library's file, or says that there is to be none
/// @param unix names and files, the likeliest first
/// @param mac files
/// @param windows names, for the folders in which programs are looked for
public record LibraryPlaces(String setting, List<String> unix, List<String> mac, List<String> windows) {
    private static final String OFF = "off";
    private static final Pattern ON_A_DRIVE = Pattern.compile("[A-Za-z]:\\\\.*");

    public LibraryPlaces {
        unix = List.copyOf(unix);
        mac = List.copyOf(mac);
        windows = List.copyOf(windows);
    }

    /// Of a library that Homebrew (on either kind of processor) and MacPorts have.
    ///
    /// @param formula what Homebrew calls it
    public static List<String> ofMac(String formula, String file) {
        return List.of(
                "/opt/homebrew/opt/" + formula + "/lib/" + file,
                "/usr/local/opt/" + formula + "/lib/" + file,
                "/opt/local/lib/" + file);
    }

    /// What to load, the likeliest first; nothing when it is turned off.
    ///
    /// @param environment as [System#getenv()] gives it
    /// @param system as [System#getProperties()] gives it
    public List<String> of(Map<String, String> environment, Properties system) {
        String chosen = system.getProperty(setting, "").strip();
        if (!chosen.isEmpty()) {
            return chosen.equals(OFF) ? List.of() : List.of(chosen);
        }
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return inPath(environment);
        }
        return os.startsWith("mac") ? mac : unix;
    }

    /// Not in an installer's own folder below `C:\`, which any user of the machine could have made.
    private List<String> inPath(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(path -> Pattern.compile(";").splitAsStream(path.getValue()))
                .filter(folder -> ON_A_DRIVE.matcher(folder).matches())
                .flatMap(folder -> windows.stream().map(name -> folder + "\\" + name))
                .toList();
    }
}
