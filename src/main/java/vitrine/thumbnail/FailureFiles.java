package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vitrine.image.DecodeException;
import vitrine.image.Pixels;

/// Remembers which photos could not be shown and why, so that they are not tried again each time their folder is
/// opened.
/// For a day only: a decoder may have been installed meanwhile. Called by many workers at once.
/// Source: freedesktop.org Thumbnail Managing Standard 0.9.0, "Thumbnail Creation Failures"; our own keys tell the
/// reason.
public final class FailureFiles {
    private static final String REASON = "Vitrine::Reason";
    private static final String DETAIL = "Vitrine::Detail";
    private static final String WHEN = "Vitrine::When";
    private static final int LONGEST_DETAIL = 500;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Pixels NOTHING = new Pixels(1, 1, new int[1]);

    private final Path folder;
    private final InstantSource clock;

    /// @param root the same as for [ThumbnailFiles]
    /// @param version of this program: a new one tries all again
    public FailureFiles(Path root, String version, InstantSource clock) {
        this.folder = root.resolve("fail").resolve("vitrine-" + version);
        this.clock = clock;
    }

    /// Why `source`, as it is now, could not be shown within the last day.
    Optional<DecodeException> recall(SourceFile source) {
        Path file = file(source.key());
        var entry = PngText.read(file);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var texts = entry.get().texts();
        var reason = reason(texts.getOrDefault(REASON, ""));
        if (reason.isEmpty() || !isFresh(texts.getOrDefault(WHEN, "")) || !Provenance.matches(texts, source)) {
            delete(file);
            return Optional.empty();
        }
        return Optional.of(new DecodeException(reason.get(), texts.getOrDefault(DETAIL, "")));
    }

    private static Optional<DecodeException.Reason> reason(String name) {
        for (var reason : DecodeException.Reason.values()) {
            if (reason.name().equals(name)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private boolean isFresh(String millis) {
        try {
            var age = Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), clock.instant());
            return !age.isNegative() && age.compareTo(REMEMBERED) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// A disk that does not take it only means that the photo is tried again.
    void remember(SourceFile source, DecodeException failure) {
        var keys = Provenance.keys(source);
        var detail = failure.detail();
        keys.put(REASON, failure.reason().name());
        keys.put(DETAIL, detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())));
        keys.put(WHEN, Long.toString(clock.millis()));
        try {
            PrivateFiles.replace(file(source.key()), PngWriter.encode(NOTHING, keys), source::isUnchanged);
        } catch (IOException e) {
            // Nothing is lost but the time of the next attempt.
        }
    }

    /// The next look at `photo` tries it again.
    public void forget(Path photo) {
        delete(file(ThumbnailKey.of(photo)));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It expires by itself.
        }
    }

    private Path file(ThumbnailKey key) {
        return folder.resolve(key.hash() + ".png");
    }
}
