package vitrine.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.css.Stylesheet;

/// JavaFX's own style sheet, Modena, without the rules for controls that the program does not have: two thirds of it,
/// which each start would read before anything of the window is there.
///
/// @param unused style classes; "x*" means all that begin with x
record LeanModena(List<String> unused) {
    private static final String FOLDER = "com/sun/javafx/scene/control/skin/modena";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    /// @param list a line for each control: its class, then its style classes
    static LeanModena without(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return new LeanModena(lines.filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                    .toList());
        }
    }

    /// @param javafx folder of JavaFX's jars
    /// @param work where things may be put together
    /// @return another folder with the same jars, but for the style sheet
    Path putInto(Path javafx, Path work) throws IOException {
        var lean = Files.createDirectories(work.resolve("lean-javafx"));
        for (var jar : jars(javafx, "*.jar")) {
            Files.copy(jar, lean.resolve(jar.getFileName()));
        }
        for (var jar : jars(lean, "javafx-controls-*.jar")) {
            try (var zip = new ZipFile(jar.toFile())) {
                var entry = zip.getEntry(FOLDER + "/modena.css");
                if (entry != null) {
                    var whole = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    update(jar, leanOf(whole), work.resolve("modena"));
                }
            }
        }
        return lean;
    }

    private static List<Path> jars(Path folder, String names) throws IOException {
        var jars = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, names)) {
            found.forEach(jars::add);
        }
        return jars;
    }

    private static void update(Path jar, String css, Path work) throws IOException {
        var folder = Files.createDirectories(work.resolve(FOLDER));
        var text = Files.writeString(folder.resolve("modena.css"), css);
        Stylesheet.convertToBinary(text.toFile(), folder.resolve("modena.bss").toFile());
        Tool.jdk("jar", List.of("--update", "--file", jar, "-C", work, FOLDER));
    }

    private String leanOf(String css) {
        return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .flatMap(this::leanOf)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> leanOf(MatchResult rule) {
        var selectors =
                Arrays.stream(rule.group(1).split(",")).filter(this::isUsed).toList();
        return selectors.isEmpty() ? Stream.empty() : Stream.of(String.join(",", selectors) + rule.group(2));
    }

    private boolean isUsed(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .map(found -> found.group(1))
                .noneMatch(this::isUnused);
    }

    private boolean isUnused(String styleClass) {
        return unused.stream()
                .anyMatch(name -> name.endsWith("*")
                        ? styleClass.startsWith(name.substring(0, name.length() - 1))
                        : styleClass.equals(name));
    }
}
