package vitrine.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vitrine.metadata.MetadataWriteException.Reason;

/// Which bytes of a JPEG file must change so that all in it that has a say in the orientation says the same: the
/// Exif tag, which programs go by, and the XMP property, which some believe where they do not find the tag. Knows
/// no files.
final class OrientationEdits {
    /// As an attribute or as an element; one digit, in whose place another fits.
    private static final Pattern XMP_ORIENTATION =
            Pattern.compile("(?<![\\w.-])tiff:Orientation\\s*(?:=\\s*[\"']([0-9])[\"']|>\\s*([0-9])\\s*<)");

    private static final int MULTI_PICTURE_START = JpegSegments.HEADER_BYTES + 4;
    private static final int MULTI_PICTURE_ENTRIES = 0xB002;
    private static final int ENTRY_BYTES = 12;

    private OrientationEdits() {}

    /// @param former what the file says now
    /// @return empty when the file says so already
    static List<Splice> plan(JpegSegments head, int former, int orientation) throws MetadataWriteException {
        var splices = new ArrayList<>(exif(head, former, orientation));
        for (var packet : head.xmp()) {
            splices.addAll(xmp(packet, orientation));
        }
        splices.sort(Comparator.comparingLong(Splice::at));
        int growth = Splice.growth(splices);
        if (growth != 0) {
            long grows = splices.stream()
                    .filter(splice -> splice.growth() != 0)
                    .findFirst()
                    .orElseThrow()
                    .at();
            for (var index : head.multiPicture()) {
                splices.addAll(multiPicture(index, grows, growth));
            }
            splices.sort(Comparator.comparingLong(Splice::at));
        }
        for (int i = 1; i < splices.size(); i++) {
            if (splices.get(i).at() < splices.get(i - 1).end()) {
                throw new MetadataWriteException(Reason.DAMAGED, "tags lie upon each other");
            }
        }
        return List.copyOf(splices);
    }

    /// A photo whose Exif says nothing is upright; to keep it so nothing is needed.
    private static List<Splice> exif(JpegSegments head, int former, int orientation) throws MetadataWriteException {
        if (head.exif().isEmpty()) {
            return orientation == 1
                    ? List.of()
                    : List.of(new Splice(head.room(), Splice.NOTHING, NewExif.segment(head, orientation)));
        }
        var blocks =
                head.exif().stream().map(ExifBlock::of).filter(Objects::nonNull).toList();
        if (blocks.isEmpty()) {
            throw new MetadataWriteException(Reason.DAMAGED, "the Exif segment cannot be understood");
        }
        if (orientation == 1 || blocks.stream().anyMatch(ExifBlock::hasOrientation)) {
            return blocks.stream()
                    .flatMap(block -> block.set(former, orientation).stream())
                    .toList();
        }
        if (head.exif().size() > 1) {
            // Long Exif goes on in further segments; what is there would move away from those that point to it.
            throw new MetadataWriteException(Reason.DAMAGED, "several Exif segments");
        }
        return blocks.getFirst().extend(former, orientation);
    }

    /// One digit for another. A packet that speaks of several pictures is left alone: nobody knows which is this
    /// one.
    private static List<Splice> xmp(JpegSegments.Segment packet, int orientation) {
        var found = XMP_ORIENTATION
                .matcher(new String(packet.bytes(), StandardCharsets.ISO_8859_1))
                .results()
                .toList();
        if (found.size() != 1) {
            return List.of();
        }
        var property = found.getFirst();
        int at = property.group(1) != null ? property.start(1) : property.start(2);
        byte digit = (byte) ('0' + orientation);
        return packet.bytes()[at] == digit
                ? List.of()
                : List.of(new Splice(packet.at() + at, new byte[] {packet.bytes()[at]}, new byte[] {digit}));
    }

    /// A file of several pictures (such as a photo with its depths) has an index, which counts from itself to the
    /// others and so stays true when something before it grows. Only the size that it tells of the first picture
    /// must follow.
    private static List<Splice> multiPicture(JpegSegments.Segment index, long grows, int growth)
            throws MetadataWriteException {
        if (index.at() < grows) {
            throw new MetadataWriteException(Reason.DAMAGED, "the index of pictures comes before the Exif segment");
        }
        byte[] bytes = index.bytes();
        var probe = new ByteWindow(bytes, MULTI_PICTURE_START, bytes.length, true);
        var tiff = new ByteWindow(bytes, MULTI_PICTURE_START, bytes.length, probe.says(0, "MM"));
        long directory = tiff.u32(4);
        int count = directory < 0 ? 0 : tiff.u16(directory);
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + (long) i * ENTRY_BYTES;
            if (tiff.u16(entry) == MULTI_PICTURE_ENTRIES) {
                return grownFirst(index, tiff, tiff.u32(entry + 8), growth);
            }
        }
        return List.of();
    }

    /// @param entry where the index has the first picture: kind, size and place, each of four bytes; its place is
    ///     zero
    private static List<Splice> grownFirst(JpegSegments.Segment index, ByteWindow tiff, long entry, int growth) {
        if (!tiff.has(entry, 12) || tiff.u32(entry + 8) != 0) {
            return List.of();
        }
        var order = tiff.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int size = (int) tiff.u32(entry + 4);
        return List.of(new Splice(
                index.at() + MULTI_PICTURE_START + entry + 4,
                ByteBuffer.allocate(4).order(order).putInt(size).array(),
                ByteBuffer.allocate(4).order(order).putInt(size + growth).array()));
    }
}
