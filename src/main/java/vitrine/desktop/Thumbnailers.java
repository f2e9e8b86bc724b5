package vitrine.desktop;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds installed programs that make small pictures of some types of files. Looks at the disk each time: programs come
/// and go.
public final class Thumbnailers {
    private static final String GROUP = "Thumbnailer Entry";

    /// Asked before the desktop's entries, which let it draw the edges of a film over the picture.
    private static final String FOR_VIDEOS = "ffmpegthumbnailer";

    private final DesktopFolders folders;
    private final Programs programs;

    public Thumbnailers(DesktopFolders folders, Programs programs) {
        this.folders = folders;
        this.programs = programs;
    }

    /// The programs for a kind of file, the likeliest first.
    ///
    /// @param types its MIME types
    public List<Thumbnailer> that(List<String> types) {
        boolean video = types.stream().anyMatch(type -> type.startsWith("video/"));
        var own = video ? Stream.of(videoCommand()) : Stream.<Thumbnailer>of();
        return Stream.concat(own, entries(types).stream())
                .flatMap(found -> programs.find(found.program()).map(found::with).stream())
                .toList();
    }

    private static Thumbnailer videoCommand() {
        return new Thumbnailer(List.of(FOR_VIDEOS, "-i", "%i", "-o", "%o", "-s", "%s", "-c", "png"));
    }

    private List<Thumbnailer> entries(List<String> types) {
        var found = new ArrayList<Thumbnailer>();
        var seen = new HashSet<Path>();
        for (var folder : folders.data()) {
            for (var file : files(folder.resolve("thumbnailers"))) {
                // Of equal names that in the more important folder counts.
                if (seen.add(file.getFileName())) {
                    read(file, types).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*.thumbnailer")) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException _) {
            // A folder that is not there has no entries.
        }
        found.sort(null);
        return found;
    }

    private Optional<Thumbnailer> read(Path file, List<String> types) {
        try {
            var keys = KeyFile.read(file);
            var needed = keys.text(GROUP, "TryExec");
            boolean installed = needed.isEmpty() || programs.find(needed.get()).isPresent();
            boolean knows = keys.list(GROUP, "MimeType").stream().anyMatch(types::contains);
            return installed && knows ? keys.text(GROUP, "Exec").flatMap(Thumbnailer::parse) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // A program nobody can read about is none.
        }
    }
}
