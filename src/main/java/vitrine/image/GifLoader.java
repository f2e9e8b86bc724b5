package vitrine.image;

import vitrine.image.DecodeException.Reason;

/// A GIF as a still picture: its first frame, of a file that breaks off the part that is there.
final class GifLoader {
    private GifLoader() {}

    static Pixels load(byte[] file) throws DecodeException {
        var gif = GifFile.read(file, 1);
        var canvas = new FrameCanvas(gif.canvas());
        var first = gif.frames().getFirst();
        if (!new GifPainter(gif).draw(first, canvas)) {
            throw new DecodeException(
                    Reason.DAMAGED, "no pixels in a frame of " + first.width() + " x " + first.height());
        }
        return canvas.finished();
    }
}
