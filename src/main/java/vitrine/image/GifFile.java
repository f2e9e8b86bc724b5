package vitrine.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.image.DecodeException.Reason;
import vitrine.image.MovingFrame.Disposal;

/// What a GIF file holds, found by going over its blocks without decoding a pixel.
///
/// @param frames those that are there: of a file that breaks off, without the last, unfinished one, unless it is the
///   only one
/// @param plays how often the frames are to be shown, 0 for ever
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record GifFile(byte[] bytes, PixelSize canvas, List<GifFrame> frames, int plays) {

    /// What fits into one array, whatever the memory.
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 8;

    /// @param most how many frames are looked for
    /// @throws DecodeException when there is not even a part of one frame
    static GifFile read(byte[] bytes, int most) throws DecodeException {
        try {
            return new Walk(bytes).read(most);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new DecodeException(Reason.DAMAGED, "broken off in the header", e);
        }
    }

    /// One way through the file. Reading behind its end throws [ArrayIndexOutOfBoundsException].
    private static final class Walk {
        private static final int SCREEN = 6;
        private static final int SCREEN_END = 13;
        private static final int DESCRIPTOR_LENGTH = 9;
        private static final int EXTENSION = 0x21;
        private static final int IMAGE = 0x2C;
        private static final int GRAPHIC_CONTROL = 0xF9;
        private static final int APPLICATION = 0xFF;
        private static final byte[] NETSCAPE = ascii("NETSCAPE2.0");
        private static final byte[] ANIMEXTS = ascii("ANIMEXTS1.0");

        private final byte[] file;
        private final List<GifFrame> frames = new ArrayList<>();
        private int at = SCREEN_END;
        private int plays = 1;

        // From the control block that precedes a frame and goes for this one only.
        private int delayMillis;
        private Disposal disposal = Disposal.KEEP;
        private int transparent = -1;

        Walk(byte[] file) {
            this.file = file;
        }

        GifFile read(int most) throws DecodeException {
            int width = unsignedShort(SCREEN);
            int height = unsignedShort(SCREEN + 2);
            if (width == 0 || height == 0) {
                throw new DecodeException(Reason.DAMAGED, "no size in the header");
            }
            if ((long) width * height > MOST_PIXELS) {
                throw new DecodeException(Reason.TOO_LARGE, width + " x " + height);
            }
            int colours = colours(unsigned(SCREEN + 4));
            at += 3 * colours;
            try {
                walk(most, colours);
            } catch (ArrayIndexOutOfBoundsException _) {
                // Broken off: what was found so far is what there is.
            }
            if (frames.isEmpty()) {
                throw new DecodeException(Reason.DAMAGED, "no frame");
            }
            return new GifFile(file, new PixelSize(width, height), List.copyOf(frames), plays);
        }

        private void walk(int most, int globalColours) {
            while (frames.size() < most) {
                switch (unsigned(at++)) {
                    case 0 -> {} // Stray block ends are common and harmless.
                    case EXTENSION -> extension();
                    case IMAGE -> image(globalColours);
                    default -> {
                        return; // The trailer, or nothing that can be understood.
                    }
                }
            }
        }

        private void extension() {
            int label = unsigned(at++);
            int length = unsigned(at);
            if (label == GRAPHIC_CONTROL && length >= 4) {
                int flags = unsigned(at + 1);
                disposal = disposal((flags >> 2) & 7);
                delayMillis = 10 * unsignedShort(at + 2);
                transparent = (flags & 1) == 0 ? -1 : unsigned(at + 4);
            } else if (label == APPLICATION && (holds(NETSCAPE) || holds(ANIMEXTS))) {
                loop(at + 1 + length);
            }
            skipBlocks();
        }

        /// Whether the block at hand begins with these bytes.
        private boolean holds(byte[] name) {
            int from = at + 1;
            return from + name.length <= file.length
                    && Arrays.equals(file, from, from + name.length, name, 0, name.length);
        }

        /// The file counts repetitions, so one more play than the number; without a number it is played once. Both as
        /// Chromium and Firefox do.
        private void loop(int block) {
            if (unsigned(block) >= 3 && (unsigned(block + 1) & 7) == 1) {
                int repetitions = unsignedShort(block + 2);
                plays = repetitions == 0 ? 0 : repetitions + 1;
            }
        }

        private void image(int globalColours) {
            int descriptor = at;
            int flags = unsigned(descriptor + DESCRIPTOR_LENGTH - 1);
            at += DESCRIPTOR_LENGTH;
            int ownColours = colours(flags);
            int palette = ownColours > 0 ? at : SCREEN_END;
            at += 3 * ownColours;
            var frame = new GifFrame(
                    unsignedShort(descriptor),
                    unsignedShort(descriptor + 2),
                    unsignedShort(descriptor + 4),
                    unsignedShort(descriptor + 6),
                    (flags & 0x40) != 0,
                    delayMillis,
                    disposal,
                    transparent,
                    palette,
                    ownColours > 0 ? ownColours : globalColours,
                    at);
            delayMillis = 0;
            disposal = Disposal.KEEP;
            transparent = -1;
            unsigned(at++); // Behind the palette something must follow.
            if (frames.isEmpty()) {
                frames.add(frame);
                skipBlocks();
            } else {
                skipBlocks();
                frames.add(frame);
            }
        }

        private void skipBlocks() {
            int length = unsigned(at++);
            while (length > 0) {
                at += length;
                length = unsigned(at++);
            }
        }

        /// Some programs write 4 for 3, following an early text of the specification.
        private static Disposal disposal(int code) {
            return switch (code) {
                case 2 -> Disposal.CLEAR;
                case 3, 4 -> Disposal.RESTORE;
                default -> Disposal.KEEP;
            };
        }

        private static int colours(int flags) {
            return (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
        }

        private int unsigned(int index) {
            return file[index] & 0xFF;
        }

        private int unsignedShort(int index) {
            return unsigned(index) | unsigned(index + 1) << 8;
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
