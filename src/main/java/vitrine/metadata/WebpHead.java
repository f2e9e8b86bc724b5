package vitrine.metadata;

import java.io.IOException;
import java.util.List;
import vitrine.metadata.ColorTags.Channels;

/// What the chunks of a WebP file say. EXIF comes behind the pixels, so the way goes from chunk to chunk through the
/// whole file, but only where the header says that there is something to look for. Source: RFC 9649.
final class WebpHead {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;

    /// Chunk head and the part of it that tells the size.
    private static final int LOOK = CHUNK_HEAD + 10;

    private static final int FLAG_PROFILE = 0x20;
    private static final int FLAG_EXIF = 0x08;
    private static final int SIDE_BITS = 0x3FFF;

    /// Of an animation there may be many before the EXIF.
    private static final int MOST_CHUNKS = 4096;

    private static final int MAX_EXIF = 1 << 20;

    /// Reads a part of the file; less of it, or nothing, where the file ends.
    @FunctionalInterface
    interface Source {
        byte[] read(long offset, int length) throws IOException;
    }

    private final Source source;
    private List<ColorTags.Piece> profile = List.of();
    private ExifTags exif = ExifTags.NONE;

    private WebpHead(Source source) {
        this.source = source;
    }

    static PhotoHeader read(Source source) throws IOException {
        return new WebpHead(source).read();
    }

    private PhotoHeader read() throws IOException {
        var first = ByteWindow.littleEndian(source.read(FIRST_CHUNK, LOOK));
        long width = 0;
        long height = 0;
        if (first.says(0, "VP8X") && first.has(CHUNK_HEAD + 4, 6)) {
            width = u24(first, CHUNK_HEAD + 4) + 1;
            height = u24(first, CHUNK_HEAD + 7) + 1;
            look(first.u8(CHUNK_HEAD), FIRST_CHUNK + CHUNK_HEAD + first.u32(4));
        } else if (first.says(0, "VP8L") && first.u8(CHUNK_HEAD) == 0x2F && first.has(CHUNK_HEAD + 1, 4)) {
            long bits = first.u32(CHUNK_HEAD + 1);
            width = (bits & SIDE_BITS) + 1;
            height = (bits >> 14 & SIDE_BITS) + 1;
        } else if (first.says(0, "VP8 ") && first.says(CHUNK_HEAD + 3, "\u009d\u0001*")) {
            width = first.u16(CHUNK_HEAD + 6) & SIDE_BITS;
            height = first.u16(CHUNK_HEAD + 8) & SIDE_BITS;
        }
        boolean valid = width > 0 && height > 0;
        return new PhotoHeader(
                valid ? (int) width : 0,
                valid ? (int) height : 0,
                exif.orientation(),
                exif.taken(),
                null,
                new ColorTags(Channels.RGB, exif.adobeRgb(), profile, false));
    }

    private static long u24(ByteWindow bytes, int at) {
        return bytes.u16(at) | bytes.u8(at + 2L) << 16;
    }

    /// Looks for what the flags promise.
    private void look(int flags, long from) throws IOException {
        boolean wantsProfile = (flags & FLAG_PROFILE) != 0;
        boolean wantsExif = (flags & FLAG_EXIF) != 0;
        long at = from;
        for (int i = 0; i < MOST_CHUNKS && (wantsProfile || wantsExif); i++) {
            at += at & 1;
            var chunk = ByteWindow.littleEndian(source.read(at, CHUNK_HEAD));
            long length = chunk.u32(4);
            if (length < 0) {
                return;
            }
            if (chunk.says(0, "ICCP") && wantsProfile) {
                profile = List.of(new ColorTags.Piece(at + CHUNK_HEAD, (int) Math.min(length, Integer.MAX_VALUE)));
                wantsProfile = false;
            } else if (chunk.says(0, "EXIF") && wantsExif) {
                exif = exif(source.read(at + CHUNK_HEAD, (int) Math.min(length, MAX_EXIF)));
                wantsExif = false;
            }
            at += CHUNK_HEAD + length;
        }
    }

    /// Some programs put the head of a JPEG's block before it.
    private static ExifTags exif(byte[] block) {
        int start = ByteWindow.bigEndian(block).says(0, "Exif\0\0") ? 6 : 0;
        return ExifTags.read(block, start, block.length);
    }
}
