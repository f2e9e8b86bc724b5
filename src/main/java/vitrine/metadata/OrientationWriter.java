package vitrine.metadata;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import vitrine.metadata.MetadataWriteException.Reason;
import vitrine.metadata.OrientationChange.Content;

/// Turns and flips JPEG photos without loss: the picture's data stay as they are, and the Exif tag that says how to
/// hold it is written. Every other byte of the file stays the same, but for those that would now lie about the
/// orientation (the XMP property, the preview's own tag) or about a size (the index of a file with several
/// pictures).
///
/// Everything can be undone, to the byte, as long as nobody else changes the file. Called on workers; for one file
/// by one at a time.
public final class OrientationWriter {
    /// A disk with less than the file and this much free is full.
    private static final long SPARE_BYTES = 1 << 20;

    private OrientationWriter() {}

    /// Makes `file` say `orientation`. See [UnfinishedCopy] for how it is written.
    ///
    /// @param file a JPEG; where it is a link, what it leads to is written and the link stays
    /// @param orientation EXIF orientation, 1 to 8
    /// @throws MetadataWriteException when it cannot be; the file is as it was
    public static OrientationChange write(Path file, int orientation) throws MetadataWriteException {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("no EXIF orientation: " + orientation);
        }
        return write(file, _ -> orientation);
    }

    /// Turns the photo further than it is, as [#write] does.
    public static OrientationChange turn(Path file, Turn turn) throws MetadataWriteException {
        return write(file, former -> Turn.ofExif(former).then(turn).exif());
    }

    private static OrientationChange write(Path file, IntUnaryOperator wanted) throws MetadataWriteException {
        try {
            var found = FoundFile.look(file);
            var head = JpegSegments.read(found.path());
            int former = ExifScan.readFile(found.path()).orientation();
            int orientation = wanted.applyAsInt(former);
            var splices = OrientationEdits.plan(head, former, orientation);
            if (splices.isEmpty() && former != orientation) {
                throw new MetadataWriteException(Reason.DAMAGED, "what says so already is not what others read");
            }
            if (splices.isEmpty()) {
                return new OrientationChange(file, former, orientation, Content.UNWRITTEN, List.of());
            }
            try (var copy = UnfinishedCopy.of(found)) {
                var content = rewrite(copy, splices, orientation);
                return new OrientationChange(file, former, orientation, content, Splice.inverse(splices));
            }
        } catch (IOException e) {
            throw reason(file, e);
        }
    }

    /// Gives the file of `change` the very bytes that it had before.
    ///
    /// @return what it takes to do `change` once more
    /// @throws MetadataWriteException when it cannot be, for example because somebody has changed the file since;
    ///     it is as it was
    public static OrientationChange undo(OrientationChange change) throws MetadataWriteException {
        var file = change.file();
        if (!change.isWritten()) {
            return new OrientationChange(file, change.after(), change.before(), Content.UNWRITTEN, List.of());
        }
        try {
            var found = FoundFile.look(file);
            if (found.size() != change.content().size()) {
                throw new MetadataWriteException(Reason.CHANGED, "another size");
            }
            try (var copy = UnfinishedCopy.of(found)) {
                if (copy.checksum() != change.content().checksum()) {
                    throw new MetadataWriteException(Reason.CHANGED, "other bytes");
                }
                var content = rewrite(copy, change.undo(), change.before());
                var redo = Splice.inverse(change.undo());
                return new OrientationChange(file, change.after(), change.before(), content, redo);
            }
        } catch (IOException e) {
            throw reason(file, e);
        }
    }

    /// Nothing takes the file's place that does not say what it should to those who read it.
    private static Content rewrite(UnfinishedCopy copy, List<Splice> splices, int orientation)
            throws IOException, MetadataWriteException {
        copy.apply(splices);
        if (ExifScan.readFile(copy.path()).orientation() != orientation) {
            throw new MetadataWriteException(Reason.DAMAGED, "the orientation would not be found");
        }
        var content = new Content(Files.size(copy.path()), copy.checksum());
        copy.takePlace();
        return content;
    }

    private static MetadataWriteException reason(Path file, IOException e) {
        var detail = String.valueOf(e.getMessage());
        return switch (e) {
            case NoSuchFileException _ -> new MetadataWriteException(Reason.VANISHED, "", e);
            case AccessDeniedException _ -> new MetadataWriteException(Reason.READ_ONLY, detail, e);
            default -> new MetadataWriteException(isFull(file) ? Reason.DISK_FULL : Reason.UNWRITABLE, detail, e);
        };
    }

    private static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() < Files.size(file) + SPARE_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
