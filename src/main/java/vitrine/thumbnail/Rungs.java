package vitrine.thumbnail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.metadata.ExifScan;
import vitrine.metadata.PhotoHeader;

/// The steps of the ladder that open the photo itself, so that a test can count who climbs how far.
record Rungs(Header header, Preview preview, Decode decode) {
    interface Header {
        PhotoHeader of(Path file) throws IOException;
    }

    interface Preview {
        Optional<Picture> of(Path file, PhotoHeader header, PixelSize box);
    }

    interface Decode {
        Picture decode(Path file, PixelSize box) throws DecodeException;

        /// The next attempt is made, however badly the last one ended.
        default void forgetFailure(Path file) {
            // Most remember nothing.
        }
    }

    static Rungs of(PictureDecoder decoder) {
        return new Rungs(ExifScan::readFile, decoder::preview, new Decode() {
            @Override
            public Picture decode(Path file, PixelSize box) throws DecodeException {
                return decoder.decode(file, box);
            }

            @Override
            public void forgetFailure(Path file) {
                decoder.forgetFailure(file);
            }
        });
    }
}
