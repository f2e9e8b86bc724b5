package vitrine.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ColorTags;
import vitrine.metadata.ExifScan;
import vitrine.metadata.PhotoHeader;
import vitrine.metadata.RawPhoto;
import vitrine.metadata.RawPreview;

/// A picture out of a camera's RAW file, to be decoded like any JPEG: of the previews in the file the smallest that is
/// no smaller than wanted. No more of the file is read than its directories and this picture.
///
/// @param preview where it lies in the file
/// @param photo what the RAW file says
record RawJpeg(RawPreview preview, PhotoHeader photo) {
    /// Of a hundred megapixels a JPEG has about 50 MB.
    private static final int MAX_BYTES = 200_000_000;

    /// How much a preview's shape may differ from that of the largest; one of another shape has black bars.
    private static final double SAME_SHAPE = 0.025;

    /// What a file is that starts as TIFF files do: TIFF, or one of the RAW formats that start so too. Where nothing
    /// in the file tells, its name does.
    ///
    /// @throws DecodeException when the file cannot be read
    static ImageFormat tellFromTiff(Path file) throws DecodeException {
        var found = look(file);
        if (found.isEmpty()) {
            return ImageFormat.TIFF; // A large one, which no camera writes.
        }
        var photo = found.get();
        if (photo.kind() != null) {
            return ImageFormat.valueOf(photo.kind().name());
        }
        boolean maybe = !photo.previews().isEmpty() || !photo.whole();
        return ImageFormat.ofName(String.valueOf(file.getFileName()))
                .filter(name -> name.isRaw() && maybe)
                .orElse(ImageFormat.TIFF);
    }

    /// @param format of the file
    /// @param box what the upright picture is to fit into, px
    /// @throws DecodeException when there is no preview, or the file cannot be read
    static RawJpeg find(Path file, ImageFormat format, PixelSize box) throws DecodeException {
        var photo = photo(file);
        if (photo.previews().isEmpty()) {
            throw photo.whole()
                    ? new DecodeException(Reason.NO_PREVIEW, format.displayName())
                    : new DecodeException(Reason.DAMAGED, "the preview is missing");
        }
        var header = photo.header();
        var fullSize = fullSize(header);
        var upright = Orientation.ofExif(header.orientation());
        var preview = smallest(photo.previews(), fullSize, fullSize.within(upright.applyTo(box)));
        if (preview.length() > MAX_BYTES) {
            throw new DecodeException(Reason.TOO_LARGE, preview.length() / 1_000_000 + " MB");
        }
        return new RawJpeg(preview, header);
    }

    private static PixelSize fullSize(PhotoHeader photo) {
        return new PixelSize(photo.width(), photo.height());
    }

    /// Of the largest preview as it is stored, px; the smaller ones show the same.
    PixelSize fullSize() {
        return fullSize(photo);
    }

    byte[] read(Path file) throws DecodeException {
        return FileBytes.read(file, preview.offset(), preview.length());
    }

    private static RawPhoto photo(Path file) throws DecodeException {
        return look(file).orElseThrow(() -> new DecodeException(Reason.DAMAGED, "changed while it was read"));
    }

    private static Optional<RawPhoto> look(Path file) throws DecodeException {
        try {
            return RawPhoto.readFile(file);
        } catch (IOException | SecurityException e) {
            throw FileBytes.reason(e);
        }
    }

    private static RawPreview smallest(List<RawPreview> previews, PixelSize fullSize, PixelSize wanted) {
        double shape = (double) fullSize.width() / fullSize.height();
        return previews.stream()
                .filter(preview -> preview.width() >= wanted.width() && preview.height() >= wanted.height())
                .filter(preview -> Math.abs(preview.width() / shape / preview.height() - 1) <= SAME_SHAPE)
                .min(Comparator.comparingLong(preview -> (long) preview.width() * preview.height()))
                .orElse(previews.getFirst());
    }

    /// What the RAW file says about the picture, and where it does not, the picture itself. A preview is in the colours
    /// of its photo, unless it says something itself.
    PhotoHeader header(byte[] jpeg) {
        var own = ExifScan.read(jpeg).color();
        var color = own.profile().isEmpty() && preview.adobeRgb()
                ? new ColorTags(own.channels(), true, List.of(), false)
                : own;
        return new PhotoHeader(preview.width(), preview.height(), photo.orientation(), photo.taken(), null, color);
    }
}
