package vitrine.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;
import vitrine.image.MovingFrame.Disposal;

/// What a WebP file holds, found by going over its chunks without decoding a pixel. Source: RFC 9649.
///
/// @param frames those that are whole and make sense, up to the first that does not; one, if the picture is a still
/// @param plays how often the frames are to be shown, 0 for ever
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record WebpFile(byte[] bytes, PixelSize canvas, List<WebpFrame> frames, int plays) {
    private static final int FIRST_CHUNK = 12;

    /// What fits into one array, whatever the memory.
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 8;

    private static final int HEADER_LENGTH = 10;
    private static final int FLAG_ANIMATION = 0x02;
    private static final int FLAG_ALPHA = 0x10;

    /// Whether a file that begins like this says that it moves.
    static boolean mayMove(byte[] head) {
        var first = new RiffChunks(head, FIRST_CHUNK, head.length);
        return first.next()
                && first.type().equals("VP8X")
                && first.length() > 0
                && (first.byteNumber(0) & FLAG_ANIMATION) != 0;
    }

    /// @param most how many frames are looked for
    /// @throws DecodeException when there is not even one frame, or too much is claimed
    static WebpFile read(byte[] bytes, int most) throws DecodeException {
        var first = new RiffChunks(bytes, FIRST_CHUNK, bytes.length);
        if (!first.next()) {
            throw new DecodeException(Reason.DAMAGED, "broken off");
        }
        boolean extended = first.type().equals("VP8X") && first.length() >= HEADER_LENGTH;
        var size = extended ? Optional.of(canvas(first)) : WebpBits.size(first);
        if (size.isEmpty()) {
            throw new DecodeException(Reason.DAMAGED, "no size in the header");
        }
        var canvas = size.get();
        if (canvas.area() > MOST_PIXELS) {
            throw new DecodeException(Reason.TOO_LARGE, canvas.width() + " x " + canvas.height());
        }
        if (extended && (first.byteNumber(0) & FLAG_ANIMATION) != 0) {
            return moving(bytes, canvas, most);
        }
        var place = new FramePlace(0, 0, canvas.width(), canvas.height());
        var frame = new WebpFrame(place, 0, Disposal.KEEP, false, FIRST_CHUNK, bytes.length);
        return new WebpFile(bytes, canvas, List.of(frame), 1);
    }

    private static PixelSize canvas(RiffChunks header) {
        return new PixelSize(header.mediumNumber(4) + 1, header.mediumNumber(7) + 1);
    }

    private static WebpFile moving(byte[] bytes, PixelSize canvas, int most) throws DecodeException {
        var frames = new ArrayList<WebpFrame>();
        int plays = 1;
        boolean sane = true;
        var chunks = new RiffChunks(bytes, FIRST_CHUNK, bytes.length);
        while (sane && frames.size() < most && chunks.next()) {
            if (chunks.type().equals("ANIM") && chunks.length() >= 6) {
                plays = chunks.shortNumber(4);
            } else if (chunks.type().equals("ANMF")) {
                var frame = frame(chunks);
                sane = frame.filter(found -> found.place().isInside(canvas)).isPresent();
                frame.filter(found -> found.place().isInside(canvas)).ifPresent(frames::add);
            }
        }
        if (frames.isEmpty()) {
            throw new DecodeException(Reason.DAMAGED, "no frame");
        }
        return new WebpFile(bytes, canvas, List.copyOf(frames), plays);
    }

    private static Optional<WebpFrame> frame(RiffChunks chunk) {
        if (chunk.length() < WebpFrame.HEAD) {
            return Optional.empty();
        }
        int flags = chunk.byteNumber(15);
        return Optional.of(new WebpFrame(
                new FramePlace(
                        2 * chunk.mediumNumber(0),
                        2 * chunk.mediumNumber(3),
                        chunk.mediumNumber(6) + 1,
                        chunk.mediumNumber(9) + 1),
                chunk.mediumNumber(12),
                (flags & 1) == 0 ? Disposal.KEEP : Disposal.CLEAR,
                (flags & 2) == 0,
                chunk.data() + WebpFrame.HEAD,
                chunk.data() + chunk.length()));
    }

    /// The frame as a WebP file of its own, with nothing but its pixels.
    ///
    /// @throws DecodeException when there are none, or not of its size: what is decoded must be what was promised
    byte[] still(WebpFrame frame) throws DecodeException {
        var chunks = new RiffChunks(bytes, frame.from(), frame.to());
        byte[] alpha = {};
        while (chunks.next()) {
            switch (chunks.type()) {
                case "ALPH" -> alpha = chunk("ALPH", data(chunks));
                case "VP8 ", "VP8L" -> {
                    if (!WebpBits.size(chunks).filter(frame.size()::equals).isPresent()) {
                        throw new DecodeException(Reason.DAMAGED, "a frame of another size");
                    }
                    return file(frame.size(), chunks.type().equals("VP8L") ? new byte[0] : alpha, chunks);
                }
                default -> {}
            }
        }
        throw new DecodeException(Reason.DAMAGED, "no pixels in a frame");
    }

    private byte[] file(PixelSize size, byte[] alpha, RiffChunks pixels) {
        var content = new ByteArrayOutputStream(alpha.length + pixels.length() + 64);
        content.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        if (alpha.length > 0) {
            content.writeBytes(chunk("VP8X", header(size)));
            content.writeBytes(alpha);
        }
        content.writeBytes(chunk(pixels.type(), data(pixels)));
        return chunk("RIFF", content.toByteArray());
    }

    private static byte[] header(PixelSize size) {
        int width = size.width() - 1;
        int height = size.height() - 1;
        return ByteBuffer.allocate(HEADER_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(FLAG_ALPHA)
                .putShort((short) width)
                .put((byte) (width >> 16))
                .putShort((short) height)
                .put((byte) (height >> 16))
                .array();
    }

    private byte[] data(RiffChunks chunk) {
        byte[] data = new byte[chunk.length()];
        System.arraycopy(bytes, chunk.data(), data, 0, data.length);
        return data;
    }

    private static byte[] chunk(String type, byte[] data) {
        return ByteBuffer.allocate(RiffChunks.HEAD + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }
}
