package vitrine.image;

/// Draws the frames of an animated WebP: each is made a WebP of its own.
final class WebpPainter implements ComposedPicture.Painter {
    private final WebpFile file;

    WebpPainter(WebpFile file) {
        this.file = file;
    }

    @Override
    public void draw(int index, FrameCanvas canvas) throws DecodeException {
        var frame = file.frames().get(index);
        var pixels = WebpLoader.decode(file.still(frame), frame.size());
        if (frame.over()) {
            canvas.blend(frame.place(), pixels);
        } else {
            canvas.replace(frame.place(), pixels);
        }
    }
}
