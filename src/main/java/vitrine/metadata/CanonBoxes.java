package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import vitrine.metadata.RawDirectories.Role;

/// Finds the directories and the pictures in the boxes of a CR3 file. Sources: ISO/IEC 14496-12 (boxes); what is
/// Canon's own is as other programs document it.
final class CanonBoxes {
    private static final UUID CANON = UUID.fromString("85c0b687-820f-11e0-8111-f4ce462b6a48");
    private static final UUID PREVIEW = UUID.fromString("eaf42b5e-1c98-4b88-b9fb-b7dc406e4d16");
    private static final int UUID_BYTES = 16;

    /// Before the box inside the preview's box.
    private static final int PREVIEW_HEAD = 8;

    /// A picture starts within so many bytes of its box.
    private static final int PICTURE_HEAD = 32;

    /// Boxes in boxes are walked by a method that calls itself, which must not become too deep.
    private static final int MOST_BOXES = 256;

    private final FileParts parts;
    private final RawDirectories found;
    private final MediaBoxes boxes;

    CanonBoxes(FileParts parts, RawDirectories found) {
        this.parts = parts;
        this.found = found;
        boxes = new MediaBoxes(parts, MOST_BOXES);
    }

    /// @return whether all boxes that were looked at are whole
    boolean walk() throws IOException {
        walk(0, parts.size(), new Track());
        return boxes.areWhole();
    }

    /// Where the first picture of a track is, as its boxes tell one after another.
    private static final class Track {
        long offset = ByteWindow.NONE;
        long length = ByteWindow.NONE;
    }

    private void walk(long from, long end, Track track) throws IOException {
        for (var box : boxes.in(from, end)) {
            look(box.type(), box.from(), box.end(), track);
        }
    }

    private void look(String type, long from, long end, Track track) throws IOException {
        switch (type) {
            case "moov", "mdia", "minf", "stbl" -> walk(from, end, track);
            case "trak" -> track(from, end);
            case "uuid" -> uuid(from, end);
            case "CMT1" -> found.walk(from, Role.PHOTO);
            case "CMT2" -> found.walk(from, Role.EXIF);
            case "THMB", "PRVW" -> picture(from, end);
            case "stsz" -> track.length = sampleLength(parts.window(from, 16, true));
            case "stco" -> track.offset = parts.window(from, 12, true).u32(8);
            case "co64" -> track.offset = parts.window(from, 16, true).u64(8);
            default -> {
                // Nothing in it is asked for.
            }
        }
    }

    private void uuid(long from, long end) throws IOException {
        byte[] bytes = parts.read(from, UUID_BYTES);
        if (bytes.length < UUID_BYTES) {
            return;
        }
        var name = ByteBuffer.wrap(bytes);
        var uuid = new UUID(name.getLong(), name.getLong());
        if (uuid.equals(CANON)) {
            walk(from + UUID_BYTES, end, new Track());
        } else if (uuid.equals(PREVIEW)) {
            walk(from + UUID_BYTES + PREVIEW_HEAD, end, new Track());
        }
    }

    /// One track has the photo as a JPEG; what the others have is no JPEG, which will be seen.
    private void track(long from, long end) throws IOException {
        var track = new Track();
        walk(from, end, track);
        found.add(new JpegPlace(track.offset, track.length, ByteWindow.NONE));
    }

    /// Either all samples are of one length, or the first of theirs follows.
    private static long sampleLength(ByteWindow lengths) {
        return lengths.u32(4) == 0 ? lengths.u32(12) : lengths.u32(4);
    }

    /// Behind a head whose length depends on the version; its own length is told there too, but the box tells enough.
    private void picture(long from, long end) throws IOException {
        var head = parts.window(from, PICTURE_HEAD, true);
        for (int i = 0; i < PICTURE_HEAD; i++) {
            if (head.says(i, "\u00ff\u00d8\u00ff")) {
                found.add(new JpegPlace(from + i, end - from - i, ByteWindow.NONE));
                return;
            }
        }
    }
}
