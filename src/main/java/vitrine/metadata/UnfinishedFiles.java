package vitrine.metadata;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// The hidden files beside photos in which something is written that then takes a name of its own. What a power failure
/// has left of them, and nothing else, is deleted once a day has passed. Used by one thread at a time.
public final class UnfinishedFiles {
    /// Nothing takes so long to be written, whatever the clocks of two computers say.
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private static final Pattern NAME =
            Pattern.compile("\\.vitrine-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.unfinished");

    private final InstantSource clock;

    /// A folder may be large, and many photos in it turned one after the other.
    private final Set<Path> lookedAt = new HashSet<>();

    public UnfinishedFiles(InstantSource clock) {
        this.clock = clock;
    }

    /// A name for a new one.
    public static Path in(Path folder) {
        return folder.resolve(".vitrine-" + UUID.randomUUID() + ".unfinished");
    }

    /// Deletes those that nobody finishes any more: in the folder of `photo`, and in that of what it leads to if it is
    /// a link. Looks into each folder once.
    public void deleteForgotten(Path photo) {
        try {
            deleteIn(photo.toAbsolutePath().resolveSibling(""));
            deleteIn(photo.toRealPath().resolveSibling(""));
        } catch (IOException | DirectoryIteratorException e) {
            // They are hidden, and only take room.
        }
    }

    private void deleteIn(Path folder) throws IOException {
        if (!lookedAt.add(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(
                folder, file -> NAME.matcher(String.valueOf(file.getFileName())).matches())) {
            for (var file : files) {
                deleteIfForgotten(file);
            }
        }
    }

    private void deleteIfForgotten(Path file) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && lastTouched(file).toInstant().isBefore(clock.instant().minus(FORGOTTEN_AFTER))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Not to be deleted; the next one may be.
        }
    }

    /// A copy has the time of its photo from its first moment on, so that alone does not tell how old it is.
    private static FileTime lastTouched(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        var times = Files.readAttributes(
                file,
                unix ? "unix:lastModifiedTime,creationTime,ctime" : "lastModifiedTime,creationTime",
                LinkOption.NOFOLLOW_LINKS);
        return times.values().stream()
                .map(FileTime.class::cast)
                .max(FileTime::compareTo)
                .orElseThrow();
    }
}
