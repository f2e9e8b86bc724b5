package vitrine.image.formats;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Supplier;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import vitrine.image.DecodeException;

/// Lets a reader of ImageIO decode one picture of a file, into memory that was counted before.
///
/// @param reader with its input
/// @param parameters makes those of one reading
record PageReading(ImageReader reader, int index, Supplier<ImageReadParam> parameters) {
    PageReading(ImageReader reader, int index) {
        this(reader, index, reader::getDefaultReadParam);
    }

    /// @throws DecodeException when there is no such picture
    StoredSize size() throws DecodeException, IOException {
        var model = reader.getImageTypes(index).next().getSampleModel();
        int bits = 0;
        for (int size : model.getSampleSize()) {
            bits += size;
        }
        return StoredSize.of(reader.getWidth(index), reader.getHeight(index), (bits + 7) / 8);
    }

    /// @param step every how many pixels one is taken
    BufferedImage read(int step) throws IOException {
        var how = parameters.get();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(index, how);
    }
}
