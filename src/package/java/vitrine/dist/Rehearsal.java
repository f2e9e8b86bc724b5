package vitrine.dist;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Trains the AOT cache: the program runs once, looks through the sample album, shows photos and ends, and the virtual
/// machine keeps what it has loaded and linked. On a screen where there is one, else on one of its own (Xvfb), else on
/// JavaFX's headless platform: then starts are a quarter of a second slower, since a real screen needs other classes.
///
/// @param java of the runtime that will run the program: only that one can use the cache
/// @param app folder of the jars
/// @param jars of the class path, in its order
/// @param options of the virtual machine, the same as later
record Rehearsal(Path java, Path app, List<String> jars, List<String> options) {
    void train(Path cache, Path samples, Path work) throws IOException {
        var command = new ArrayList<String>();
        boolean screen = AppFolder.isWindows() || AppFolder.isMac() || System.getenv("DISPLAY") != null;
        boolean ownScreen = !screen && Tool.isInstalled("xvfb-run");
        if (ownScreen) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1280x800x24"));
        }
        command.add(java.toString());
        command.addAll(options);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Dvitrine.rehearsal=true");
        command.add("-Djava.library.path=" + app);
        if (!screen && !ownScreen) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of(
                "-classpath",
                classPath(),
                "vitrine.app.Main",
                album(samples, work).toString()));
        Tool.system(work, home(work), command);
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("the run left no AOT cache");
        }
    }

    /// The sample album, and one photo of it in other colours: such ones need code that sRGB does not.
    private static Path album(Path samples, Path work) throws IOException {
        var album = Files.createDirectories(work.resolve("album"));
        try (var files = Files.list(samples)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, album.resolve(file.getFileName()), REPLACE_EXISTING);
            }
        }
        try (var files = Files.list(samples)) {
            var photo = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .findFirst();
            Files.write(album.resolve("0 colours.jpg"), linear(Files.readAllBytes(photo.orElseThrow())));
        }
        return album;
    }

    /// A JPEG with a colour profile in front of all else (ICC.1:2010, B.4).
    private static byte[] linear(byte[] jpeg) {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + name.length + profile.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE2)
                .putShort((short) (2 + name.length + profile.length))
                .put(name)
                .put(profile)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private String classPath() {
        return String.join(
                File.pathSeparator,
                jars.stream().map(jar -> app.resolve(jar).toString()).toList());
    }

    /// The run is not to see what the person has, nor to leave anything there. It finds settings, as all starts do but
    /// the first: what reads them is to be in the cache.
    private static Map<String, String> home(Path work) throws IOException {
        var home = Files.createDirectories(work.resolve("home"));
        var settings = Files.createDirectories(home.resolve("config/vitrine"));
        Files.writeString(settings.resolve("vitrine.properties"), """
                facts=NAME,TAKEN
                foldersPaneWidth=220.0
                order=NAME
                recentFolder.01=/
                showHidden=false
                tileSize=160
                """);
        return Map.of(
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString(),
                "XDG_STATE_HOME", home.resolve("state").toString(),
                "XDG_RUNTIME_DIR", home.toString());
    }
}
