package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.image.Scaler;
import vitrine.library.ShotNames;
import vitrine.metadata.PhotoHeader;

/// The ladder to a thumbnail: what was kept before, the preview in the file, the photo itself. Called by many workers
/// at once; never on the JavaFX thread.
public final class ThumbnailSource {
    /// The largest thumbnail that is kept, in px.
    public static final int LARGEST = Bin.XX_LARGE.side();

    private static final int MOST_ATTEMPTS = 3;

    private final ThumbnailFiles files;
    private final FailureFiles failures;
    private final ThumbnailWriter writer;
    private final Rungs rungs;
    private final FolderCover covers;

    public ThumbnailSource(
            PictureDecoder decoder,
            ThumbnailFiles files,
            FailureFiles failures,
            ThumbnailWriter writer,
            ShotNames names) {
        this(Rungs.of(decoder), files, failures, writer, names);
    }

    ThumbnailSource(Rungs rungs, ThumbnailFiles files, FailureFiles failures, ThumbnailWriter writer, ShotNames names) {
        this.rungs = rungs;
        this.files = files;
        this.failures = failures;
        this.writer = writer;
        covers = new FolderCover(names, this::forCover);
    }

    /// @throws DecodeException why there is no picture and, until the file changes or a day has passed, will be none;
    /// once the file was looked at, a [NoThumbnailException]
    public Thumbnail load(Rendition rendition) throws DecodeException {
        int size = Math.clamp(rendition.size(), 1, LARGEST);
        return switch (rendition) {
            case Rendition.Quick quick -> of(SourceFile.look(quick.path()), source -> quick(source, size));
            case Rendition.Sharp sharp -> of(SourceFile.look(sharp.path()), source -> sharp(source, size));
            case Rendition.Anew anew -> {
                failures.forget(anew.path());
                rungs.decode().forgetFailure(anew.path());
                yield of(SourceFile.look(anew.path()), source -> sharp(source, size));
            }
            case Rendition.Cover cover -> covers.of(cover.path(), size);
        };
    }

    private interface Making {
        Thumbnail from(SourceFile source) throws DecodeException;
    }

    private static Thumbnail of(SourceFile source, Making making) throws NoThumbnailException {
        try {
            return making.from(source);
        } catch (DecodeException e) {
            throw new NoThumbnailException(e, source.modified());
        }
    }

    /// What became of a thumbnail that is to be on disk.
    public enum Kept {
        MADE,
        WAS_THERE,
        /// The photo was changed each time it was read.
        CHANGES
    }

    /// Sees to it that a thumbnail of `size` px is on disk: when this returns it is written. Nothing is decoded that is
    /// there already.
    ///
    /// @throws DecodeException as [#load] does
    /// @throws IOException when the disk does not take it
    public Kept keep(Path photo, int size) throws DecodeException, IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var source = SourceFile.look(photo);
            if (files.holds(photo) || files.has(source, size)) {
                return Kept.WAS_THERE;
            }
            throwRemembered(source);
            var bin = Bin.toKeep(size);
            if (store(source, bin, decode(source, bin))) {
                return Kept.MADE;
            }
        }
        return Kept.CHANGES;
    }

    private boolean store(SourceFile source, Bin bin, Picture picture) throws DecodeException, IOException {
        try {
            return files.store(source, bin, picture);
        } catch (DirectoryNotEmptyException e) {
            throw new DecodeException(Reason.UNREADABLE, "a folder lies in the place of its thumbnail", e);
        }
    }

    private Thumbnail quick(SourceFile source, int size) throws DecodeException {
        var kept = kept(source, size);
        if (kept.isPresent()) {
            return kept.get();
        }
        var header = header(source);
        var preview = rungs.preview().of(source.path(), header, PixelSize.square(size));
        boolean sharp = isCurrent(header.preview())
                && preview.filter(picture -> longest(picture.pixels()) >= size).isPresent();
        return new Thumbnail(preview.map(Picture::pixels).orElse(null), upright(header), sharp, source.modified());
    }

    private Thumbnail sharp(SourceFile source, int size) throws DecodeException {
        // Looked for once more: it may have been made meanwhile, here or by another program.
        var kept = kept(source, size);
        if (kept.isPresent()) {
            return kept.get();
        }
        var bin = Bin.toKeep(size);
        var picture = decode(source, bin);
        writer.keep(source, bin, picture);
        return fitted(picture, size, source);
    }

    /// The picture of a photo in a folder's cover: good enough rather than exact.
    private Thumbnail forCover(Path path, int wanted) throws DecodeException {
        int size = Math.min(wanted, LARGEST);
        var source = SourceFile.look(path);
        var quick = quick(source, size);
        return quick.sharp() ? quick : sharp(source, size);
    }

    /// A thumbnail that needs nothing of the photo but its attributes. A failure is looked for last, since another
    /// program may know the format.
    ///
    /// @throws DecodeException what is remembered of the last attempt
    private Optional<Thumbnail> kept(SourceFile source, int size) throws DecodeException {
        var waiting = writer.waiting(source, size);
        if (waiting.isPresent()) {
            return Optional.of(fitted(waiting.get(), size, source));
        }
        var onDisk = files.read(source, size);
        if (onDisk.isEmpty()) {
            throwRemembered(source);
        }
        return onDisk;
    }

    private void throwRemembered(SourceFile source) throws DecodeException {
        var failure = failures.recall(source);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static Thumbnail fitted(Picture picture, int size, SourceFile source) {
        var pixels = Scaler.fit(picture.pixels(), PixelSize.square(size));
        return new Thumbnail(pixels, picture.fullSize(), true, source.modified());
    }

    private PhotoHeader header(SourceFile source) throws DecodeException {
        try {
            return rungs.header().of(source.path());
        } catch (IOException e) {
            throw SourceFile.unreadable(e);
        }
    }

    private static @Nullable PixelSize upright(PhotoHeader header) {
        if (header.width() < 1 || header.height() < 1) {
            return null;
        }
        var stored = new PixelSize(header.width(), header.height());
        return Orientation.ofExif(header.orientation()).applyTo(stored);
    }

    private static boolean isCurrent(PhotoHeader.@Nullable Preview preview) {
        return preview != null && preview.isCurrent();
    }

    private static int longest(Pixels pixels) {
        return Math.max(pixels.width(), pixels.height());
    }

    private Picture decode(SourceFile source, Bin bin) throws DecodeException {
        try {
            return rungs.decode().decode(source.path(), bin.box());
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "not enough memory", e);
        } catch (DecodeException e) {
            if (lasts(e)) {
                failures.remember(source, e);
            }
            throw e;
        }
    }

    /// Whether the next attempt would end the same way.
    private static boolean lasts(DecodeException failure) {
        return switch (failure.reason()) {
            case UNSUPPORTED, DAMAGED, EMPTY, FILE_TOO_LARGE, GIVEN_UP, NO_PREVIEW -> true;
            case TOO_LARGE -> failure.getCause() == null; // Else memory, or the room to hand it over, was full.
            case UNREADABLE, VANISHED, NOT_INSTALLED, NO_DECODER -> false;
        };
    }
}
