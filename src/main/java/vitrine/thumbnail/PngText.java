package vitrine.thumbnail;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// What a PNG says about itself, read without decoding its pixels. Only of a whole file: every checksum is verified, so
/// a truncated or damaged thumbnail is not mistaken for a picture. Source: PNG (Third Edition), W3C.
///
/// @param texts the `tEXt` keys and values
record PngText(int width, int height, Map<String, String> texts) {
    /// No thumbnail of 1024 × 1024 px is larger, in bytes.
    private static final int LARGEST_FILE = 12 * 1024 * 1024;

    private static final int CHUNK_FRAME = 12;
    private static final int HEADER_LENGTH = 13;
    private static final int MOST_TEXTS = 100;
    private static final int IHDR = 0x49484452;
    private static final int TEXT = 0x74455874;
    private static final int IEND = 0x49454E44;

    /// Empty when there is no such file or it is not a whole PNG of a thumbnail's size; never throws.
    static Optional<PngText> read(Path png) {
        File file = png.toFile();
        if (!file.isFile() || file.length() > LARGEST_FILE) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(png)) {
            return parse(in.readNBytes(LARGEST_FILE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<PngText> parse(byte[] png) {
        byte[] signature = PngWriter.SIGNATURE;
        if (png.length < signature.length
                || !ByteBuffer.wrap(png, 0, signature.length).equals(ByteBuffer.wrap(signature))) {
            return Optional.empty();
        }
        var texts = new HashMap<String, String>();
        var size = ByteBuffer.allocate(HEADER_LENGTH);
        var rest = ByteBuffer.wrap(png).position(signature.length);
        while (rest.remaining() >= CHUNK_FRAME) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining() - 8 || !isIntact(rest, length)) {
                return Optional.empty();
            }
            int type = rest.getInt();
            var data = rest.slice(rest.position(), length);
            rest.position(rest.position() + length + 4);
            if (type == IHDR && length == HEADER_LENGTH) {
                size.put(0, data, 0, HEADER_LENGTH);
            } else if (type == TEXT) {
                addText(data, texts);
            } else if (type == IEND) {
                return whole(size.getInt(0), size.getInt(4), texts);
            }
        }
        return Optional.empty();
    }

    private static Optional<PngText> whole(int width, int height, Map<String, String> texts) {
        return width > 0 && height > 0 ? Optional.of(new PngText(width, height, Map.copyOf(texts))) : Optional.empty();
    }

    /// @param chunk positioned at the type of a chunk whose `length` bytes of data and checksum are there
    private static boolean isIntact(ByteBuffer chunk, int length) {
        var check = new CRC32();
        check.update(chunk.slice(chunk.position(), length + 4));
        return (int) check.getValue() == chunk.getInt(chunk.position() + 4 + length);
    }

    private static void addText(ByteBuffer data, Map<String, String> texts) {
        String content = StandardCharsets.ISO_8859_1.decode(data).toString();
        int end = content.indexOf('\0');
        if (end > 0 && texts.size() < MOST_TEXTS) {
            texts.putIfAbsent(content.substring(0, end), content.substring(end + 1));
        }
    }
}
