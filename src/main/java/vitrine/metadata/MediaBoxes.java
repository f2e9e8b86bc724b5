package vitrine.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The boxes of an ISO base media file: HEIF and AVIF, JPEG 2000, JPEG XL, CR3, MP4. Whatever the bytes are, looking
/// for boxes ends, and none reaches out of the one that it is in. Sources: ISO/IEC 14496-12, 4.2; ISO/IEC 15444-1,
/// annex I.
final class MediaBoxes {
    /// A photo of 200 megapixels has some hundred tiles, and two boxes for each.
    static final int PHOTO = 4096;

    private static final int HEAD_BYTES = 8;
    private static final int LARGE_HEAD_BYTES = 16;

    private final FileParts parts;
    private final int most;
    private int seen;
    private boolean whole = true;

    /// What is in a box, in bytes from the start of the file.
    record Box(String type, long from, long end) {
        long length() {
            return end - from;
        }
    }

    static Optional<Box> first(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
    }

    /// @param most boxes that are looked at, in all
    MediaBoxes(FileParts parts, int most) {
        this.parts = parts;
        this.most = most;
    }

    List<Box> all() throws IOException {
        return in(0, parts.size());
    }

    List<Box> in(Box outer) throws IOException {
        return in(outer.from, outer.end);
    }

    /// The boxes one after another from `from`, as far as they make sense; the last one may be cut off.
    List<Box> in(long from, long end) throws IOException {
        var boxes = new ArrayList<Box>();
        long at = from;
        while (at < end && seen < most) {
            seen++;
            var head = parts.window(at, LARGE_HEAD_BYTES, true);
            int headBytes = head.u32(0) == 1 ? LARGE_HEAD_BYTES : HEAD_BYTES;
            long size = size(head, end - at);
            whole &= size >= headBytes && size <= end - at;
            if (size < headBytes) {
                break;
            }
            long boxEnd = Math.min(at + size, end);
            boxes.add(new Box(head.text(4, 4), Math.min(at + headBytes, boxEnd), boxEnd));
            at += size;
        }
        return boxes;
    }

    /// @param rest how long a box is that does not say so
    private static long size(ByteWindow head, long rest) {
        long size = head.u32(0);
        return size == 0 ? rest : size == 1 ? head.u64(HEAD_BYTES) : size;
    }

    /// Whether all boxes that were looked at are.
    boolean areWhole() {
        return whole;
    }
}
