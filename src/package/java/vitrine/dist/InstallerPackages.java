package vitrine.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is made on Windows and macOS: an installer by the JDK's jpackage. Never run by those who wrote it.
final class InstallerPackages {
    private final Path project;
    private final Path dist;
    private final AppFolder parts;
    private final String version;
    private final List<String> options;

    InstallerPackages(Path project, Path dist, AppFolder parts, String version, List<String> options) {
        this.project = project;
        this.dist = dist;
        this.parts = parts;
        this.version = version;
        this.options = options;
    }

    void make() throws IOException {
        var input = parts.work().resolve("input");
        var runtime = parts.work().resolve("runtime");
        var jars = parts.copyJars(input);
        Folders.copy(project.resolve("assets/samples"), input.resolve("samples"));
        parts.linkRuntime(runtime);
        Tool.jdk("jpackage", image(input, runtime));
        var image = dist.resolve(AppFolder.isMac() ? "vitrine.app/Contents" : "vitrine");
        var app = image.resolve("app");
        var java = image.resolve(AppFolder.isMac() ? "runtime/Contents/Home/bin/java" : "runtime/bin/java.exe");
        new Rehearsal(java, app, jars, options).train(app.resolve("vitrine.aot"), app.resolve("samples"), parts.work());
        Tool.jdk("jpackage", installer());
    }

    private List<Object> image(Path input, Path runtime) {
        var icon = project.resolve("assets/icon").resolve(AppFolder.isMac() ? "vitrine.icns" : "vitrine.ico");
        var arguments = new ArrayList<Object>(List.of(
                "--type", "app-image",
                "--name", "vitrine",
                "--app-version", version,
                "--input", input,
                "--main-jar", "vitrine.jar",
                "--main-class", "vitrine.app.Main",
                "--runtime-image", runtime,
                "--icon", icon,
                "--dest", dist));
        var all = new ArrayList<>(options);
        all.addAll(List.of(
                "-Dvitrine.samples=$APPDIR/samples",
                "-Djava.library.path=$APPDIR",
                "-XX:AOTCache=$APPDIR/vitrine.aot",
                "-Xlog:aot=off",
                "-Xlog:cds=off"));
        all.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        return arguments;
    }

    private List<Object> installer() throws IOException {
        var arguments = new ArrayList<Object>(List.of(
                "--type",
                AppFolder.isMac() ? "dmg" : "msi",
                "--name",
                "vitrine",
                "--app-version",
                version,
                "--app-image",
                dist.resolve(AppFolder.isMac() ? "vitrine.app" : "vitrine"),
                "--license-file",
                project.resolve("LICENSE"),
                "--dest",
                dist));
        if (AppFolder.isWindows()) {
            arguments.addAll(List.of("--win-menu", "--win-per-user-install", "--win-dir-chooser"));
        }
        try (var formats = Files.newDirectoryStream(project.resolve("assets/package/associations"))) {
            formats.forEach(format -> arguments.addAll(List.of("--file-associations", format)));
        }
        return arguments;
    }
}
