package vitrine.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.image.DecodeException.Reason;
import vitrine.image.MovingFrame.Disposal;

/// What an animated PNG holds, found by going over its chunks without decoding a pixel. Source: PNG third edition,
/// 11.3.6.
///
/// @param pixels where the first pixels begin, behind all that goes for every frame
/// @param frames those that are whole and make sense, up to the first that does not
/// @param plays how often the frames are to be shown, 0 for ever
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record MovingPngFile(byte[] bytes, PixelSize canvas, int pixels, List<PngFrame> frames, int plays) {
    /// What fits into one array, whatever the memory.
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 8;

    private static final int HEADER_LENGTH = 13;

    /// Whether a file that begins like this may move: it says so before its pixels, or that is still to come.
    static boolean mayMove(byte[] head) {
        var chunks = new PngChunks(head, PngChunks.SIGNATURE.length, head.length);
        while (chunks.next()) {
            if (chunks.type().equals("acTL")) {
                return true;
            }
            if (chunks.type().equals("IDAT")) {
                return false;
            }
        }
        return !chunks.isNamed("IDAT");
    }

    /// Empty when the picture does not move.
    ///
    /// @throws DecodeException when the header is damaged, or claims too much
    static Optional<MovingPngFile> read(byte[] bytes) throws DecodeException {
        var header = new PngChunks(bytes, PngChunks.SIGNATURE.length, bytes.length);
        if (!header.next() || !header.type().equals("IHDR") || header.length() != HEADER_LENGTH) {
            throw new DecodeException(Reason.DAMAGED, "broken off in the header");
        }
        long width = header.number(0);
        long height = header.number(4);
        if (width == 0 || height == 0) {
            throw new DecodeException(Reason.DAMAGED, "no size in the header");
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, width + " x " + height);
        }
        return new Walk(bytes, new PixelSize((int) width, (int) height)).read();
    }

    /// One way through the file.
    private static final class Walk {
        private static final int CONTROL_LENGTH = 26;
        private static final int ANIMATION_LENGTH = 8;
        private static final int HUNDREDTHS = 100;
        private static final int MILLIS = 1000;

        private final byte[] file;
        private final PixelSize canvas;
        private final PngChunks chunks;
        private final List<PngFrame> frames = new ArrayList<>();
        private int plays = -1;
        private int pixels;
        private long sequence;

        /// The frame whose pixels come now.
        private @Nullable PngFrame open;

        private boolean hasPixels;

        Walk(byte[] file, PixelSize canvas) {
            this.file = file;
            this.canvas = canvas;
            chunks = new PngChunks(file, PngChunks.SIGNATURE.length, file.length);
        }

        Optional<MovingPngFile> read() {
            boolean sane = true;
            while (sane && frames.size() < MovingFrame.MOST && chunks.next()) {
                sane = look();
            }
            return plays < 0 || pixels == 0 || frames.size() < 2
                    ? Optional.empty()
                    : Optional.of(new MovingPngFile(file, canvas, pixels, List.copyOf(frames), plays));
        }

        /// Whether what follows can be understood.
        private boolean look() {
            switch (chunks.type()) {
                case "acTL" -> {
                    if (chunks.length() >= ANIMATION_LENGTH) {
                        plays = (int) Math.min(chunks.number(4), Integer.MAX_VALUE);
                    }
                }
                case "fcTL" -> {
                    finish(chunks.start());
                    return control();
                }
                case "IDAT" -> {
                    // Without a control chunk before it, it is for programs that show no moving pictures.
                    hasPixels = true;
                    pixels = pixels == 0 ? chunks.start() : pixels;
                    return plays >= 0;
                }
                case "fdAT" -> {
                    hasPixels = true;
                    return follows();
                }
                case "IEND" -> {
                    finish(chunks.start());
                    return false;
                }
                default -> {}
            }
            return true;
        }

        /// Whether the chunk is the next in the order that all that move must have.
        private boolean follows() {
            return chunks.length() >= 4 && chunks.number(0) == sequence++;
        }

        private void finish(int end) {
            if (open != null && hasPixels) {
                var frame = open;
                frames.add(new PngFrame(
                        frame.place(), frame.delayMillis(), frame.disposal(), frame.over(), frame.from(), end));
            }
            open = null;
            hasPixels = false;
        }

        private boolean control() {
            if (chunks.length() != CONTROL_LENGTH || !follows()) {
                return false;
            }
            var place = new FramePlace(number(12), number(16), number(4), number(8));
            int millis = MILLIS * chunks.shortNumber(20);
            int parts = chunks.shortNumber(22);
            open = new PngFrame(
                    place,
                    Math.ceilDiv(millis, parts == 0 ? HUNDREDTHS : parts),
                    disposal(chunks.byteAt(24)),
                    chunks.byteAt(25) == 1,
                    chunks.start(),
                    0);
            return place.isInside(canvas);
        }

        /// Too large a number lies outside of any canvas.
        private int number(int offset) {
            return (int) Math.min(chunks.number(offset), Integer.MAX_VALUE);
        }

        private static Disposal disposal(int code) {
            return switch (code) {
                case 1 -> Disposal.CLEAR;
                case 2 -> Disposal.RESTORE;
                default -> Disposal.KEEP;
            };
        }
    }
}
