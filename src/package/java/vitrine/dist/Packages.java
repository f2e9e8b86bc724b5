package vitrine.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes the packages for the system it runs on: `Packages PROJECT VERSION OPTIONS`, where the options are those of the
/// virtual machine, divided by spaces. Called by the build once the jar is made; leaves all in target/dist.
public final class Packages {
    private Packages() {}

    public static void main(String[] arguments) throws IOException {
        var project = Path.of(arguments[0]).toAbsolutePath();
        var version = arguments[1];
        var options = List.of(arguments[2].trim().split("\\s+"));
        var target = project.resolve("target");
        var dist = target.resolve("dist");
        var work = target.resolve("package");
        Folders.remove(dist);
        Folders.remove(work);
        Files.createDirectories(dist);
        Files.createDirectories(work);
        var jar = target.resolve("vitrine-" + version + ".jar");
        var javafx = LeanModena.without(project.resolve("assets/package/unused-controls"))
                .putInto(target.resolve("javafx"), work);
        var parts = new AppFolder(jar, javafx, target.resolve("libraries"), work);
        if (AppFolder.isWindows() || AppFolder.isMac()) {
            new InstallerPackages(project, dist, parts, version, options).make();
        } else {
            new LinuxPackages(project, dist, parts, version, options).make();
        }
        Folders.remove(work);
        try (var made = Files.newDirectoryStream(dist)) {
            for (var path : made) {
                System.out.printf("%,14d bytes  %s%n", Folders.size(path), project.relativize(path));
            }
        }
    }
}
