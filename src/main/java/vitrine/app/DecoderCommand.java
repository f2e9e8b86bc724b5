package vitrine.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import vitrine.image.formats.FormatDecoders;
import vitrine.worker.DecoderLoop;

/// `vitrine --decoder FILE PIXELS`: a decoder process, started by [DecoderLauncher] and by nobody else.
final class DecoderCommand {
    static final String OPTION = "--decoder";

    private static final int FAILED = 1;

    private DecoderCommand() {}

    static boolean isAsked(String... arguments) {
        return arguments.length == 3 && arguments[0].equals(OPTION);
    }

    /// @return the exit code, once the program that started it needs it no more
    static int run(String... arguments) {
        PrintStream answers = System.out;
        System.setOut(System.err); // Decoders that chat must not do so among the answers.
        try {
            var decoders = FormatDecoders.ofThisSystem(System.getenv(), System.getProperties());
            new DecoderLoop(decoders::decode).run(System.in, answers, Path.of(arguments[1]), Path.of(arguments[2]));
            return 0;
        } catch (IOException _) {
            return FAILED; // The program is gone, in the middle of a request.
        }
    }
}
