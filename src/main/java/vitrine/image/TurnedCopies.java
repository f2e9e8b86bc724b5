package vitrine.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vitrine.metadata.MetadataWriteException;
import vitrine.metadata.OrientationWriter;
import vitrine.metadata.Turn;
import vitrine.metadata.UnfinishedFiles;

/// Copies photos beside themselves, turned: `lake.png` becomes `lake-1.png`, or the next number that is free. Of a JPEG
/// every byte is copied but those that say how to hold it; others become PNG, in sRGB and with 8 bits for each colour.
/// The copy has the photo's date. It is there whole or not at all. Called on one worker.
public final class TurnedCopies {
    /// What nobody sees the difference of; only for JPEGs whose tags cannot be changed.
    private static final float JPEG_QUALITY = 0.95f;

    private static final int MOST_NUMBERS = 100_000;
    private static final int MOST_NAME_BYTES = 255;
    private static final int PIECE = 1 << 16;

    /// A disk with less than this free is full.
    private static final long SPARE_BYTES = 1 << 20;

    private final PictureDecoder decoder;
    private final MovingPictureDecoder moving;
    private final UnfinishedFiles leftovers;

    /// @param leftovers goes through what was left beside the photos that are copied
    public TurnedCopies(PictureDecoder decoder, MovingPictureDecoder moving, UnfinishedFiles leftovers) {
        this.decoder = decoder;
        this.moving = moving;
        this.leftovers = leftovers;
    }

    /// @param turn what is to be done to the photo as its file shows it
    /// @return the copy
    /// @throws DecodeException when the photo cannot be read
    /// @throws CopyException when the copy cannot be written
    public Path save(Path photo, Turn turn) throws DecodeException, CopyException {
        var folder = photo.toAbsolutePath().getParent();
        var head = ImageFormat.ofContent(FileBytes.read(photo, 0, ImageFormat.HEAD_BYTES));
        boolean jpeg = head.filter(ImageFormat.JPEG::equals).isPresent();
        refuseParts(photo, head);
        if (folder == null || !Files.isWritable(folder)) {
            throw new CopyException(CopyException.Reason.READ_ONLY);
        }
        var date = FileBytes.modified(photo);
        leftovers.deleteForgotten(photo);
        var unfinished = UnfinishedFiles.in(folder);
        try {
            if (!jpeg || !copyBytes(photo, turn, unfinished)) {
                write(turned(photo, turn), jpeg, unfinished);
            }
            Files.setLastModifiedTime(unfinished, date);
            return place(unfinished, photo, jpeg ? ending(photo) : ".png");
        } catch (AccessDeniedException e) {
            throw new CopyException(CopyException.Reason.READ_ONLY, e);
        } catch (IOException e) {
            throw new CopyException(
                    isFull(folder) ? CopyException.Reason.DISK_FULL : CopyException.Reason.UNWRITABLE, e);
        } catch (OutOfMemoryError e) {
            throw new DecodeException(DecodeException.Reason.TOO_LARGE, "out of memory", e);
        } finally {
            delete(unfinished);
        }
    }

    /// What moves, and what only other programs make pictures of: nobody knows how much smaller these are.
    private void refuseParts(Path photo, Optional<ImageFormat> head) throws DecodeException, CopyException {
        // Of videos there are too many kinds to know them all by their content.
        var format = head.or(() -> ImageFormat.ofName(String.valueOf(photo.getFileName())));
        if (format.filter(ImageFormat::isVideo).isPresent()
                || moving.open(photo).isPresent()) {
            throw new CopyException(CopyException.Reason.MOVING);
        }
        if (format.isPresent() && !format.get().isShown()) {
            throw new DecodeException(
                    DecodeException.Reason.UNSUPPORTED, format.get().displayName());
        }
    }

    /// Not with its attributes, which may be what keeps the photo from being written.
    ///
    /// @return false when the tags are such that they cannot be changed
    private static boolean copyBytes(Path photo, Turn turn, Path to)
            throws DecodeException, IOException, CopyException {
        try (var in = open(photo);
                var out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            byte[] piece = new byte[PIECE];
            for (int count = read(in, piece); count > 0; count = read(in, piece)) {
                out.write(piece, 0, count);
            }
        }
        try {
            OrientationWriter.turn(to, turn);
            return true;
        } catch (MetadataWriteException e) {
            return switch (e.reason()) {
                case NOT_JPEG, DAMAGED, NO_ROOM -> false;
                case READ_ONLY -> throw new CopyException(CopyException.Reason.READ_ONLY, e);
                case DISK_FULL -> throw new CopyException(CopyException.Reason.DISK_FULL, e);
                case UNREADABLE, VANISHED, CHANGED, UNWRITABLE ->
                    throw new CopyException(CopyException.Reason.UNWRITABLE, e);
            };
        }
    }

    private static InputStream open(Path photo) throws DecodeException {
        try {
            return Files.newInputStream(photo);
        } catch (IOException e) {
            throw FileBytes.reason(e);
        }
    }

    private static int read(InputStream photo, byte[] piece) throws DecodeException {
        try {
            return photo.read(piece);
        } catch (IOException e) {
            throw FileBytes.reason(e);
        }
    }

    private Pixels turned(Path photo, Turn turn) throws DecodeException {
        var picture = decoder.decodeLargest(photo);
        if (!picture.pixels().size().equals(picture.fullSize())) {
            throw new DecodeException(DecodeException.Reason.TOO_LARGE, "only a part of the pixels fits into memory");
        }
        return Orientation.of(turn).applyTo(picture.pixels());
    }

    private static void write(Pixels pixels, boolean jpeg, Path to) throws IOException {
        var kind = jpeg || StraightColors.isOpaque(pixels.argb())
                ? BufferedImage.TYPE_INT_RGB
                : BufferedImage.TYPE_INT_ARGB;
        var image = new BufferedImage(pixels.width(), pixels.height(), kind);
        image.getRaster().setDataElements(0, 0, pixels.width(), pixels.height(), StraightColors.of(pixels));
        try (var out = Files.newOutputStream(to)) {
            encode(image, jpeg, out);
        }
        try (var written = FileChannel.open(to, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void encode(BufferedImage image, boolean jpeg, OutputStream out) throws IOException {
        var writer = JavaCodecs.writer(jpeg ? "jpeg" : "png");
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            if (jpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /// A name is taken by an empty file first: so nobody else's file is ever replaced.
    private static Path place(Path finished, Path photo, String ending) throws IOException {
        for (int number = 1; number < MOST_NUMBERS; number++) {
            var behind = "-" + number + ending;
            var name = finished.resolveSibling(shortened(stem(photo), behind) + behind);
            try {
                Files.createFile(name);
            } catch (FileAlreadyExistsException _) {
                continue;
            }
            try {
                Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return name;
            } catch (IOException e) {
                delete(name);
                throw e;
            }
        }
        throw new IOException("no name is free");
    }

    private static String stem(Path photo) {
        var name = String.valueOf(photo.getFileName());
        return name.substring(0, name.length() - ending(photo).length());
    }

    /// What leaves room for `behind` in a name of as many bytes as file systems take.
    private static String shortened(String stem, String behind) {
        int end = stem.length();
        while (end > 1 && (stem.substring(0, end) + behind).getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end);
    }

    private static String ending(Path photo) {
        var name = String.valueOf(photo.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < SPARE_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // Hidden, and of no use to anybody; what went wrong before is told.
        }
    }
}
