package vitrine.dist;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javafx.css.Stylesheet;

/// The parts that are the same on every system: a Java of its own with JavaFX in it, and the program's jars.
///
/// @param jar the program
/// @param javafx folder of JavaFX's jars for this system
/// @param libraries folder of all other jars
/// @param work where things may be put together
record AppFolder(Path jar, Path javafx, Path libraries, Path work) {
    /// Modules that no class names, and that are there for what they bring. jdk.charsets: old tags in GBK, Big5 and
    /// Shift JIS. jdk.localedata: names of months in Chinese.
    private static final List<String> UNNAMED_MODULES = List.of("jdk.charsets", "jdk.localedata");

    /// In the order in which the window has them.
    private static final List<String> STYLES =
            List.of("tokens", "controls", "window", "grid", "viewer", "folders", "info");

    /// Links a Java without what nobody needs. JavaFX's native libraries lie in it as files: else JavaFX would unpack
    /// them into the home folder at the first start.
    void linkRuntime(Path runtime) throws IOException {
        Tool.jdk(
                "jlink",
                List.of(
                        "--module-path",
                        javafx,
                        "--add-modules",
                        String.join(",", modules()),
                        "--include-locales",
                        "en,zh",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        runtime));
        Files.deleteIfExists(runtime.resolve(isWindows() ? "bin/keytool.exe" : "bin/keytool"));
        unpackNatives(runtime.resolve(isWindows() ? "bin" : "lib"));
    }

    /// Those that the classes of the program and of its libraries name, and [#UNNAMED_MODULES].
    private List<String> modules() throws IOException {
        var arguments = new ArrayList<>(List.of("--print-module-deps", "--ignore-missing-deps"));
        arguments.addAll(
                List.of("--multi-release", String.valueOf(Runtime.version().feature())));
        arguments.addAll(List.of("--module-path", javafx.toString(), "--class-path", libraries + "/*"));
        arguments.add(jar.toString());
        libraryJars().forEach(library -> arguments.add(library.toString()));
        var modules =
                new ArrayList<>(List.of(Tool.answer("jdeps", arguments).strip().split(",")));
        modules.addAll(UNNAMED_MODULES);
        return modules;
    }

    private List<Path> libraryJars() throws IOException {
        var jars = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(libraries, "*.jar")) {
            files.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }

    /// Of all classes that the program's may name.
    private URL[] urls() throws IOException {
        var jars = libraryJars();
        jars.add(jar);
        try (var files = Files.newDirectoryStream(javafx, "*.jar")) {
            files.forEach(jars::add);
        }
        var urls = new ArrayList<URL>();
        for (var one : jars) {
            urls.add(one.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private void unpackNatives(Path target) throws IOException {
        try (var jars = Files.newDirectoryStream(javafx, "javafx-graphics-*.jar")) {
            for (var file : jars) {
                try (var zip = new ZipFile(file.toFile())) {
                    for (var entry :
                            zip.stream().filter(e -> isNative(e.getName())).toList()) {
                        Files.copy(zip.getInputStream(entry), target.resolve(entry.getName()));
                    }
                }
            }
        }
    }

    private static boolean isNative(String name) {
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    /// What is on the class path, and beside it the native libraries that it needs. The program comes first, with its
    /// style sheets made binary, which spares each start their parsing, and its classes plain.
    ///
    /// @return the names of the jars in `app`, in their order
    List<String> copyJars(Path app) throws IOException {
        Files.createDirectories(app);
        var names = new ArrayList<String>();
        names.add("vitrine.jar");
        Files.copy(jar, app.resolve("vitrine.jar"));
        var changed = binaryStyles();
        try (var known = new URLClassLoader(urls())) {
            new PlainClasses(known).write(jar, changed);
        }
        Tool.jdk("jar", List.of("--update", "--file", app.resolve("vitrine.jar"), "-C", changed, "vitrine"));
        for (var library : libraryJars()) {
            var name = library.getFileName().toString();
            Files.copy(library, app.resolve(name));
            if (name.startsWith("webp-imageio-")) {
                CarriedNatives.ofThisSystem().takeOut(app.resolve(name));
            }
            names.add(name);
        }
        return names;
    }

    /// The style sheets of the window in one, and beside it that of some systems. JavaFX takes "x.bss" where it is
    /// asked for "x.css" and both are there.
    private Path binaryStyles() throws IOException {
        var root = work.resolve("changed");
        var folder = Files.createDirectories(root.resolve("vitrine/style"));
        try (var zip = new ZipFile(jar.toFile())) {
            var sheets = zip.stream().filter(e -> e.getName().endsWith(".css")).count();
            if (sheets != STYLES.size() + 1) {
                throw new IllegalStateException(sheets + " style sheets in the jar: one would be left out");
            }
            convert(zip, STYLES, folder.resolve("whole.bss"));
            convert(zip, List.of("opaque"), folder.resolve("opaque.bss"));
        }
        return root;
    }

    private void convert(ZipFile zip, List<String> names, Path binary) throws IOException {
        var text = new StringBuilder();
        for (var name : names) {
            var entry = zip.getEntry("vitrine/style/" + name + ".css");
            text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        var source = Files.writeString(work.resolve("style.css"), text);
        Stylesheet.convertToBinary(source.toFile(), binary.toFile());
    }

    static boolean isWindows() {
        return system().contains("windows");
    }

    static boolean isMac() {
        return system().contains("mac");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
