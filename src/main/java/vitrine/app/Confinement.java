package vitrine.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is taken from a process before it starts, by programs that are put before its command.
///
/// By bubblewrap, where it works: the network, other processes, the person's files (of the file system only programs
/// and libraries are there, and cannot be written), devices, new privileges. By the shell of any Unix: address space,
/// and dumps of memory. Elsewhere nothing but what the virtual machine limits itself.
final class Confinement {
    /// Of address space, in KiB: the heap, Java itself, the two shared files, and what native decoders take.
    private static final long ADDRESS_SPACE_KIB = 4L * 1024 * 1024;

    /// Where systems keep programs, libraries, fonts and their settings.
    private static final List<String> SYSTEM =
            List.of("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/etc", "/opt", "/nix/store", "/gnu/store");

    /// Linux shares the processors out among sessions, whatever the priorities of the processes in them, and
    /// each that bubblewrap starts has a session of its own: with as large a share as the window has with all its
    /// threads. This asks for a smaller one, which the system takes once in a tenth of a second.
    private static final String MODEST = "g=/proc/self/autogroup; n=0; "
            + "while [ -w $g ] && [ $n -lt 4 ] && ! { echo 10 >$g; } 2>/dev/null; do n=$((n+1)); sleep 0.1; done; ";

    private final Optional<Path> bubblewrap;
    private final Optional<Path> shell;

    /// @param bubblewrap the program, where it works
    /// @param shell the system's, where there is one
    Confinement(Optional<Path> bubblewrap, Optional<Path> shell) {
        this.bubblewrap = bubblewrap;
        this.shell = shell;
    }

    /// As much as this system allows. Starts a process to find out.
    static Confinement ofThisSystem(OtherPrograms programs) {
        var shell = Optional.of(Path.of("/bin/sh")).filter(Files::isExecutable);
        var bubblewrap = programs.find("bwrap").filter(found -> works(found, programs));
        return new Confinement(bubblewrap, shell);
    }

    /// It may be forbidden to make the rooms that it locks processes into.
    private static boolean works(Path bubblewrap, OtherPrograms programs) {
        var trial = new ArrayList<>(locked(bubblewrap, List.of()));
        trial.add("/bin/true");
        return programs.run(trial).isPresent();
    }

    /// @param needed what the process must read, beside what belongs to the system
    /// @param file that it must read, and keep its name there
    /// @param pixels that it must write
    List<String> prefix(List<Path> needed, Path file, Path pixels) {
        var prefix = new ArrayList<String>();
        bubblewrap.ifPresent(program -> {
            prefix.addAll(locked(program, needed));
            prefix.addAll(List.of("--ro-bind", file.toString(), file.toString()));
            prefix.addAll(List.of("--bind", pixels.toString(), pixels.toString(), "--"));
        });
        var script = "ulimit -c 0; ulimit -v " + ADDRESS_SPACE_KIB + "; " + (isLocked() ? MODEST : "") + "exec \"$@\"";
        shell.ifPresent(program -> prefix.addAll(List.of(program.toString(), "-c", script, "sh")));
        return prefix;
    }

    private static List<String> locked(Path bubblewrap, List<Path> needed) {
        var command = new ArrayList<>(List.of(bubblewrap.toString(), "--unshare-all", "--die-with-parent"));
        command.addAll(List.of("--new-session", "--cap-drop", "ALL", "--dev", "/dev", "--proc", "/proc"));
        for (var path : SYSTEM) {
            command.addAll(List.of("--ro-bind-try", path, path));
        }
        command.addAll(List.of("--tmpfs", "/tmp"));
        for (var path : needed) {
            command.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
        }
        return command;
    }

    /// Whether the person's files and the network are out of reach.
    boolean isLocked() {
        return bubblewrap.isPresent();
    }
}
