package vitrine.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vitrine.metadata.ColorTags.Channels;

/// Finds the few EXIF tags that the gallery needs at once, in JPEG, PNG, WebP, HEIF, AVIF, JPEG XL, JPEG 2000, TIFF and
/// the RAW files of cameras, and the size of the pictures in them, and in files of all other formats that are shown.
/// Sources: CIPA DC-008 (Exif 2.32), TIFF 6.0, ITU-T T.81; PNG third edition; GIF 89a; BITMAPINFOHEADER; RFC 9649
/// (WebP).
public final class ExifScan {
    /// How many bytes from the start of a file are enough.
    public static final int HEAD_BYTES = 128 * 1024;

    /// Most cameras are done within this many.
    static final int FIRST_READ = 64 * 1024;

    /// How many segments beyond the head are looked at before the size is given up.
    private static final int SEGMENTS = 4096;

    private static final int OS2_HEADER_BYTES = 12;
    private static final int PROFILE_HEADER_BYTES = 124;

    private ExifScan() {}

    /// Reads what the head of a file says, but not a RAW file's; never throws, whatever the bytes are.
    ///
    /// @param head the first bytes of the file; [#HEAD_BYTES] are enough for nearly all, more do no harm
    public static PhotoHeader read(byte[] head) {
        return isJpeg(head) ? JpegHead.read(head).header() : readOther(head);
    }

    private static boolean isWebp(byte[] head) {
        var bytes = ByteWindow.littleEndian(head);
        return bytes.says(0, "RIFF") && bytes.says(8, "WEBP");
    }

    private static PhotoHeader webp(byte[] file) {
        return inMemory(() -> WebpHead.read((offset, length) -> {
            int from = (int) Math.min(offset, file.length);
            return Arrays.copyOfRange(file, from, from + Math.min(length, file.length - from));
        }));
    }

    /// What a HEIF or AVIF file says, that is in memory; never throws, whatever the bytes are.
    public static PhotoHeader readHeif(ByteBuffer file) {
        return inMemory(() -> HeifHead.read(new FileParts(file)));
    }

    @FunctionalInterface
    private interface Reading {
        PhotoHeader header() throws IOException;
    }

