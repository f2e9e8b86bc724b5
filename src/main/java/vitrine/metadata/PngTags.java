package vitrine.metadata;

import com.drew.imaging.png.PngMetadataReader;
import com.drew.imaging.png.PngProcessingException;
import com.drew.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// All tags of a PNG: the library is given a file of those chunks alone that tell something, and of the compressed ones
/// only those that stay small when they are inflated. Source: PNG third edition, 5.3, 11.3.
final class PngTags {
    private static final Set<String> TELLING = Set.of(
            "IHDR", "PLTE", "tRNS", "cHRM", "sRGB", "gAMA", "bKGD", "tIME", "pHYs", "sBIT", "tEXt", "zTXt", "iTXt",
            "iCCP");

    private static final int SIGNATURE = 8;
    private static final int HEAD = 8;
    private static final int CHECKSUM = 4;
    private static final int MOST_CHUNKS = 10_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_INFLATED = 2 << 20;
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 'B', 0x60, (byte) 0x82};

    private final SeekableByteChannel file;
    private final ByteArrayOutputStream telling = new ByteArrayOutputStream();
    private byte @Nullable [] exif;

    private PngTags(SeekableByteChannel file) {
        this.file = file;
    }

    static Metadata read(SeekableByteChannel file) throws IOException, PngProcessingException {
        var tags = new PngTags(file);
        tags.gather();
        var metadata = PngMetadataReader.readMetadata(new ByteArrayInputStream(tags.telling.toByteArray()));
        if (tags.exif != null) {
            BoundedTags.exif(tags.exif, metadata);
        }
        return metadata;
    }

    private void gather() throws IOException {
        telling.writeBytes(bytes(0, SIGNATURE));
        long at = SIGNATURE;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            byte[] head = bytes(at, HEAD);
            if (head.length < HEAD) {
                break;
            }
            long length = ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL;
            take(new String(head, 4, 4, StandardCharsets.ISO_8859_1), at, length);
            at += HEAD + length + CHECKSUM;
        }
        telling.writeBytes(END);
    }

    private void take(String type, long at, long length) throws IOException {
        boolean isExif = type.equals("eXIf") && exif == null;
        if ((!isExif && !TELLING.contains(type)) || length > MOST_BYTES - telling.size()) {
            return;
        }
        byte[] chunk = bytes(at, HEAD + (int) length + CHECKSUM);
        if (chunk.length < HEAD + length + CHECKSUM) {
            return;
        }
        if (isExif) {
            exif = Arrays.copyOfRange(chunk, HEAD, HEAD + (int) length);
        } else if (staysSmall(type, chunk, HEAD + (int) length)) {
            telling.writeBytes(chunk);
        }
    }

    private static boolean staysSmall(String type, byte[] chunk, int end) {
        int name = after(chunk, HEAD, end);
        return switch (type) {
            case "zTXt", "iCCP" -> inflatesWithin(chunk, name + 1, end);
            case "iTXt" -> {
                boolean deflated = name < end && chunk[name] != 0;
                yield end - HEAD <= MOST_INFLATED
                        && (!deflated || inflatesWithin(chunk, after(chunk, after(chunk, name + 2, end), end), end));
            }
            default -> true;
        };
    }

    /// The place after the next zero byte.
    private static int after(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && chunk[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static boolean inflatesWithin(byte[] chunk, int from, int end) {
        if (from >= end) {
            return true;
        }
        byte[] part = new byte[8192];
        int total = 0;
        try (var inflater = new Inflater()) {
            inflater.setInput(chunk, from, end - from);
            for (int count = inflater.inflate(part); count > 0; count = inflater.inflate(part)) {
                total += count;
                if (total > MOST_INFLATED) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException damaged) {
            return true; // The library meets the same damage after as many bytes.
        }
    }

    private byte[] bytes(long at, int length) throws IOException {
        file.position(at);
        var buffer = ByteBuffer.allocate((int) Math.min(length, Math.max(0, file.size() - at)));
        while (buffer.hasRemaining() && file.read(buffer) > 0) {
            // A read may bring less than asked for.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
