package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.metadata.MetadataWriteException.Reason;

/// The segments of a JPEG file that have a say in its orientation, and where a new one may be put. Unlike
/// [JpegHead], which makes the best of damaged files, this refuses all that it does not fully understand: who
/// writes must know. Sources: ITU-T T.81 annex B; CIPA DC-008 4.7; CIPA DC-007 5; XMP specification part 3, 1.1.3.
///
/// @param room where an Exif segment is put if there is none: in front of all others, but behind the JFIF segments,
///     which want to be first
record JpegSegments(List<Segment> jfif, List<Segment> exif, List<Segment> xmp, List<Segment> multiPicture, long room) {
    static final int APP1 = 0xE1;
    static final String EXIF = "Exif\0";
    /// The signature ends with another byte, which should be zero and is not always.
    static final int EXIF_BYTES = 6;

    static final String JFIF = "JFIF\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String MULTI_PICTURE = "MPF\0";

    /// In bytes: the marker and the number for the length.
    static final int HEADER_BYTES = 4;

    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    /// Real files have some dozens; more is a trap.
    private static final int MOST_SEGMENTS = 4096;

    /// @param at where in the file it starts
    /// @param bytes from its marker to its end
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Segment(long at, byte[] bytes) {
        private boolean says(String signature) {
            return ByteWindow.bigEndian(bytes).says(HEADER_BYTES, signature);
        }
    }

    /// @throws MetadataWriteException when the file is not a JPEG, or not a sound one as far as its picture data
    static JpegSegments read(Path file) throws IOException, MetadataWriteException {
        try (var channel = Files.newByteChannel(file)) {
            var start = ByteWindow.bigEndian(read(channel, 0, 3));
            if (start.u16(0) != 0xFFD8 || start.u8(2) != 0xFF) {
                throw new MetadataWriteException(Reason.NOT_JPEG, "");
            }
            return walk(channel);
        }
    }

    private static JpegSegments walk(SeekableByteChannel channel) throws IOException, MetadataWriteException {
        var jfif = new ArrayList<Segment>();
        var exif = new ArrayList<Segment>();
        var xmp = new ArrayList<Segment>();
        var multiPicture = new ArrayList<Segment>();
        long room = 2;
        long at = 2;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            var header = ByteWindow.bigEndian(read(channel, at, HEADER_BYTES));
            int kind = header.u8(1);
            if (header.u8(0) != 0xFF || kind <= 0) {
                throw damaged("no marker at " + at);
            }
            if (kind == START_OF_SCAN || kind == END_OF_IMAGE) {
                return new JpegSegments(
                        List.copyOf(jfif), List.copyOf(exif), List.copyOf(xmp), List.copyOf(multiPicture), room);
            }
            if (kind == 0xFF || standsAlone(kind)) {
                at += kind == 0xFF ? 1 : 2;
                continue;
            }
            int length = header.u16(2);
            long end = at + 2 + length;
            if (length < 2 || end > channel.size()) {
                throw damaged("no whole segment at " + at);
            }
            if (kind == APP0 || kind == APP1 || kind == APP2) {
                var segment = new Segment(at, read(channel, at, 2 + length));
                var list = switch (kind) {
                    case APP0 -> segment.says(JFIF) ? jfif : null;
                    case APP1 -> segment.says(EXIF) ? exif : segment.says(XMP) ? xmp : null;
                    default -> segment.says(MULTI_PICTURE) ? multiPicture : null;
                };
                if (list != null) {
                    list.add(segment);
                }
            }
            if (kind == APP0 && at == room) {
                room = end;
            }
            at = end;
        }
        throw damaged("too many segments");
    }

    private static boolean standsAlone(int kind) {
        return kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
    }

    private static MetadataWriteException damaged(String detail) {
        return new MetadataWriteException(Reason.DAMAGED, detail);
    }

    /// The bytes from `at` on, fewer than `count` where the file ends.
    private static byte[] read(SeekableByteChannel channel, long at, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        channel.position(at);
        while (buffer.hasRemaining() && channel.read(buffer) > 0) {
            // A read may bring less than asked for.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
