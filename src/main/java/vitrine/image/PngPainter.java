package vitrine.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import vitrine.image.DecodeException.Reason;

/// Draws the frames of an animated PNG: each is made a PNG of its own, for the loader of still ones. JavaFX need not be
/// running.
final class PngPainter implements ComposedPicture.Painter {
    private static final int IHDR_BYTES = 13;
    private static final byte[] END = {};

    /// Before the pixels of a frame stands its place in the order.
    private static final int SEQUENCE_BYTES = 4;

    private final MovingPngFile file;

    PngPainter(MovingPngFile file) {
        this.file = file;
    }

    @Override
    public void draw(int index, FrameCanvas canvas) throws DecodeException {
        var frame = file.frames().get(index);
        var size = new PixelSize(frame.place().width(), frame.place().height());
        var pixels = FxLoader.load(new ByteArrayInputStream(still(frame)), size, size);
        if (!pixels.size().equals(size)) {
            throw new DecodeException(Reason.DAMAGED, "a frame of another size");
        }
        if (frame.over()) {
            canvas.blend(frame.place(), pixels);
        } else {
            canvas.replace(frame.place(), pixels);
        }
    }

    /// The frame as a PNG file: the header with its size, the palette of the file, its pixels.
    private byte[] still(PngFrame frame) {
        var out = new ByteArrayOutputStream(frame.to() - frame.from() + 1024);
        out.writeBytes(PngChunks.SIGNATURE);
        var head = new PngChunks(file.bytes(), PngChunks.SIGNATURE.length, file.pixels());
        while (head.next()) {
            switch (head.type()) {
                case "IHDR" -> write(out, "IHDR", header(frame, head));
                case "PLTE", "tRNS" -> write(out, head.type(), data(head, 0));
                default -> {}
            }
        }
        var chunks = new PngChunks(file.bytes(), frame.from(), frame.to());
        while (chunks.next()) {
            switch (chunks.type()) {
                case "IDAT" -> write(out, "IDAT", data(chunks, 0));
                case "fdAT" -> write(out, "IDAT", data(chunks, SEQUENCE_BYTES));
                default -> {}
            }
        }
        write(out, "IEND", END);
        return out.toByteArray();
    }

    private byte[] header(PngFrame frame, PngChunks chunks) {
        byte[] header = Arrays.copyOf(data(chunks, 0), IHDR_BYTES); // A second one may be shorter.
        ByteBuffer.wrap(header)
                .putInt(frame.place().width())
                .putInt(frame.place().height());
        return header;
    }

    private byte[] data(PngChunks chunks, int skip) {
        byte[] data = new byte[chunks.length() - skip];
        System.arraycopy(file.bytes(), chunks.data() + skip, data, 0, data.length);
        return data;
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
