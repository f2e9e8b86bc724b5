package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.Pixels;
import vitrine.library.ShotNames;
import vitrine.library.ShotPart;

/// What a folder looks like: up to four of the shots that lie directly in it, side by side. Looks at a bounded part of
/// the folder and never into folders below, so neither a huge folder nor a circle of links holds it up. A worker that
/// is interrupted gets what there is so far.
final class FolderCover {
    private static final int MOST_ENTRIES = 500;
    /// Broken photos are skipped, but not without end.
    private static final int MOST_ATTEMPTS = 12;

    private static final int MOST_PHOTOS = 4;

    interface Photos {
        Thumbnail of(Path photo, int size) throws DecodeException;
    }

    private record Candidate(ShotPart part, Path path) {
        /// Of the files of one shot the one that a tile shows too.
        static final BinaryOperator<Candidate> SHOWN =
                BinaryOperator.minBy(Comparator.comparing(Candidate::part).thenComparing(Candidate::path));
    }

    private final ShotNames names;
    private final Photos photos;

    FolderCover(ShotNames names, Photos photos) {
        this.names = names;
        this.photos = photos;
    }

    /// @param size of the square picture, in px
    Thumbnail of(Path folder, int size) throws DecodeException {
        try {
            long modified = Files.getLastModifiedTime(folder).toMillis();
            var pictures = pictures(candidates(folder), size);
            var pixels = pictures.isEmpty() ? null : Collage.of(pictures, size);
            return new Thumbnail(pixels, null, !isInterrupted(), modified);
        } catch (DirectoryIteratorException e) {
            throw new DecodeException(DecodeException.Reason.UNREADABLE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw SourceFile.unreadable(e);
        }
    }

    /// Sorted, so that a folder keeps its face while nothing changes in it.
    private List<Path> candidates(Path folder) throws IOException {
        var shots = new HashMap<String, Candidate>();
        int seen = 0;
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++seen > MOST_ENTRIES || isInterrupted()) {
                    break;
                }
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && names.isPhoto(name)) {
                    var part = names.part(name).orElseThrow();
                    shots.merge(names.shot(name, part), new Candidate(part, entry), Candidate.SHOWN);
                }
            }
        }
        return shots.values().stream().map(Candidate::path).sorted().toList();
    }

    private List<Pixels> pictures(List<Path> candidates, int size) {
        int sought = Math.min(MOST_PHOTOS, candidates.size());
        int sizeOfOne = Collage.sizeOfPicture(sought, size);
        var pictures = new ArrayList<Pixels>();
        for (Path candidate : candidates.subList(0, Math.min(MOST_ATTEMPTS, candidates.size()))) {
            if (pictures.size() == sought || isInterrupted()) {
                break;
            }
            var pixels = picture(candidate, sizeOfOne);
            if (pixels != null) {
                pictures.add(pixels);
            }
        }
        return pictures;
    }

    private @Nullable Pixels picture(Path photo, int size) {
        try {
            return photos.of(photo, size).pixels();
        } catch (DecodeException e) {
            return null;
        }
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
