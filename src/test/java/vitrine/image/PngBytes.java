package vitrine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// Writes animated PNGs for tests, chunk by chunk, so that also unusual and wrong ones can be made.
final class PngBytes {
    private static final int SIGNATURE = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int sequence;
    private boolean hasPixels;

    /// Begins as a picture of this kind does: its header, palette and transparency, in the size of the canvas.
    PngBytes(BufferedImage like, int width, int height) {
        byte[] png = TestPictures.encode(like, "png");
        out.write(png, 0, SIGNATURE);
        each(png, (type, data) -> {
            switch (type) {
                case "IHDR" -> {
                    ByteBuffer.wrap(data).putInt(width).putInt(height);
                    chunk(type, data);
                }
                case "PLTE", "tRNS" -> chunk(type, data);
                default -> {}
            }
        });
    }

    PngBytes animation(int frames, int plays) {
        return chunk("acTL", ints(frames, plays));
    }

    /// The pixels for programs that show no moving pictures.
    PngBytes still(BufferedImage picture) {
        each(TestPictures.encode(picture, "png"), (type, data) -> {
            if (type.equals("IDAT")) {
                chunk(type, data);
            }
        });
        hasPixels = true;
        return this;
    }

    PngBytes control(FramePlace place, int numerator, int denominator, int disposal, int blend) {
        var data = ByteBuffer.allocate(26)
                .putInt(sequence++)
                .putInt(place.width())
                .putInt(place.height())
                .putInt(place.left())
                .putInt(place.top())
                .putShort((short) numerator)
                .putShort((short) denominator)
                .put((byte) disposal)
                .put((byte) blend);
        return chunk("fcTL", data.array());
    }

    /// A frame with its pixels in several chunks.
    PngBytes frame(int left, int top, BufferedImage picture, int millis, int disposal, int blend) {
        control(new FramePlace(left, top, picture.getWidth(), picture.getHeight()), millis, 1000, disposal, blend);
        return hasPixels ? pixels(picture) : still(picture);
    }

    private PngBytes pixels(BufferedImage picture) {
        each(TestPictures.encode(picture, "png"), (type, data) -> {
            if (type.equals("IDAT")) {
                int half = data.length / 2;
                numbered(Arrays.copyOf(data, half));
                numbered(Arrays.copyOfRange(data, half, data.length));
            }
        });
        return this;
    }

    private void numbered(byte[] data) {
        chunk(
                "fdAT",
                ByteBuffer.allocate(4 + data.length)
                        .putInt(sequence++)
                        .put(data)
                        .array());
    }

    /// Leaves out one number of the order.
    PngBytes skipNumber() {
        sequence++;
        return this;
    }

    PngBytes chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeBytes(ints(data.length));
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ints((int) checksum.getValue()));
        return this;
    }

    byte[] unfinished() {
        return out.toByteArray();
    }

    byte[] end() {
        chunk("IEND", new byte[0]);
        return unfinished();
    }

    private static byte[] ints(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private interface Chunk {
        void accept(String type, byte[] data);
    }

    private static void each(byte[] png, Chunk visitor) {
        var bytes = ByteBuffer.wrap(png).position(SIGNATURE);
        while (bytes.hasRemaining()) {
            byte[] data = new byte[bytes.getInt()];
            byte[] type = new byte[4];
            bytes.get(type).get(data).getInt();
            visitor.accept(new String(type, StandardCharsets.US_ASCII), data);
        }
    }
}
