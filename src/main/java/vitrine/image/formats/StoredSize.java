package vitrine.image.formats;

import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.image.Scaler;

/// How large a picture is, as it is stored, and how much of it is wanted and can be afforded.
///
/// @param bytesPerPixel what its decoder holds
record StoredSize(PixelSize size, int bytesPerPixel) {
    /// For what decoders hold beside the picture: tables, rows, the file's own structures.
    private static final long SPARE = 48L << 20;

    /// @throws DecodeException when there is no such picture
    static StoredSize of(int width, int height, int bytesPerPixel) throws DecodeException {
        if (width < 1 || height < 1) {
            throw new DecodeException(Reason.DAMAGED, "a picture of " + width + " x " + height);
        }
        var size = new PixelSize(width, height);
        if (size.area() > ForeignDecoder.MOST_WHOLE_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, width + " x " + height);
        }
        return new StoredSize(size, bytesPerPixel);
    }

    /// What is to be made of it before it is turned upright.
    PixelSize wanted(Orientation orientation, Wish wish) {
        return new Wish(wish.format(), orientation.applyTo(wish.box()), wish.mostPixels(), wish.page()).sizeOf(size);
    }

    /// Every how many pixels, in each direction, one is decoded so that decoder and result fit into `heap` bytes.
    ///
    /// @throws DecodeException when there is too little memory for even a hundredth
    int step(PixelSize wanted, long heap) throws DecodeException {
        for (int step = 1; step <= 100; step++) {
            var read = every(step);
            // The result is made smaller by halves while it is taken over, and may be copied once.
            long result = read.area() >> (2 * Scaler.halvings(read, wanted.within(read)));
            if (read.area() * bytesPerPixel + result * Integer.BYTES < heap - SPARE
                    && 2 * result * Integer.BYTES < heap - SPARE) {
                return step;
            }
        }
        throw new DecodeException(Reason.TOO_LARGE, size.width() + " x " + size.height());
    }

    /// The size when one of `step` pixels in each direction is taken, and the first always.
    PixelSize every(int step) {
        return new PixelSize((size.width() - 1) / step + 1, (size.height() - 1) / step + 1);
    }
}
