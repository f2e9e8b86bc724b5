package vitrine.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.ColorTags.Channels;
import vitrine.metadata.RawDirectories.Role;

/// Looks into a camera's RAW file for the pictures that the camera put there. Reads its directories and the heads of
/// those pictures, a few kilobytes of a file that may have a hundred megabytes.
final class RawScan {
    private static final int RAF_JPEG = 84;

    private static final long QUICK_BYTES = 256 * 1024;
    private static final int QUICK_SIDE = 256;

    private final FileParts parts;
    private final RawDirectories directories;
    private boolean whole = true;

    private RawScan(FileParts parts) {
        this.parts = parts;
        directories = new RawDirectories(parts);
    }

    /// Whether a file that starts so can be a RAW file; a TIFF file starts so too.
    static boolean opens(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        return isTiff(bytes) || ofContent(bytes) != null;
    }

    private static boolean isTiff(ByteWindow head) {
        return head.says(0, "II*\0") || head.says(0, "MM\0*");
    }

    /// The formats that have a mark of their own at their start.
    private static @Nullable RawKind ofContent(ByteWindow head) {
        if (isTiff(head) && head.says(8, "CR")) {
            return RawKind.CR2;
        }
        if (head.says(4, "ftypcrx ")) {
            return RawKind.CR3;
        }
        if (head.says(0, "IIRO") || head.says(0, "IIRS") || head.says(0, "MMOR")) {
            return RawKind.ORF;
        }
        if (head.says(0, "IIU\0")) {
            return RawKind.RW2;
        }
        return head.says(0, "FUJIFILMCCD-RAW") ? RawKind.RAF : null;
    }

    /// @throws IllegalArgumentException when the file does not start as a RAW file does
    static RawPhoto read(FileParts parts) throws IOException {
        if (!opens(parts.head())) {
            throw new IllegalArgumentException("no RAW file");
        }
        return new RawScan(parts).read();
    }

    private RawPhoto read() throws IOException {
        var head = ByteWindow.bigEndian(parts.head());
        var kind = ofContent(head);
        if (kind == RawKind.RAF) {
            whole = head.has(RAF_JPEG, 8);
            directories.add(new JpegPlace(head.u32(RAF_JPEG), head.u32(RAF_JPEG + 4L), ByteWindow.NONE));
        } else if (kind == RawKind.CR3) {
            whole = new CanonBoxes(parts, directories).walk();
        } else {
            directories.walk(0, Role.PHOTO);
            kind = kind == null ? directories.tags().kind() : kind;
        }
        return photo(kind);
    }

    private RawPhoto photo(@Nullable RawKind kind) throws IOException {
        var previews = previews(directories.tags().adobeRgb());
        var header = previews.isEmpty() ? header(PhotoHeader.UNKNOWN) : header(previews);
        return new RawPhoto(kind, header, List.copyOf(previews), whole && directories.whole());
    }

    private PhotoHeader header(List<RawPreview> previews) throws IOException {
        var tags = directories.tags();
        var largest = previews.getFirst();
        boolean enough = tags.orientation() > 0 && tags.taken() != null && quick(previews) != null;
        var said = header(enough ? PhotoHeader.UNKNOWN : inner(largest, previews));
        var quick = quick(previews);
        var place = quick == null ? null : new PhotoHeader.Preview(quick.offset(), quick.length(), true);
        var color = new ColorTags(Channels.RGB, quick != null && quick.adobeRgb(), List.of(), false);
        return new PhotoHeader(largest.width(), largest.height(), said.orientation(), said.taken(), place, color);
    }

    /// What the directories say, and where they do not, `inner`.
    private PhotoHeader header(PhotoHeader inner) {
        var tags = directories.tags();
        int orientation = tags.orientation() == 0 ? inner.orientation() : tags.orientation();
        return new PhotoHeader(0, 0, orientation, tags.taken() == null ? inner.taken() : tags.taken(), null);
    }

    /// The largest first; those that the file does not have to their end behind all others.
    private List<RawPreview> previews(boolean adobeRgb) throws IOException {
        var sound = new ArrayList<RawPreview>();
        var cut = new ArrayList<RawPreview>();
        for (var place : directories.jpegs()) {
            boolean isWhole = place.isWhole(parts.size());
            whole &= isWhole;
            place.look(parts, adobeRgb).ifPresent(isWhole ? sound::add : cut::add);
        }
        var largestFirst = Comparator.comparingLong(RawPreview::area)
                .thenComparingInt(RawPreview::length)
                .reversed();
        sound.sort(largestFirst);
        cut.sort(largestFirst);
        sound.addAll(cut);
        return sound;
    }

    /// What the largest picture says itself, where the file around it does not say enough. Its own preview joins the
    /// others.
    private PhotoHeader inner(RawPreview largest, List<RawPreview> previews) throws IOException {
        byte[] head = parts.read(largest.offset(), Math.min(largest.length(), ExifScan.HEAD_BYTES));
        var inner = JpegHead.read(head).header();
        var preview = inner.preview();
        if (preview != null) {
            new JpegPlace(largest.offset() + preview.offset(), preview.length(), ByteWindow.NONE)
                    .look(parts, largest.adobeRgb() || inner.color().adobeRgb())
                    .ifPresent(previews::add);
        }
        return inner;
    }

    /// The smallest that is large enough for a tile, or the largest that is small enough to be read at once.
    private static @Nullable RawPreview quick(List<RawPreview> previews) {
        var small = previews.stream()
                .filter(preview -> preview.length() <= QUICK_BYTES)
                .toList();
        var enough = small.stream()
                .filter(preview -> Math.max(preview.width(), preview.height()) >= QUICK_SIDE)
                .min(Comparator.comparingLong(RawPreview::area));
        return enough.or(() -> small.stream().max(Comparator.comparingLong(RawPreview::area)))
                .orElse(null);
    }
}
