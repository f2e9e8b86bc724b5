package vitrine.app;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.Supplier;
import vitrine.state.Messages;

/// Answers those command lines that need no window.
final class Terminal {
    /// The exit code when the program cannot start because of how it was called or where it runs.
    static final int CANNOT_START = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<Messages> messages;

    /// @param messages asked only when there is something to say
    Terminal(PrintStream out, PrintStream err, Supplier<Messages> messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    /// Prints the answer.
    ///
    /// @return the exit code, or nothing when this command line wants more than an answer
    OptionalInt answer(CommandLine commandLine, String version) {
        return switch (commandLine) {
            case CommandLine.Help _ -> {
                out.println(messages.get().get("command-line.help"));
                yield OptionalInt.of(0);
            }
            case CommandLine.Version _ -> {
                out.println("Vitrine " + version);
                yield OptionalInt.of(0);
            }
            case CommandLine.Wrong wrong -> {
                var words = messages.get();
                refuse(words.get(wrong.key(), wrong.arguments().toArray()) + "\n" + words.get("command-line.hint"));
                yield OptionalInt.of(CANNOT_START);
            }
            case CommandLine.Open _, CommandLine.Snapshot _, CommandLine.Thumbnails _ -> OptionalInt.empty();
        };
    }

    /// Says why the program does not start.
    void refuse(String why) {
        err.println(why);
    }
}