    private static PhotoHeader inMemory(Reading reading) {
        try {
            return reading.header();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    /// Reads what a file says in its head, or behind its pixels, and no more of the file than that.
    ///
    /// @throws IOException when the file cannot be read
    public static PhotoHeader readFile(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new IOException("not a regular file"); // To open a pipe might never end.
        }
        try (var channel = Files.newByteChannel(file)) {
            byte[] head = readUpTo(channel, FIRST_READ);
            if (isJpeg(head)) {
                return jpeg(channel, head).header();
            }
            if (isWebp(head)) {
                return WebpHead.read((offset, length) -> {
                    channel.position(offset);
                    return readUpTo(channel, length);
                });
            }
            if (RawScan.opens(head)) {
                var raw = RawScan.read(new FileParts(channel, head));
                return raw.kind() != null ? raw.header() : tiff(file, raw, new FileParts(channel, head));
            }
            return readParts(new FileParts(channel, head));
        }
    }

    private static JpegHead jpeg(SeekableByteChannel channel, byte[] head) throws IOException {
        var jpeg = JpegHead.read(head);
        if (jpeg.next() != JpegHead.FINISHED && head.length == FIRST_READ) {
            channel.position(0);
            jpeg = JpegHead.read(readUpTo(channel, HEAD_BYTES));
        }
        return jpeg.next() == JpegHead.FINISHED ? jpeg : sizedBeyond(channel, jpeg);
    }

    /// Nothing but its name tells a TIFF that holds a JPEG from a RAW file of an unknown camera, of which the JPEG
    /// would
    /// be shown.
    private static PhotoHeader tiff(Path file, RawPhoto raw, FileParts parts) throws IOException {
        var said = raw.header();
        var name = file.toString().toLowerCase(Locale.ROOT);
        boolean certain = (raw.previews().isEmpty() && raw.whole()) || name.endsWith(".tif") || name.endsWith(".tiff");
        var size = certain ? TiffPages.first(parts) : PhotoHeader.UNKNOWN;
        return new PhotoHeader(size.width(), size.height(), said.orientation(), said.taken(), null);
    }

    private static PhotoHeader readParts(FileParts parts) throws IOException {
        byte[] head = parts.head();
        if (PngHead.opens(head)) {
            return PngHead.read(parts);
        }
        if (HeifHead.opens(head)) {
            return HeifHead.read(parts);
        }
        if (JxlHead.opens(head)) {
            return JxlHead.read(parts);
        }
        if (Jpeg2000Head.opens(head)) {
            return Jpeg2000Head.read(parts);
        }
        if (TiffPages.opensBig(head)) {
            return TiffPages.first(parts);
        }
        return ForeignHead.opens(head) ? ForeignHead.read(parts) : readOther(head);
    }

    private static boolean isJpeg(byte[] head) {
        return head.length > 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xD8;
    }

    /// Goes from segment to segment behind the head, until the one that tells the size, and looks at each.
    private static JpegHead sizedBeyond(SeekableByteChannel channel, JpegHead head) throws IOException {
        long at = head.next();
        for (int i = 0; i < SEGMENTS; i++) {
            channel.position(at);
            var segment = ByteWindow.bigEndian(readUpTo(channel, AppSegments.HEAD_BYTES));
            int length = segment.u16(2);
            if (segment.u8(0) != 0xFF || length < 2) {
                break;
            }
            if (JpegHead.isFrame(segment.u8(1))) {
                return JpegHead.sized(segment, 0, head.segments());
            }
            head.segments().look(segment, 0, at);
            at += 2 + length;
        }
        return head;
    }

    static byte[] readUpTo(SeekableByteChannel channel, int limit) throws IOException {
        long rest = Math.max(channel.size() - channel.position(), 0);
        var buffer = ByteBuffer.allocate((int) Math.min(limit, rest));
        while (buffer.hasRemaining() && channel.read(buffer) > 0) {
            // A read may bring less than asked for.
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    private static PhotoHeader readOther(byte[] head) {
        var bytes = ByteWindow.littleEndian(head);
        if (PngHead.opens(head)) {
            return inMemory(() -> PngHead.read(new FileParts(ByteBuffer.wrap(head))));
        }
        if (bytes.says(0, "GIF8")) {
            return sized(bytes.u16(6), bytes.u16(8));
        }
        if (bytes.says(0, "BM")) {
            return bmp(bytes);
        }
        if (isWebp(head)) {
            return webp(head);
        }
        return PhotoHeader.UNKNOWN;
    }

    private static PhotoHeader bmp(ByteWindow bytes) {
        if (bytes.u32(14) == OS2_HEADER_BYTES) {
            return sized(bytes.u16(18), bytes.u16(20));
        }
        // A negative height says that the rows run from the top.
        var size = bytes.has(18, 8) ? sized((int) bytes.u32(18), Math.abs((int) bytes.u32(22))) : PhotoHeader.UNKNOWN;
        return new PhotoHeader(size.width(), size.height(), 1, null, null, bmpColor(bytes));
    }

    /// The latest header may say that the file holds a profile, how far from the header and how long.
    private static ColorTags bmpColor(ByteWindow bytes) {
        boolean says = bytes.u32(14) >= PROFILE_HEADER_BYTES && bytes.says(70, "DEBM");
        long offset = 14 + bytes.u32(126);
        long length = bytes.u32(130);
        return says && bytes.has(130, 4) && length > 0 && length <= Integer.MAX_VALUE
                ? new ColorTags(Channels.RGB, false, List.of(new ColorTags.Piece(offset, (int) length)), false)
                : ColorTags.NONE;
    }

    private static PhotoHeader sized(int width, int height) {
        return width > 0 && height > 0 ? new PhotoHeader(width, height, 1, null, null) : PhotoHeader.UNKNOWN;
    }
}
