package vitrine.thumbnail;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.FileFormat;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;

/// The thumbnails on disk, shared with the other programs of the desktop. Whatever lies there may be foreign, damaged
/// or outdated: such an entry is as good as none. Called by many workers at once; keeps no state but whether the disk
/// took the last picture. Source: freedesktop.org Thumbnail Managing Standard 0.9.0.
public final class ThumbnailFiles {
    private static final String WIDTH = "Thumb::Image::Width";
    private static final String HEIGHT = "Thumb::Image::Height";
    private static final String MIME_TYPE = "Thumb::Mimetype";
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Path root;
    private final Rungs.Decode decoder;
    private final InstantSource clock;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    /// @param root the folder with `normal`, `large` and so on: `~/.cache/thumbnails` for all programs of a desktop
    public ThumbnailFiles(Path root, PictureDecoder decoder, InstantSource clock) {
        this(root, decoder::decode, clock);
    }

    ThumbnailFiles(Path root, Rungs.Decode decoder, InstantSource clock) {
        this.root = root.toAbsolutePath().normalize();
        this.decoder = decoder;
        this.clock = clock;
    }

    /// A picture of `source`, as it is now, that fits into `size` px and is as good as any of that size.
    Optional<Thumbnail> read(SourceFile source, int size) {
        for (Bin bin : bins(size)) {
            var found = find(source, size, bin).flatMap(png -> pixels(file(source, bin), png, size, source.modified()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Whether there is such a picture; its file is read, but not decoded.
    boolean has(SourceFile source, int size) {
        for (Bin bin : bins(size)) {
            if (find(source, size, bin).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// In which to look: those large enough, smallest first; then the others, which may still have the whole of a small
    /// picture.
    private static List<Bin> bins(int size) {
        var bins = new ArrayList<>(List.of(Bin.values()));
        Collections.rotate(bins, -bins.indexOf(Bin.atLeast(size)));
        return bins;
    }

    private Optional<PngText> find(SourceFile source, int size, Bin bin) {
        return PngText.read(file(source, bin))
                .filter(png -> Provenance.matches(png.texts(), source) && isEnough(png, size));
    }

    /// The real size decides: some programs keep smaller pictures in a folder than its name says.
    private static boolean isEnough(PngText png, int size) {
        int longest = Math.max(png.width(), png.height());
        if (longest > Bin.XX_LARGE.side()) {
            return false;
        }
        var photo = photoSize(png);
        return longest >= size || (photo != null && longest >= Math.max(photo.width(), photo.height()));
    }

    private Optional<Thumbnail> pixels(Path file, PngText png, int size, long modified) {
        try {
            var pixels = decoder.decode(file, PixelSize.square(size)).pixels();
            return Optional.of(new Thumbnail(pixels, photoSize(png), true, modified));
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    /// The size of the whole photo, if the entry tells; upright, though some programs tell it as it is stored.
    private static @Nullable PixelSize photoSize(PngText png) {
        int width = number(png.texts().get(WIDTH));
        int height = number(png.texts().get(HEIGHT));
        if (width < 1 || height < 1) {
            return null;
        }
        var size = new PixelSize(width, height);
        boolean lies = (width > height && png.width() < png.height()) || (width < height && png.width() > png.height());
        return lies ? size.turned() : size;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Keeps a picture of `source`, unless the file was changed since. A disk that takes nothing is left alone for a
    /// while.
    ///
    /// @param picture decoded to fit into `bin`
    /// @return whether it is kept now
    boolean write(SourceFile source, Bin bin, Picture picture) {
        if (holds(source.path()) || clock.instant().isBefore(pausedUntil.get())) {
            return false;
        }
        try {
            return store(source, bin, picture);
        } catch (ClosedByInterruptException | DirectoryNotEmptyException e) {
            return false; // Not the disk's fault.
        } catch (IOException e) {
            pausedUntil.set(clock.instant().plus(PAUSE_AFTER_FAILURE));
            return false;
        }
    }

    /// The same, for those who want to know why the disk took nothing.
    ///
    /// @return false if the photo was changed since
    boolean store(SourceFile source, Bin bin, Picture picture) throws IOException {
        var keys = Provenance.keys(source);
        var format = format(source.path());
        format.filter(ImageFormat::isShown)
                .ifPresent(shown -> keys.put(MIME_TYPE, shown.mimeTypes().getFirst()));
        if (format.filter(ImageFormat::isVideo).isEmpty() || tellsThatItIsWhole(picture, bin)) {
            keys.put(WIDTH, Integer.toString(picture.fullSize().width()));
            keys.put(HEIGHT, Integer.toString(picture.fullSize().height()));
        }
        return PrivateFiles.replace(file(source, bin), PngWriter.encode(picture.pixels(), keys), source::isUnchanged);
    }

    /// The name tells where the bytes do not.
    private static Optional<ImageFormat> format(Path photo) {
        try {
            return Optional.of(FileFormat.of(photo));
        } catch (DecodeException e) {
            return ImageFormat.ofName(String.valueOf(photo.getFileName()));
        }
    }

    /// How large a video is nobody knows: its still may have been made smaller or larger. But of a small one it must be
    /// said that there is no more, or it is made again and again.
    private static boolean tellsThatItIsWhole(Picture still, Bin bin) {
        return Math.max(still.pixels().width(), still.pixels().height()) < bin.side();
    }

    /// Whether `photo` lies in the cache itself; a thumbnail of a thumbnail would breed another each time one looks.
    boolean holds(Path photo) {
        return photo.toAbsolutePath().normalize().startsWith(root);
    }

    Path root() {
        return root;
    }

    Path file(SourceFile source, Bin bin) {
        return root.resolve(bin.folder()).resolve(source.key().hash() + ".png");
    }
}
