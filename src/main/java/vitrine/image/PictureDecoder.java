package vitrine.image;

import java.nio.file.Path;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifScan;

/// From a file to an upright picture, whatever its format. Many threads may use one decoder, and should: it bounds
/// the memory that they take together. JavaFX must be running.
public final class PictureDecoder {
    /// Larger files are not opened: even uncompressed pictures that could be decoded are smaller.
    private static final long MAX_FILE_BYTES = 400_000_000;

    private static final int MAGIC_BYTES = 32;

    /// Larger claims are not believed. Phones make 200 megapixels; a progressive JPEG keeps up to 6 bytes for each in
    /// native memory while it is decoded.
    private static final long MAX_JPEG_PIXELS = 250_000_000;

    /// What the loader holds (3 or 4) and our pixels (4).
    private static final long BYTES_PER_PIXEL = 8;

    /// When at most every fourth pixel becomes ours.
    private static final long BYTES_PER_HALVED_PIXEL = 5;

    private final DecodeMemory memory = DecodeMemory.halfOfHeap();

    /// Decodes `file` with all its pixels; where these are more than memory holds, with half of them in each direction,
    /// or a quarter, or an eighth.
    ///
    /// @throws DecodeException with the reason why there is no picture
    public Picture decodeLargest(Path file) throws DecodeException {
        return decode(file, PixelSize.square(Integer.MAX_VALUE));
    }

    /// Decodes `file` so that it fits into `box` (px); a smaller picture is not enlarged.
    ///
    /// @throws DecodeException with the reason why there is no picture
    public Picture decode(Path file, PixelSize box) throws DecodeException {
        long length = FileBytes.length(file);
        if (length == 0) {
            throw new DecodeException(Reason.EMPTY, "");
        }
        if (length > MAX_FILE_BYTES) {
            throw new DecodeException(Reason.TOO_LARGE, length / 1_000_000 + " MB");
        }
        var format = format(file, FileBytes.read(file, 0, MAGIC_BYTES));
        try {
            byte[] bytes = FileBytes.read(file, 0, (int) length);
            return decode(format, bytes, box);
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory", e);
        }
    }

    /// What the first bytes say; the name only tells a damaged file from one of no known format.
    private static ImageFormat format(Path file, byte[] head) throws DecodeException {
        var content = ImageFormat.ofContent(head);
        if (content.isPresent() && content.get().decodable()) {
            return content.get();
        }
        var name = ImageFormat.ofName(String.valueOf(file.getFileName()));
        if (content.isEmpty() && name.filter(ImageFormat::decodable).isPresent()) {
            throw new DecodeException(Reason.DAMAGED, "not a " + name.get().displayName() + " file");
        }
        String known = name.filter(format -> !format.decodable())
                .or(() -> content)
                .map(ImageFormat::displayName)
                .orElse("");
        throw new DecodeException(Reason.UNSUPPORTED, known);
    }

    private Picture decode(ImageFormat format, byte[] bytes, PixelSize box) throws DecodeException {
        var header = ExifScan.read(bytes);
        if (header.width() == 0 || header.height() == 0) {
            throw new DecodeException(Reason.DAMAGED, "no size in the header");
        }
        var orientation = Orientation.ofExif(header.orientation());
        var stored = new PixelSize(header.width(), header.height());
        if (format == ImageFormat.JPEG && stored.area() > MAX_JPEG_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, stored.width() + " x " + stored.height());
        }
        var storedBox = orientation.applyTo(box);
        var wanted = affordable(stored, stored.within(storedBox), bytes.length);
        var load = format == ImageFormat.JPEG ? reduced(stored, reduction(stored, wanted, bytes.length)) : stored;
        return memory.with(bytes.length + cost(load, wanted), () -> {
            var pixels = format == ImageFormat.GIF ? GifLoader.load(bytes) : FxLoader.load(bytes, load, wanted);
            // Smaller than wanted is only what had to be reduced to fit into memory.
            var scaled = Scaler.scale(pixels, wanted.within(pixels.size()));
            return new Picture(orientation.applyTo(scaled), orientation.applyTo(stored));
        });
    }

    private static long cost(PixelSize load, PixelSize wanted) {
        return load.area() * (Scaler.halvings(load, wanted) == 0 ? BYTES_PER_PIXEL : BYTES_PER_HALVED_PIXEL);
    }

    /// What is wanted, or half of it where only that fits into memory beside what the loader holds.
    private PixelSize affordable(PixelSize stored, PixelSize wanted, long fileBytes) {
        var half = reduced(stored, 2);
        return wanted.width() > half.width() && !memory.holds(fileBytes + cost(stored, wanted)) ? half : wanted;
    }

    /// By how much the JPEG decoder itself should reduce: as far as the picture stays no smaller than wanted, and
    /// further when it would not fit into memory. The sides must be rounded down: asked for one pixel more, JavaFX
    /// decodes to twice the size.
    private int reduction(PixelSize stored, PixelSize wanted, long fileBytes) {
        int reduction = 1;
        while (reduction < 8) {
            var next = reduced(stored, reduction * 2);
            boolean enough = next.width() >= wanted.width() && next.height() >= wanted.height();
            if (!enough && memory.holds(fileBytes + cost(reduced(stored, reduction), wanted))) {
                break;
            }
            reduction *= 2;
        }
        return reduction;
    }

    private static PixelSize reduced(PixelSize size, int reduction) {
        return new PixelSize(Math.max(size.width() / reduction, 1), Math.max(size.height() / reduction, 1));
    }
}
