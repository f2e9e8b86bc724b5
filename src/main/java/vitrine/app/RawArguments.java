package vitrine.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Gives arguments of the command line their bytes back: a file name that is no valid text comes from Java without
/// those that it could not read, and from the kernel (Linux) with them.
final class RawArguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final char UNDECODABLE = '\uFFFD';

    private RawArguments() {}

    /// @return the arguments, those that are no valid text as URIs
    static String[] of(String... arguments) {
        var given = List.of(arguments);
        if (given.stream().noneMatch(argument -> argument.indexOf(UNDECODABLE) >= 0)) {
            return arguments;
        }
        try {
            return restored(given, Files.readAllBytes(COMMAND_LINE), Path.of("").toUri())
                    .toArray(String[]::new);
        } catch (IOException _) {
            return arguments;
        }
    }

    /// @param commandLine the kernel's: each argument ends with a zero byte, and the last ones are the program's
    static List<String> restored(List<String> arguments, byte[] commandLine, URI folder) {
        var raw = parts(commandLine);
        int before = raw.size() - arguments.size();
        var restored = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            boolean isPath = argument.indexOf(UNDECODABLE) >= 0 && !argument.startsWith("-") && before >= 0;
            restored.add(isPath ? folder.resolve(escaped(raw.get(before + i))).toString() : argument);
        }
        return restored;
    }

    private static List<String> parts(byte[] commandLine) {
        var text = new String(commandLine, StandardCharsets.ISO_8859_1);
        return List.of(text.substring(0, Math.max(0, text.length() - 1)).split("\0", -1));
    }

    /// @param bytes of a path, each a character
    private static String escaped(String bytes) {
        var uri = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            char letter = bytes.charAt(i);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "/-._~".indexOf(letter) >= 0);
            if (plain) {
                uri.append(letter);
            } else {
                HexFormat.of().withUpperCase().toHexDigits(uri.append('%'), (byte) letter);
            }
        }
        return uri.toString();
    }
}
