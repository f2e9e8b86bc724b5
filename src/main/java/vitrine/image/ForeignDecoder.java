package vitrine.image;

import java.nio.file.Path;
import vitrine.image.DecodeException.Reason;

/// Decodes the formats that the program does not decode itself. Many threads use one at a time, and wait in it.
public interface ForeignDecoder {
    /// Whoever says that a whole picture has more is not believed; to decode it would take minutes.
    long MOST_WHOLE_PIXELS = 4_000_000_000L;

    /// Where nothing else decodes.
    ForeignDecoder NONE = new ForeignDecoder() {
        @Override
        public Picture decode(Path file, Wish wish) throws DecodeException {
            throw new DecodeException(Reason.UNSUPPORTED, wish.format().displayName());
        }

        @Override
        public void forgetFailure(Path file) {
            // It would end the same way.
        }
    };

    /// How a picture is wanted.
    ///
    /// @param format what the first bytes of the file say
    /// @param box to be fitted into, in px
    /// @param mostPixels to be brought; of a larger picture a smaller one
    /// @param page counted from 0; of a file of one page that one
    record Wish(ImageFormat format, PixelSize box, long mostPixels, int page) {
        /// The size in which a picture is to be brought: inside the box, and halved until it has few enough pixels.
        public PixelSize sizeOf(PixelSize whole) {
            var size = whole.within(box);
            while (size.area() > mostPixels) {
                size = new PixelSize(Math.max(size.width() / 2, 1), Math.max(size.height() / 2, 1));
            }
            return size;
        }
    }

    /// An upright sRGB picture.
    ///
    /// @throws DecodeException with the reason why there is none
    Picture decode(Path file, Wish wish) throws DecodeException;

    /// The next [#decode] of `file` tries it again, however badly the last one ended.
    void forgetFailure(Path file);
}
