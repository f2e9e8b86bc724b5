package vitrine.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// The smallest videos that there are: some JPEGs one after another. Source: AVI RIFF file reference, Microsoft.
final class AviBytes {
    private static final int FRAMES = 10;
    private static final int PER_SECOND = 5;

    private AviBytes() {}

    static byte[] of(BufferedImage frame) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpeg", jpeg);
        int size = jpeg.size();
        int width = frame.getWidth();
        int height = frame.getHeight();
        byte[] head = numbers(1_000_000 / PER_SECOND, 0, 0, 0x10, FRAMES, 0, 1, size, width, height, 0, 0, 0, 0);
        byte[] stream = joined(
                "vidsMJPG".getBytes(StandardCharsets.US_ASCII),
                numbers(0, 0, 0, 1, PER_SECOND, 0, FRAMES, size, -1, 0, 0, width | height << 16));
        byte[] format = joined(
                numbers(40, width, height, 1 | 24 << 16),
                "MJPG".getBytes(StandardCharsets.US_ASCII),
                numbers(width * height * 3, 0, 0, 0, 0));
        byte[] pictures = {};
        byte[] index = {};
        for (int i = 0; i < FRAMES; i++) {
            index = joined(index, "00dc".getBytes(StandardCharsets.US_ASCII), numbers(0x10, 4 + pictures.length, size));
            pictures = joined(pictures, chunk("00dc", jpeg.toByteArray()));
        }
        byte[] heads = joined(chunk("avih", head), list("strl", joined(chunk("strh", stream), chunk("strf", format))));
        return chunk(
                "RIFF",
                joined(
                        "AVI ".getBytes(StandardCharsets.US_ASCII),
                        list("hdrl", heads),
                        list("movi", pictures),
                        chunk("idx1", index)));
    }

    private static byte[] numbers(int... values) {
        var bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private static byte[] list(String name, byte[] content) {
        return chunk("LIST", joined(name.getBytes(StandardCharsets.US_ASCII), content));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] padding = new byte[content.length & 1];
        return joined(name.getBytes(StandardCharsets.US_ASCII), numbers(content.length), content, padding);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
