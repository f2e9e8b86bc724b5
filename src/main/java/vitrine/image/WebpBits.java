package vitrine.image;

import java.util.Optional;

/// The little of the compressed pixels of a WebP that must be known before they are decoded. Sources: RFC 6386, 9.1;
/// RFC 9649, 3.4.
final class WebpBits {
    private static final int LOSSLESS_MARK = 0x2F;
    private static final int LOSSLESS_HEAD = 5;
    private static final int LOSSY_HEAD = 10;
    private static final int LOSSY_MARK = 0x2A019D;
    private static final int SIDE_BITS = 0x3FFF;

    private WebpBits() {}

    /// The size that the decoder will make room for.
    static Optional<PixelSize> size(RiffChunks chunk) {
        return switch (chunk.type()) {
            case "VP8L" -> lossless(chunk);
            case "VP8 " -> lossy(chunk);
            default -> Optional.empty();
        };
    }

    private static Optional<PixelSize> lossless(RiffChunks chunk) {
        if (chunk.length() < LOSSLESS_HEAD || chunk.byteNumber(0) != LOSSLESS_MARK) {
            return Optional.empty();
        }
        int width = chunk.shortNumber(1) & SIDE_BITS;
        int height = (chunk.shortNumber(1) >> 14 | chunk.shortNumber(3) << 2) & SIDE_BITS;
        return Optional.of(new PixelSize(width + 1, height + 1));
    }

    private static Optional<PixelSize> lossy(RiffChunks chunk) {
        if (chunk.length() < LOSSY_HEAD || chunk.mediumNumber(3) != LOSSY_MARK) {
            return Optional.empty();
        }
        int width = chunk.shortNumber(6) & SIDE_BITS;
        int height = chunk.shortNumber(8) & SIDE_BITS;
        return width == 0 || height == 0 ? Optional.empty() : Optional.of(new PixelSize(width, height));
    }
}
