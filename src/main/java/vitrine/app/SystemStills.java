package vitrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.desktop.Thumbnailer;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder;
import vitrine.image.ImageFormat.Decoding;
import vitrine.image.MissingPart;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.metadata.ExifScan;
import vitrine.worker.OwnedFiles;
import vitrine.worker.Quarantine;

/// Stills of videos, and pictures of what nothing else decodes, by the programs that the desktop has for thumbnails.
/// What these write is believed no more than any other file. Many threads use it at a time, and wait in it.
final class SystemStills implements ForeignDecoder {
    /// Of a still, in px; the largest size that thumbnails of the desktop have.
    private static final int SIDE = 1024;

    private static final String PACKAGES = "ffmpegthumbnailer (Debian, Ubuntu, Fedora, Arch)";

    private final ForeignDecoder decoder;
    private final Function<List<String>, List<Thumbnailer>> thumbnailers;
    private final ConfinedPrograms programs;
    private final Path folder;
    private final Quarantine overdue;
    private final PictureDecoder pictures = new PictureDecoder();

    /// @param decoder decodes what are no videos
    /// @param thumbnailers for the MIME types of a file, the likeliest first
    /// @param folder for the pictures that they write
    /// @param overdue files of which they make none in time
    SystemStills(
            ForeignDecoder decoder,
            Function<List<String>, List<Thumbnailer>> thumbnailers,
            ConfinedPrograms programs,
            Path folder,
            Quarantine overdue) {
        this.decoder = decoder;
        this.thumbnailers = thumbnailers;
        this.programs = programs;
        this.folder = folder;
        this.overdue = overdue;
    }

    @Override
    public Picture decode(Path file, Wish wish) throws DecodeException {
        var format = wish.format();
        if (format.isVideo()) {
            return still(file, wish, new MissingPart(format.displayName(), PACKAGES).exception());
        }
        if (format.decoding() == Decoding.NOWHERE) {
            return still(file, wish, new DecodeException(Reason.UNSUPPORTED, format.displayName()));
        }
        try {
            return decoder.decode(file, wish);
        } catch (DecodeException e) {
            return switch (e.reason()) {
                case NOT_INSTALLED, UNSUPPORTED -> still(file, wish, e);
                default -> throw e;
            };
        }
    }

    @Override
    public void forgetFailure(Path file) {
        overdue.remove(file);
        decoder.forgetFailure(file);
    }

    /// @param otherwise why there is none, where there is no program either
    private Picture still(Path file, Wish wish, DecodeException otherwise) throws DecodeException {
        if (overdue.holds(file)) {
            throw new DecodeException(Reason.GIVEN_UP, "");
        }
        var failure = otherwise;
        boolean late = false;
        for (var thumbnailer : thumbnailers.apply(wish.format().mimeTypes())) {
            try {
                return still(file, wish, thumbnailer);
            } catch (DecodeException e) {
                failure = isUnknown(otherwise, e) ? otherwise : e;
                late |= e.reason() == Reason.GIVEN_UP;
            }
        }
        if (late) {
            overdue.add(file);
        }
        throw failure;
    }

    /// A program that makes nothing of what our own decoder does not know is no sign of damage.
    private static boolean isUnknown(DecodeException ours, DecodeException theirs) {
        return ours.reason() == Reason.UNSUPPORTED && theirs.reason() == Reason.DAMAGED;
    }

    private Picture still(Path file, Wish wish, Thumbnailer thumbnailer) throws DecodeException {
        @Nullable Path picture = null;
        try {
            picture = OwnedFiles.create(folder, "still", ".png");
            // By its real name: in the room that the program is locked into, links lead nowhere.
            var real = file.toRealPath();
            return switch (programs.run(thumbnailer.command(real, picture, SIDE), real, picture)) {
                case WELL -> ofWhole(pictures.decode(picture, wish.box()), real);
                case BADLY -> throw new DecodeException(Reason.DAMAGED, "its thumbnailer makes nothing of it");
                case OVERDUE -> throw new DecodeException(Reason.GIVEN_UP, "its thumbnailer took too long");
                case NOT_AT_ALL -> throw new DecodeException(Reason.NO_DECODER, "its thumbnailer did not start");
            };
        } catch (IOException e) {
            throw new DecodeException(
                    Files.exists(file) ? Reason.UNREADABLE : Reason.VANISHED, String.valueOf(e.getMessage()), e);
        } finally {
            delete(picture);
        }
    }

    /// How large the whole picture is the still does not tell, but perhaps the file. A size of another shape is not
    /// that
    /// of what the still shows.
    private static Picture ofWhole(Picture still, Path file) throws IOException {
        var header = ExifScan.readFile(file);
        if (header.width() < 1 || header.height() < 1) {
            return still;
        }
        var stored = new PixelSize(header.width(), header.height());
        return Stream.of(stored, stored.turned())
                .filter(whole -> whole.area() <= MOST_WHOLE_PIXELS && isStill(still.fullSize(), whole))
                .findFirst()
                .map(whole -> new Picture(still.pixels(), whole))
                .orElse(still);
    }

    /// Programs round the shorter side up or down.
    private static boolean isStill(PixelSize still, PixelSize whole) {
        var fitted = whole.within(PixelSize.square(Math.max(still.width(), still.height())));
        return Math.abs(fitted.width() - still.width()) <= 1 && Math.abs(fitted.height() - still.height()) <= 1;
    }

    private static void delete(@Nullable Path picture) {
        try {
            if (picture != null) {
                Files.deleteIfExists(picture);
            }
        } catch (IOException _) {
            // It lies in a folder that is gone at log-out.
        }
    }
}
