package vitrine.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vitrine.desktop.WindowActivation;
import vitrine.state.Messages;

/// Where the program begins: understands the command line, answers what needs no window, and starts JavaFX for the
/// rest.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (DecoderCommand.isAsked(arguments)) {
            System.exit(DecoderCommand.run(arguments));
        }
        var request = CommandLine.parse(RawArguments.of(arguments));
        var terminal = new Terminal(System.out, System.err, () -> Messages.of(language(request)));
        // To ask it even about the usual start would cost that 20 ms: it switches over patterns, see the README.
        if (!(request instanceof CommandLine.Open)) {
            terminal.answer(request, version()).ifPresent(System::exit);
        }
        if (request instanceof CommandLine.Thumbnails thumbnails) {
            System.exit(thumbnails(thumbnails));
        }
        if (request instanceof CommandLine.Snapshot) {
            // Drawn on JavaFX's own headless platform: needs no display.
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var screen = new ScreenCheck(System.getenv(), System.getProperties(), Path.of("/"));
        screen.obstacle().ifPresent(obstacle -> {
            terminal.refuse(obstacle.sentence(Messages.of(language(request)), screen.display()));
            System.exit(Terminal.CANNOT_START);
        });
        if (!screen.hasGraphicsDevice() && System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw");
        }
        start(request, terminal, screen);
    }

    /// @return the exit code
    private static int thumbnails(CommandLine.Thumbnails request) {
        // JavaFX decodes some formats; asked for nothing else, it loads no part of a window system.
        System.setProperty("prism.order", "sw");
        var folders = AppFolders.of(System.getenv(), System.getProperties());
        var messages = Messages.of(language(request));
        return new ThumbnailCommand(request, folders, failures(folders), messages, version()).run();
    }

    private static void start(CommandLine request, Terminal terminal, ScreenCheck screen) {
        var folders = AppFolders.of(System.getenv(), System.getProperties());
        var failures = failures(folders);
        var warmUp = new Thread(new WarmUp(), "warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        var instance = claim(request, folders, failures);
        var program = new FutureTask<>(() -> {
            var userFolders = UserFolders.read(System.getenv(), System.getProperties());
            return new Program(folders, failures, version(), request, userFolders, instance);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> made(program).endInTime(), "end"));
        new Thread(program, "begin").start(); // While JavaFX comes up.
        try {
            VitrineApp.launch(stage -> {
                Thread.currentThread().setUncaughtExceptionHandler(failures);
                made(program).start(stage);
            });
        } catch (RuntimeException e) {
            if (!failures.isEnding()) {
                failures.record("starting", e);
                terminal.refuse(obstacle(e, Messages.of(language(request)), screen, failures.file()));
                System.exit(Terminal.CANNOT_START);
            }
        }
    }

    /// In two lines. JavaFX does not support, as it says, a screen that does not answer or a GTK that cannot be loaded;
    /// what else it stumbles over is in the log.
    private static String obstacle(RuntimeException thrown, Messages messages, ScreenCheck screen, Path log) {
        if (!(thrown instanceof UnsupportedOperationException)) {
            return messages.get("start.failed", log);
        }
        boolean gtk = String.valueOf(thrown.getMessage()).contains("GTK");
        var obstacle = gtk ? ScreenCheck.Obstacle.NO_GTK : ScreenCheck.Obstacle.DISPLAY_UNREACHABLE;
        return obstacle.sentence(messages, screen.display());
    }

    private static Program made(FutureTask<Program> program) {
        try {
            return program.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the program could not be put together", e);
        }
    }

    /// Hears of what nobody catches, from now on.
    private static FailureLog failures(AppFolders folders) {
        var failures = new FailureLog(folders.state().resolve("vitrine.log"), version(), new LocalClock());
        Thread.setDefaultUncaughtExceptionHandler(failures);
        return failures;
    }

    /// Ends here when a window is open that shows what was asked for. A start with options of its own has a window of
    /// its own.
    private static Optional<SingleInstance> claim(CommandLine request, AppFolders folders, FailureLog failures) {
        if (!(request instanceof CommandLine.Open(var paths, var options)) || !options.isNone()) {
            return Optional.empty();
        }
        var environment = System.getenv();
        var screen = environment.getOrDefault("WAYLAND_DISPLAY", environment.getOrDefault("DISPLAY", ""));
        var claim = SingleInstance.claim(folders.runtime(environment), screen, paths);
        if (claim instanceof SingleInstance.Claim.HandedOver) {
            WindowActivation.bringForward(VitrineApp.class.getName(), environment, System.getProperties());
            System.exit(0);
        }
        if (claim instanceof SingleInstance.Claim.Alone(var why)) {
            failures.note("looking for a window that is open", why);
        }
        return claim instanceof SingleInstance.Claim.First(var instance) ? Optional.of(instance) : Optional.empty();
    }

    private static String language(CommandLine request) {
        return request.options().language().orElse("");
    }

    /// From the jar's manifest; a build that is not packed has none.
    private static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
