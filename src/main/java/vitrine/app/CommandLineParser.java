package vitrine.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vitrine.image.PixelSize;
import vitrine.state.Messages;
import vitrine.state.Theme;
import vitrine.thumbnail.ThumbnailSource;

/// Reads one command line; made for each, used once.
final class CommandLineParser {
    static final int MIN_SIDE = 200;
    static final int MAX_SIDE = 8000;
    /// Of threads for thumbnails; more than any machine has use for.
    static final int MOST_WORKERS = 256;

    private static final int USUAL_THUMBNAIL = 256;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})[xX×](\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Deque<String> rest;
    private final List<Path> paths = new ArrayList<>();
    private @Nullable Theme theme;
    private @Nullable String language;
    private @Nullable Path settings;
    private @Nullable Path picture;
    private @Nullable String size;
    private @Nullable String workers;
    private boolean thumbnails;
    private boolean recursive;
    private boolean hidden;
    private boolean stallMeter;
    private @Nullable CommandLine answer;

    CommandLineParser(String... arguments) {
        rest = new ArrayDeque<>(Arrays.asList(arguments));
    }

    CommandLine parse() {
        var optionsEnded = false;
        while (answer == null && !rest.isEmpty()) {
            var argument = rest.removeFirst();
            if (argument.isEmpty()) {
                continue; // How the build passes "nothing".
            }
            if (optionsEnded || !argument.startsWith("-") || argument.equals("-")) {
                path(argument).ifPresent(paths::add);
            } else if (argument.equals("--")) {
                optionsEnded = true;
            } else {
                option(argument);
            }
        }
        return answer != null ? answer : result();
    }

    private CommandLine result() {
        var options = new CommandLine.Options(
                Optional.ofNullable(theme), Optional.ofNullable(language), Optional.ofNullable(settings), stallMeter);
        var asked = thumbnails ? thumbnails(options) : picture != null ? snapshot(picture, options) : open(options);
        return answer != null ? answer : asked;
    }

    private CommandLine open(CommandLine.Options options) {
        if (size != null) {
            wrong("command-line.size-without-snapshot");
        }
        refuseThumbnailOptions();
        return new CommandLine.Open(paths, options);
    }

    private CommandLine snapshot(Path picture, CommandLine.Options options) {
        refuseThumbnailOptions();
        if (paths.size() > 1) {
            wrong("command-line.snapshot-of-many");
        }
        var box = size == null ? new PixelSize(1200, 800) : box(size);
        return new CommandLine.Snapshot(
                picture, box.width(), box.height(), paths.isEmpty() ? null : paths.getFirst(), options);
    }

    private CommandLine thumbnails(CommandLine.Options options) {
        if (picture != null) {
            wrong("command-line.thumbnails-or-snapshot");
        } else if (paths.isEmpty()) {
            wrong("command-line.thumbnails-of-nothing");
        }
        var threads =
                workers == null ? OptionalInt.empty() : OptionalInt.of(number("--workers", workers, MOST_WORKERS));
        int side = size == null ? USUAL_THUMBNAIL : number("--size", size, ThumbnailSource.LARGEST);
        return new CommandLine.Thumbnails(paths, recursive, hidden, threads, side, options);
    }

    private void refuseThumbnailOptions() {
        var given = recursive ? "--recursive" : hidden ? "--hidden" : workers != null ? "--workers" : null;
        if (given != null) {
            wrong("command-line.without-thumbnails", given);
        }
    }

    private void option(String argument) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        var name = equals < 0 ? argument : argument.substring(0, equals);
        if (equals >= 0) {
            rest.addFirst(argument.substring(equals + 1));
        }
        switch (name) {
            case "--lang" -> value(name).ifPresent(this::language);
            case "--settings" -> value(name).flatMap(this::path).ifPresent(file -> settings = file);
            case "--size" -> value(name).ifPresent(text -> size = text);
            case "--snapshot" -> value(name).flatMap(this::path).ifPresent(file -> picture = file);
            case "--workers" -> value(name).ifPresent(text -> workers = text);
            default -> {
                if (equals >= 0) {
                    wrong("command-line.unknown-option", argument);
                } else {
                    flag(name);
                }
            }
        }
    }

    private void flag(String name) {
        switch (name) {
            case "-h", "--help" -> answer = new CommandLine.Help();
            case "--version" -> answer = new CommandLine.Version();
            case "--dark" -> theme = Theme.DARK;
            case "--light" -> theme = Theme.LIGHT;
            case "--thumbnails" -> thumbnails = true;
            case "--recursive" -> recursive = true;
            case "--hidden" -> hidden = true;
            case "--stall-meter" -> stallMeter = true;
            default -> wrong("command-line.unknown-option", name);
        }
    }

    private Optional<String> value(String option) {
        if (rest.isEmpty() || rest.getFirst().isEmpty() || rest.getFirst().startsWith("--")) {
            wrong("command-line.no-value", option);
            return Optional.empty();
        }
        return Optional.of(rest.removeFirst());
    }

    private void language(String tag) {
        var wanted = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        Messages.LANGUAGES.stream()
                .filter(known -> Locale.forLanguageTag(known).getLanguage().equals(wanted))
                .findFirst()
                .ifPresentOrElse(
                        known -> language = known,
                        () -> wrong("command-line.unknown-language", tag, String.join(", ", Messages.LANGUAGES)));
    }

    private PixelSize box(String text) {
        var sides = SIZE.matcher(text);
        if (!sides.matches() || outside(sides.group(1)) || outside(sides.group(2))) {
            wrong("command-line.bad-size", text, String.valueOf(MIN_SIDE), String.valueOf(MAX_SIDE));
            return new PixelSize(MIN_SIDE, MIN_SIDE);
        }
        return new PixelSize(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)));
    }

    private int number(String option, String text, int most) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            wrong("command-line.bad-number", option, text, String.valueOf(most));
        }
        return number;
    }

    private static boolean outside(String side) {
        int pixels = Integer.parseInt(side);
        return pixels < MIN_SIDE || pixels > MAX_SIDE;
    }

    /// A path as typed, or as a desktop passes it (`file:///home/me/My%20photos`, RFC 8089).
    private Optional<Path> path(String text) {
        try {
            var path = text.regionMatches(true, 0, "file:/", 0, 6) ? Path.of(uri(text)) : Path.of(text);
            return Optional.of(path.toAbsolutePath().normalize());
        } catch (IllegalArgumentException _) { // InvalidPathException is one, too
            wrong("command-line.bad-path", text);
            return Optional.empty();
        }
    }

    private static URI uri(String text) {
        var uri = URI.create(escaped(text));
        return "localhost".equalsIgnoreCase(uri.getHost()) ? URI.create("file://" + uri.getRawPath()) : uri;
    }

    /// Byte by byte: [URI#toASCIIString] joins letters with their accents, which is the name of another file.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            if (part < 0) {
                HexFormat.of().toHexDigits(escaped.append('%'), part);
            } else {
                escaped.append((char) part);
            }
        }
        return escaped.toString();
    }

    /// The first thing that cannot be understood is the one to tell.
    private void wrong(String key, String... arguments) {
        if (answer == null) {
            answer = new CommandLine.Wrong(key, List.of(arguments));
        }
    }
}
