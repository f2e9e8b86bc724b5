package vitrine.image;

/// GIF: its structure, and the pixels of its first frames.
public final class GifFileFuzz {
    private static final int FRAMES = 3;
    private static final int MOST_PIXELS = 1 << 20;

    private GifFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var file = GifFile.read(data, MovingFrame.MOST);
            if (file.canvas().area() > MOST_PIXELS || file.frames().isEmpty()) {
                return;
            }
            var picture = new ComposedPicture(file.canvas(), file.frames(), file.plays(), new GifPainter(file));
            for (int i = 0; i < Math.min(FRAMES, file.frames().size()); i++) {
                picture.frame(i);
            }
        } catch (DecodeException e) {
            // A reason for a person.
        }
    }
}
