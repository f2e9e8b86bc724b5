package vitrine.image.formats;

import javax.imageio.IIOException;

/// Tells, of what readers throw, that they do not know a variety of their format. They say so by a word alone.
final class UnknownVariety {
    private UnknownVariety() {}

    static boolean isSaidBy(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        return failure instanceof UnsupportedOperationException
                || (failure instanceof IIOException
                        && (words.startsWith("Unsupported") || words.startsWith("Unknown TIFF Compression")));
    }
}
