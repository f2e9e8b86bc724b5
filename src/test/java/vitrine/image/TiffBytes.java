package vitrine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.Deflater;

/// Writes TIFF files for tests, each picture in one strip, so that also unusual and wrong ones can be made. Source:
/// TIFF 6.0.
final class TiffBytes {
    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int INKS = 5;

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int ORIENTATION = 274;
    static final int DATE_TIME = 306;
    static final int COLOR_MAP = 320;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int PROFILE = 34675;

    private static final int STRIP = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;

    private static final int NONE = 1;
    private static final int DEFLATE = 8;

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;

    private static final int ENTRY_BYTES = 12;

    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Value(int type, int count, byte[] bytes) {}

    private final TreeMap<Integer, Value> tags = new TreeMap<>();
    private final byte[] samples;
    private boolean deflated;

    /// A picture of these samples, little end first.
    TiffBytes(int width, int height, int photometric, byte[] samples, int... bits) {
        this.samples = samples;
        longs(WIDTH, width);
        longs(HEIGHT, height);
        shorts(BITS, bits);
        shorts(COMPRESSION, NONE);
        shorts(PHOTOMETRIC, photometric);
        shorts(SAMPLES, bits.length);
        longs(ROWS_PER_STRIP, height);
    }

    /// The image with 8 bits for each of three colours, and of alpha where it has that.
    static TiffBytes of(BufferedImage image) {
        return of(image, 1);
    }

    /// The same with more bytes for each sample, the most significant last.
    static TiffBytes of(BufferedImage image, int bytes) {
        boolean alpha = image.getColorModel().hasAlpha();
        int[] bits = new int[alpha ? 4 : 3];
        Arrays.fill(bits, 8 * bytes);
        var samples = ByteBuffer.allocate(image.getWidth() * image.getHeight() * bits.length * bytes);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                for (int shift = 16; shift >= (alpha ? -8 : 0); shift -= 8) {
                    byte value = (byte) (argb >>> (shift & 31));
                    for (int i = 0; i < bytes; i++) {
                        samples.put(value);
                    }
                }
            }
        }
        var tiff = new TiffBytes(image.getWidth(), image.getHeight(), RGB, samples.array(), bits);
        return alpha ? tiff.shorts(EXTRA_SAMPLES, 2) : tiff;
    }

    TiffBytes shorts(int tag, int... numbers) {
        byte[] bytes = new byte[2 * numbers.length];
        var buffer = little(bytes);
        for (int number : numbers) {
            buffer.putShort((short) number);
        }
        tags.put(tag, new Value(SHORT, numbers.length, bytes));
        return this;
    }

    TiffBytes longs(int tag, int... numbers) {
        byte[] bytes = new byte[4 * numbers.length];
        var buffer = little(bytes);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        tags.put(tag, new Value(LONG, numbers.length, bytes));
        return this;
    }

    TiffBytes bytes(int tag, byte[] bytes) {
        tags.put(tag, new Value(UNDEFINED, bytes.length, bytes));
        return this;
    }

    TiffBytes text(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        tags.put(tag, new Value(ASCII, bytes.length, bytes));
        return this;
    }

    TiffBytes deflated() {
        deflated = true;
        return shorts(COMPRESSION, DEFLATE);
    }

    private byte[] strip() {
        if (!deflated) {
            return samples;
        }
        var out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try (var deflater = new Deflater(1)) {
            deflater.setInput(samples);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
        }
        return out.toByteArray();
    }

    byte[] end() {
        return file(this);
    }

    /// A file of these pictures.
    static byte[] file(TiffBytes... pages) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0});
        int pointer = 4;
        var pointers = new TreeMap<Integer, Integer>();
        for (var page : pages) {
            byte[] strip = page.strip();
            page.longs(STRIP, file.size()).longs(STRIP_BYTES, strip.length);
            file.writeBytes(strip);
            byte[] directory = page.directory(file);
            pointers.put(pointer, file.size());
            pointer = file.size() + directory.length - 4;
            file.writeBytes(directory);
        }
        var bytes = ByteBuffer.wrap(file.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        pointers.forEach(bytes::putInt);
        return bytes.array();
    }

    /// @param file where longer values are put
    private byte[] directory(ByteArrayOutputStream file) {
        byte[] bytes = new byte[2 + tags.size() * ENTRY_BYTES + 4];
        var directory = little(bytes).putShort((short) tags.size());
        tags.forEach((tag, value) -> {
            directory.putShort(tag.shortValue()).putShort((short) value.type).putInt(value.count);
            if (value.bytes.length <= 4) {
                directory.put(Arrays.copyOf(value.bytes, 4));
            } else {
                directory.putInt(file.size());
                file.writeBytes(value.bytes);
            }
        });
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
