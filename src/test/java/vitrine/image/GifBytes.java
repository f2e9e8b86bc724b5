package vitrine.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Writes GIFs for tests, byte by byte, so that also unusual and wrong ones can be made. Pictures are drawn in letters:
/// R, G, B, W(hite), K (black), Y(ellow), C(yan), and a dot for the transparent index.
final class GifBytes {
    static final String COLOURS = ".RGBWKYC";
    private static final int[] RGB = {0x123456, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x000000, 0xFFFF00, 0x00FFFF};
    private static final int CODE_SIZE = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int delay;
    private int disposal;
    private int transparent;
    private boolean interlaced;
    private int[] ownColours = {};
    private int blockSize = 255;

    GifBytes(int width, int height) {
        this(width, height, RGB);
    }

    /// @param colours as many as a power of two, or none
    GifBytes(int width, int height, int[] colours) {
        text("GIF89a");
        shorts(width, height);
        bytes(count(colours), 0, 0);
        palette(colours);
    }

    GifBytes bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    GifBytes loop(int repetitions) {
        bytes(0x21, 0xFF, 11);
        text("NETSCAPE2.0");
        bytes(3, 1);
        shorts(repetitions);
        return bytes(0);
    }

    GifBytes comment(String text) {
        bytes(0x21, 0xFE, text.length());
        text(text);
        return bytes(0);
    }

    // For all frames that follow.

    GifBytes delay(int hundredths) {
        delay = hundredths;
        return this;
    }

    /// 1 keeps the frame, 2 clears its place, 3 brings back what was there.
    GifBytes disposal(int code) {
        disposal = code;
        return this;
    }

    /// -1 for none.
    GifBytes transparent(int index) {
        transparent = index;
        return this;
    }

    GifBytes interlaced() {
        interlaced = true;
        return this;
    }

    GifBytes ownColours(int... colours) {
        ownColours = colours;
        return this;
    }

    /// How many bytes of pixels are in one block.
    GifBytes blockSize(int bytes) {
        blockSize = bytes;
        return this;
    }

    GifBytes frame(int left, int top, String... rows) {
        int[] indices = String.join("", rows).chars().map(COLOURS::indexOf).toArray();
        head(left, top, rows[0].length(), rows.length);
        return data(CODE_SIZE, lzw(CODE_SIZE, true, indices));
    }

    /// What stands before the pixels of a frame.
    GifBytes head(int left, int top, int width, int height) {
        bytes(0x21, 0xF9, 4, disposal << 2 | (transparent < 0 ? 0 : 1));
        shorts(delay);
        bytes(Math.max(transparent, 0), 0);
        bytes(0x2C);
        shorts(left, top, width, height);
        bytes((interlaced ? 0x40 : 0) | count(ownColours));
        return palette(ownColours);
    }

    /// The pixels of a frame, compressed.
    GifBytes data(int codeSize, byte[] compressed) {
        bytes(codeSize);
        for (int at = 0; at < compressed.length; at += blockSize) {
            int length = Math.min(blockSize, compressed.length - at);
            bytes(length);
            out.write(compressed, at, length);
        }
        return bytes(0);
    }

    byte[] unfinished() {
        return out.toByteArray();
    }

    byte[] end() {
        bytes(0x3B);
        return unfinished();
    }

    /// @param clears whether a full table is begun anew; else it is used as it is until the end
    static byte[] lzw(int codeSize, boolean clears, int... indices) {
        var codes = new Codes();
        int clear = 1 << codeSize;
        int width = codeSize + 1;
        Map<Integer, Integer> table = new HashMap<>();
        int next = clear + 2;
        codes.add(clear, width);
        int prefix = indices[0];
        for (int i = 1; i < indices.length; i++) {
            int key = prefix << 8 | indices[i];
            Integer known = table.get(key);
            if (known != null) {
                prefix = known;
                continue;
            }
            codes.add(prefix, width);
            if (next < 4096) {
                table.put(key, next++);
                if (next - 1 == 1 << width && width < 12) {
                    width++;
                }
            } else if (clears) {
                codes.add(clear, width);
                table.clear();
                width = codeSize + 1;
                next = clear + 2;
            }
            prefix = indices[i];
        }
        codes.add(prefix, width);
        // The decoder has learned one more by then.
        codes.add(clear + 1, next == 1 << width && width < 12 ? width + 1 : width);
        return codes.end();
    }

    /// Codes of these values, all of the first width: only for a few.
    static byte[] codes(int codeSize, int... values) {
        var codes = new Codes();
        Arrays.stream(values).forEach(value -> codes.add(value, codeSize + 1));
        return codes.end();
    }

    /// The picture in letters, rows separated by spaces, a dot where it is transparent.
    static String drawn(Pixels picture) {
        var text = new StringBuilder();
        for (int i = 0; i < picture.argb().length; i++) {
            text.append(i > 0 && i % picture.width() == 0 ? " " : "").append(letter(picture.argb()[i]));
        }
        return text.toString();
    }

    private static char letter(int argb) {
        for (int i = 1; i < RGB.length; i++) {
            if (argb == (0xFF000000 | RGB[i])) {
                return COLOURS.charAt(i);
            }
        }
        return argb == 0 ? '.' : '?';
    }

    private void text(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void shorts(int... values) {
        Arrays.stream(values).forEach(value -> bytes(value, value >> 8));
    }

    private static int count(int... colours) {
        return colours.length == 0 ? 0 : 0x80 | Integer.numberOfTrailingZeros(colours.length) - 1;
    }

    private GifBytes palette(int[] colours) {
        Arrays.stream(colours).forEach(colour -> bytes(colour >> 16, colour >> 8, colour));
        return this;
    }

    /// Bits to bytes, the lowest first.
    private static final class Codes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int bits;
        private int count;

        void add(int code, int width) {
            bits |= code << count;
            count += width;
            while (count >= 8) {
                out.write(bits);
                bits >>>= 8;
                count -= 8;
            }
        }

        byte[] end() {
            if (count > 0) {
                out.write(bits);
            }
            return out.toByteArray();
        }
    }
}
