package vitrine.image;

import java.nio.file.Path;

/// From a file to an upright picture, whatever its format.
public final class PictureDecoder {
    /// Decodes `file` so that it fits into `box` (px); a smaller picture is not enlarged.
    ///
    /// @throws DecodeException with the reason why there is no picture
    public Picture decode(Path file, PixelSize box) throws DecodeException {
        throw new DecodeException(DecodeException.Reason.UNSUPPORTED, file + " into " + box);
    }
}
