package vitrine.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifScan;

/// Tells moving pictures from still ones and opens them. Any thread may use it; JavaFX need not be running.
public final class MovingPictureDecoder {
    /// Of a PNG: what lies before the pixels, but for the largest profiles.
    private static final int HEAD_BYTES = 64 * 1024;

    /// For each pixel the canvas, what a frame covers for a while, one that is drawn, and three that are given out: one
    /// shown and two that wait; 4 bytes each.
    static final long BYTES_PER_PIXEL = 24;

    private final long mostBytes;
    private final ColorProfiles profiles = new ColorProfiles();

    /// @param mostBytes what one open picture may hold in memory: its file and 24 bytes for each pixel of its canvas
    public MovingPictureDecoder(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// A quarter of the heap for one picture, beside half of it for decoding stills: with 1 GiB 10 megapixels.
    public static MovingPictureDecoder quarterOfHeap() {
        return new MovingPictureDecoder(Runtime.getRuntime().maxMemory() / 4);
    }

    /// The picture in `file`, if it moves. Of a still only the first bytes are read, but of a GIF all.
    ///
    /// @throws DecodeException when it cannot be read or held; it may be shown as a still all the same
    public Optional<MovingPicture> open(Path file) throws DecodeException {
        long length = FileBytes.length(file);
        var format = ImageFormat.ofContent(FileBytes.read(file, 0, ImageFormat.HEAD_BYTES));
        if (format.isEmpty() || !mayMove(format.get(), file)) {
            return Optional.empty();
        }
        if (length > mostBytes) {
            throw new DecodeException(Reason.FILE_TOO_LARGE, length / 1_000_000 + " MB");
        }
        try {
            return open(format.get(), FileBytes.read(file, 0, (int) length));
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory", e);
        }
    }

    /// Most are stills, and need not be read as a whole to see that.
    private static boolean mayMove(ImageFormat format, Path file) throws DecodeException {
        return switch (format) {
            case GIF -> true;
            case PNG -> MovingPngFile.mayMove(FileBytes.read(file, 0, HEAD_BYTES));
            case WEBP -> WebpFile.mayMove(FileBytes.read(file, 0, ImageFormat.HEAD_BYTES));
            default -> false;
        };
    }

    Optional<MovingPicture> open(ImageFormat format, byte[] bytes) throws DecodeException {
        return switch (format) {
            case GIF -> ofGif(bytes);
            case PNG -> ofPng(bytes);
            case WEBP -> ofWebp(bytes);
            default -> Optional.empty();
        };
    }

    private Optional<MovingPicture> ofGif(byte[] bytes) throws DecodeException {
        var gif = GifFile.read(bytes, MovingFrame.MOST);
        return gif.frames().size() < 2
                ? Optional.empty()
                : Optional.of(composed(bytes, gif.canvas(), gif.frames(), gif.plays(), new GifPainter(gif)));
    }

    private Optional<MovingPicture> ofPng(byte[] bytes) throws DecodeException {
        var moving = MovingPngFile.read(bytes);
        if (moving.isEmpty()) {
            return Optional.empty();
        }
        var png = moving.get();
        return Optional.of(
                upright(bytes, composed(bytes, png.canvas(), png.frames(), png.plays(), new PngPainter(png))));
    }

    private Optional<MovingPicture> ofWebp(byte[] bytes) throws DecodeException {
        var webp = WebpFile.read(bytes, MovingFrame.MOST);
        return webp.frames().size() < 2
                ? Optional.empty()
                : Optional.of(upright(
                        bytes, composed(bytes, webp.canvas(), webp.frames(), webp.plays(), new WebpPainter(webp))));
    }

    private MovingPicture composed(
            byte[] bytes,
            PixelSize canvas,
            List<? extends MovingFrame> frames,
            int plays,
            ComposedPicture.Painter painter)
            throws DecodeException {
        if (bytes.length + canvas.area() * BYTES_PER_PIXEL > mostBytes) {
            throw new DecodeException(Reason.TOO_LARGE, "moving " + canvas.width() + " x " + canvas.height());
        }
        return new ComposedPicture(canvas, frames, plays, painter);
    }

    /// As the still is shown: turned and in its colours.
    private MovingPicture upright(byte[] bytes, MovingPicture stored) {
        var header = ExifScan.read(bytes);
        var orientation = Orientation.ofExif(header.orientation());
        var profile = profiles.of(header.color(), EmbeddedProfile.Source.of(bytes));
        return orientation == Orientation.UPRIGHT && profile.equals(ColorProfile.AS_IS)
                ? stored
                : new UprightPicture(stored, orientation, profile);
    }
}
