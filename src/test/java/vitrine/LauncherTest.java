package vitrine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the packaged program on Linux, with a program in its place that tells what it is given.
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("assets/package/linux/launcher");

    private static final String TELLS = """
            #!/bin/sh
            echo "gdk=$GDK_GL malloc=$MALLOC_MMAP_THRESHOLD_,$MALLOC_TRIM_THRESHOLD_" >> "$(dirname "$0")/told"
            echo "all=$LC_ALL ctype=$LC_CTYPE messages=$LC_MESSAGES lang=$LANG options=$JDK_JAVA_OPTIONS"
            printf '%s\\n' "$@"
            """;

    @TempDir
    Path root;

    private Path launcher;

    @BeforeEach
    void anAppFolder() throws Exception {
        assumeTrue(Files.exists(LAUNCHER), "skipped: not run in the project's folder");
        var folder = root.resolve("an app/照片");
        launcher = Files.createDirectories(folder.resolve("bin")).resolve("vitrine");
        Files.writeString(launcher, Files.readString(LAUNCHER).replace("@CLASSPATH@", "$app/lib/app/vitrine.jar"));
        var program = Files.createDirectories(folder.resolve("lib/runtime/bin")).resolve("vitrine");
        Files.writeString(program, TELLS);
        assertThat(launcher.toFile().setExecutable(true) && program.toFile().setExecutable(true))
                .isTrue();
    }

    @Test
    void pathsAreHandedOnAsTheyAre() throws Exception {
        var link = Files.createSymbolicLink(root.resolve("vitrine"), launcher);
        var told = run(link, Map.of("LC_ALL", "C.UTF-8"), "a  b", "照片.jpg", "$HOME", "");
        var app = root.toRealPath().resolve("an app/照片/lib/app");
        assertThat(told)
                .contains("@" + app.resolve("options"))
                .contains("-XX:AOTCache=" + app.resolve("vitrine.aot"))
                .contains(app.resolve("vitrine.jar").toString())
                .endsWith("vitrine.app.Main", "a  b", "照片.jpg", "$HOME", "");
    }

    @Test
    void aLocaleWithAllCharactersStaysAsItIs() throws Exception {
        assertThat(run(launcher, Map.of("LANG", "C.UTF-8", "LC_MESSAGES", "C")))
                .startsWith("all= ctype= messages=C lang=C.UTF-8 options=");
    }

    @Test
    void withoutALocaleThereIsOneWithAllCharacters() throws Exception {
        assertThat(run(launcher, Map.of())).startsWith("all= ctype=C.UTF-8 messages=C lang= options=");
        assertThat(run(launcher, Map.of("LANG", "C"))).startsWith("all= ctype=C.UTF-8 messages=C lang=C options=");
    }

    @Test
    void theLanguageIsStillTheOneThatRuled() throws Exception {
        assertThat(run(launcher, Map.of("LC_ALL", "POSIX", "LC_MESSAGES", "C.UTF-8")))
                .startsWith("all= ctype=C.UTF-8 messages=POSIX lang= options=");
        assertThat(run(launcher, Map.of("LC_CTYPE", "C", "LC_MESSAGES", "C.UTF-8")))
                .startsWith("all= ctype=C.UTF-8 messages=C.UTF-8 lang= options=");
    }

    @Test
    void aLocaleThatIsNotInstalledGivesWay() throws Exception {
        assertThat(run(launcher, Map.of("LANG", "tlh_XX.UTF-8")).getFirst()).startsWith("all=C.UTF-8 ctype=C.UTF-8 ");
    }

    @Test
    void gtkDoesNotLookForOpenGLAndFreedMemoryGoesBackUnlessThePersonWantsOtherwise() throws Exception {
        var told = root.resolve("an app/照片/lib/runtime/bin/told");
        assertThat(run(launcher, Map.of()))
                .contains("-Dvitrine.withheld=GDK_GL,MALLOC_MMAP_THRESHOLD_,MALLOC_TRIM_THRESHOLD_");
        assertThat(told).hasContent("gdk=disable malloc=262144,1048576");
        assertThat(run(launcher, Map.of("GDK_GL", "always", "MALLOC_TRIM_THRESHOLD_", "")))
                .contains("-Dvitrine.withheld=MALLOC_MMAP_THRESHOLD_");
        assertThat(told).hasContent("gdk=disable malloc=262144,1048576\ngdk=always malloc=262144,");
    }

    @Test
    void optionsForOtherJavasDoNotReachThisOne() throws Exception {
        assertThat(run(launcher, Map.of("LC_ALL", "C.UTF-8", "JDK_JAVA_OPTIONS", "-Xmx1m"))
                        .getFirst())
                .endsWith("options=");
    }

    private List<String> run(Path launcher, Map<String, String> variables, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_")
                        || name.startsWith("LANG")
                        || name.startsWith("MALLOC_")
                        || name.equals("GDK_GL"));
        builder.environment().putAll(variables);
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return List.of(told.split("\n", -1)).subList(0, (int) told.lines().count());
    }
}
