package vitrine.image;

import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Where the log lines of JavaFX and the JDK go: warnings to standard error, but for those that JavaFX's picture loader
/// prints about each damaged photo, of which the gallery tells in the photo's own tile. Found by the JDK through
/// `META-INF/services`; made when the first line is to be logged, which keeps `java.util.logging` (35 ms) out of a
/// normal run.
public final class LoaderLog extends System.LoggerFinder {
    private static final String PICTURE_LOADER = "javafx.scene.image";

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Lines(name, name.equals(PICTURE_LOADER) ? System.Logger.Level.OFF : System.Logger.Level.WARNING);
    }

    private record Lines(String name, System.Logger.Level least) implements System.Logger {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level != Level.OFF && level.compareTo(least) >= 0;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
            if (isLoggable(level)) {
                System.err.println(level + " " + name + ": " + Objects.requireNonNullElse(message, ""));
                if (thrown != null) {
                    thrown.printStackTrace(System.err);
                }
            }
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... values) {
            if (isLoggable(level)) {
                boolean plain = format == null || values == null || values.length == 0;
                log(level, bundle, plain ? format : java.text.MessageFormat.format(format, values), (Throwable) null);
            }
        }
    }
}
