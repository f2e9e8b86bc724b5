package vitrine.image;

import java.nio.file.Path;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;

/// Which format a file is of.
public final class FileFormat {
    private FileFormat() {}

    /// What the first bytes say; the name only tells a damaged file from one of no known format.
    ///
    /// @throws DecodeException when it cannot be read, or is of no known format
    public static ImageFormat of(Path file) throws DecodeException {
        var start = ImageFormat.ofContent(FileBytes.read(file, 0, ImageFormat.HEAD_BYTES));
        boolean likeTiff = start.filter(ImageFormat.TIFF::equals).isPresent();
        var content = likeTiff ? Optional.of(RawJpeg.tellFromTiff(file)) : start;
        if (content.isPresent() && content.get().isShown()) {
            return content.get();
        }
        var name = ImageFormat.ofName(String.valueOf(file.getFileName()));
        if (content.isEmpty() && name.filter(ImageFormat::isVideo).isPresent()) {
            return name.get(); // Of videos there are too many kinds to know them all.
        }
        if (content.isEmpty() && name.filter(ImageFormat::isShown).isPresent()) {
            throw new DecodeException(Reason.DAMAGED, "not a " + name.get().displayName() + " file");
        }
        return name.filter(format -> !format.isShown())
                .or(() -> content)
                .orElseThrow(() -> new DecodeException(Reason.UNSUPPORTED, ""));
    }
}
