package vitrine.image;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes WebPs for tests, chunk by chunk, so that also moving, unusual and wrong ones can be made.
final class WebpBytes {
    private static final int RIFF_HEAD = 12;
    static final int PROFILE = 0x20;
    static final int ALPHA = 0x10;
    static final int EXIF = 0x08;
    static final int ANIMATION = 0x02;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] encode(BufferedImage image, boolean lossless) {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var param = new WebPWriteParam(Locale.ROOT);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(lossless ? "Lossless" : "Lossy");
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A file that begins with this header.
    static WebpBytes extended(int flags, int width, int height) {
        byte[] header = new byte[10];
        var fields = little(header).putInt(flags);
        medium(fields, width - 1);
        medium(fields, height - 1);
        return new WebpBytes().chunk("VP8X", header);
    }

    /// The chunks of a whole file, without its header.
    static byte[] pixels(byte[] webp) {
        int start =
                new String(webp, RIFF_HEAD, 4, StandardCharsets.US_ASCII).equals("VP8X") ? RIFF_HEAD + 18 : RIFF_HEAD;
        return Arrays.copyOfRange(webp, start, webp.length);
    }

    WebpBytes animation(int plays) {
        byte[] data = new byte[6];
        little(data).putInt(0xFF00FF00).putShort((short) plays);
        return chunk("ANIM", data);
    }

    /// @param chunks the pixels, as [#pixels] gives them
    WebpBytes frame(FramePlace place, byte[] chunks, int millis, int disposal, int blend) {
        byte[] data = new byte[16 + chunks.length];
        var fields = little(data);
        medium(fields, place.left() / 2);
        medium(fields, place.top() / 2);
        medium(fields, place.width() - 1);
        medium(fields, place.height() - 1);
        medium(fields, millis);
        fields.put((byte) (disposal | ((1 - blend) << 1))).put(chunks);
        return chunk("ANMF", data);
    }

    WebpBytes chunks(byte[] whole) {
        out.writeBytes(whole);
        return this;
    }

    WebpBytes chunk(String type, byte[] data) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        byte[] length = new byte[4];
        little(length).putInt(data.length);
        out.writeBytes(length);
        out.writeBytes(Arrays.copyOf(data, data.length + (data.length & 1)));
        return this;
    }

    int length() {
        return RIFF_HEAD + out.size();
    }

    byte[] end() {
        return ByteBuffer.allocate(length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + out.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(out.toByteArray())
                .array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void medium(ByteBuffer bytes, int number) {
        bytes.putShort((short) number).put((byte) (number >> 16));
    }
}
