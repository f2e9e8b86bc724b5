package vitrine.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is made on Linux: an app folder that runs wherever it lies, the same as a tarball, and a Debian package.
///
/// The launcher is a script. That of jpackage asks `rpm` and `dpkg` at each start which package it belongs to, which
/// takes 0.18 s, more than the Java behind it.
final class LinuxPackages {
    /// GTK and what JavaFX's own libraries are linked with; the second name is that of newer systems.
    private static final String DEPENDS =
            "libc6, libgtk-3-0 | libgtk-3-0t64, libgdk-pixbuf-2.0-0, libglib2.0-0 | libglib2.0-0t64, libpango-1.0-0,"
                    + " libpangoft2-1.0-0, libfreetype6, libfontconfig1, libx11-6, libxtst6, libgl1, libstdc++6, zlib1g";

    private final Path project;
    private final Path dist;
    private final AppFolder parts;
    private final String version;
    private final List<String> options;

    /// @param dist where the packages come to lie
    /// @param options of the virtual machine
    LinuxPackages(Path project, Path dist, AppFolder parts, String version, List<String> options) {
        this.project = project;
        this.dist = dist;
        this.parts = parts;
        this.version = version;
        this.options = options;
    }

    void make() throws IOException {
        var folder = appFolder();
        var name = "vitrine-" + version + "-linux-" + architecture();
        Tool.system(
                dist,
                Map.of("XZ_OPT", "-T0"),
                List.of("tar", "--owner=0", "--group=0", "--numeric-owner", "-cJf", name + ".tar.xz", "vitrine"));
        deb(folder);
    }

    private Path appFolder() throws IOException {
        var folder = dist.resolve("vitrine");
        var runtime = folder.resolve("lib/runtime");
        var app = folder.resolve("lib/app");
        parts.linkRuntime(runtime);
        var program = runtime.resolve("bin/vitrine"); // So that is what lists of processes say.
        Files.copy(runtime.resolve("bin/java"), program, StandardCopyOption.COPY_ATTRIBUTES);
        var jars = parts.copyJars(app);
        Folders.copy(project.resolve("assets/samples"), app.resolve("samples"));
        Files.write(app.resolve("options"), options);
        new Rehearsal(program, app, jars, options)
                .train(app.resolve("vitrine.aot"), app.resolve("samples"), parts.work());
        launcher(folder, jars);
        share(folder.resolve("share"));
        return folder;
    }

    private void launcher(Path folder, List<String> jars) throws IOException {
        var classPath = jars.stream().map(jar -> "$app/lib/app/" + jar).collect(Collectors.joining(":"));
        var script = Files.readString(project.resolve("assets/package/linux/launcher"));
        var launcher = Files.createDirectories(folder.resolve("bin")).resolve("vitrine");
        Files.writeString(launcher, script.replace("@CLASSPATH@", classPath));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Menu entry, icons and description, where desktops look for them.
    private void share(Path share) throws IOException {
        var assets = project.resolve("assets");
        var applications = Files.createDirectories(share.resolve("applications"));
        Files.copy(assets.resolve("package/linux/vitrine.desktop"), applications.resolve("vitrine.desktop"));
        var metainfo = Files.createDirectories(share.resolve("metainfo"));
        try (var files = Files.newDirectoryStream(assets.resolve("package/linux"), "*.metainfo.xml")) {
            for (var file : files) {
                Files.copy(file, metainfo.resolve(file.getFileName()));
            }
        }
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            icon(assets.resolve("icon/vitrine-" + size + ".png"), share, size + "x" + size, "vitrine.png");
        }
        icon(assets.resolve("icon/vitrine.svg"), share, "scalable", "vitrine.svg");
    }

    private static void icon(Path from, Path share, String size, String name) throws IOException {
        var folder = Files.createDirectories(share.resolve("icons/hicolor/" + size + "/apps"));
        Files.copy(from, folder.resolve(name));
    }

    /// Needs no scripts of its own: desktops are told by dpkg's triggers for the folders that files come into.
    private void deb(Path folder) throws IOException {
        var root = parts.work().resolve("deb");
        Folders.copy(folder.resolve("bin"), root.resolve("usr/lib/vitrine/bin"));
        Folders.copy(folder.resolve("lib"), root.resolve("usr/lib/vitrine/lib"));
        Folders.copy(folder.resolve("share"), root.resolve("usr/share"));
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("usr/bin")).resolve("vitrine"),
                Path.of("../lib/vitrine/bin/vitrine"));
        var doc = Files.createDirectories(root.resolve("usr/share/doc/vitrine"));
        Files.copy(project.resolve("assets/package/linux/copyright"), doc.resolve("copyright"));
        var control = Files.createDirectories(root.resolve("DEBIAN")).resolve("control");
        Files.writeString(control, control(Folders.size(root) / 1024));
        Tool.system(
                dist,
                Map.of(),
                List.of(
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "--build",
                        root,
                        "vitrine_" + version + "_" + debArchitecture() + ".deb"));
    }

    private String control(long kib) {
        return """
                Package: vitrine
                Version: %s
                Architecture: %s
                Maintainer: Vitrine developers <vitrine@users.noreply.github.com>
                Installed-Size: %d
                Depends: %s
                Recommends: libturbojpeg0 | libturbojpeg
                Section: graphics
                Priority: optional
                Homepage: https://github.com/vitrine/vitrine
                Description: photo gallery that opens a folder at once
                 Vitrine shows the photos of a folder at once and never stutters: thumbnails
                 come from the background, one key shows the next photo without a wait, and
                 nothing on disk is ever lost.
                """.formatted(version, debArchitecture(), kib, DEPENDS);
    }

    private static String debArchitecture() {
        return architecture().equals("x64") ? "amd64" : "arm64";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    }
}
