package vitrine.image;

import java.nio.file.Path;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;

/// Tells moving pictures from still ones and opens them: GIFs, until now. Any thread may use it; JavaFX is not needed.
public final class MovingPictureDecoder {
    private static final int MAGIC_BYTES = 32;

    /// For each pixel the canvas, what a frame covers for a while, and the frame that is given out; 4 bytes each.
    private static final long BYTES_PER_PIXEL = 12;

    private final long mostBytes;

    /// @param mostBytes what one open picture may hold in memory: its file and 12 bytes for each pixel of its canvas
    public MovingPictureDecoder(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// A quarter of the heap for one picture, beside half of it for decoding stills: with 1 GiB 20 megapixels.
    public static MovingPictureDecoder quarterOfHeap() {
        return new MovingPictureDecoder(Runtime.getRuntime().maxMemory() / 4);
    }

    /// The picture in `file`, if it moves. Of another format only the first bytes are read.
    ///
    /// @throws DecodeException when it cannot be read or held; it may be shown as a still all the same
    public Optional<MovingPicture> open(Path file) throws DecodeException {
        long length = FileBytes.length(file);
        var format = ImageFormat.ofContent(FileBytes.read(file, 0, MAGIC_BYTES));
        if (format.filter(ImageFormat.GIF::equals).isEmpty()) {
            return Optional.empty();
        }
        if (length > mostBytes) {
            throw new DecodeException(Reason.TOO_LARGE, length / 1_000_000 + " MB");
        }
        try {
            return ofGif(FileBytes.read(file, 0, (int) length));
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory", e);
        }
    }

    Optional<MovingPicture> ofGif(byte[] bytes) throws DecodeException {
        var gif = GifFile.read(bytes, GifFile.MOST_FRAMES);
        if (gif.frames().size() < 2) {
            return Optional.empty();
        }
        var canvas = gif.canvas();
        if (bytes.length + canvas.area() * BYTES_PER_PIXEL > mostBytes) {
            throw new DecodeException(Reason.TOO_LARGE, "moving " + canvas.width() + " x " + canvas.height());
        }
        return Optional.of(new ComposedPicture(canvas, gif.frames(), gif.plays(), new GifPainter(gif)));
    }
}
