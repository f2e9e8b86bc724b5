package vitrine.image;

/// The RIFF container of WebP: chunks, frames and their places.
public final class WebpFileFuzz {
    private WebpFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var file = WebpFile.read(data, MovingFrame.MOST);
            for (var frame : file.frames()) {
                if (file.still(frame).length > data.length + 64) {
                    throw new AssertionError("a frame larger than its file");
                }
            }
        } catch (DecodeException e) {
            // A reason for a person.
        }
    }
}
