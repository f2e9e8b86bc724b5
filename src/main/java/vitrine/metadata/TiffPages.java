package vitrine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;

/// The pages of a TIFF or BigTIFF by its chain of directories, without decoding one. Source: TIFF 6.0, section 2; the
/// BigTIFF file format, AWare Systems.
///
/// @param count of those that can be turned over, at least 1
/// @param more whether there may be others, that were not looked for
/// @param first what is said about the first
record TiffPages(int count, boolean more, PhotoHeader first) {
    private static final TiffPages NONE = new TiffPages(1, false, PhotoHeader.UNKNOWN);

    /// Directories that are walked through, each of which may lie elsewhere on a slow disk.
    static final int MOST_WALKED = 10_000;

    /// For a directory: its length, and the rest. One more is for the start of the file.
    private static final int READS = 2 * MOST_WALKED + 1;

    private static final int CLASSIC_FIRST = 4;
    private static final int BIG_FIRST = 8;

    /// Whether a file that starts so is a BigTIFF, as which no camera writes RAW files.
    static boolean opensBig(byte[] head) {
        var bytes = ByteWindow.bigEndian(head);
        return bytes.says(0, "II+\0\b\0\0\0") || bytes.says(0, "MM\0+\0\b\0\0");
    }

    /// The pages that there are: 1 in every file that is no TIFF, and in a camera's RAW file, where previews follow.
    ///
    /// @throws IOException when the file cannot be read
    static TiffPages of(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            byte[] head = ExifScan.readUpTo(channel, ExifScan.FIRST_READ);
            var parts = new FileParts(channel, head);
            boolean raw = RawScan.opens(head) && RawScan.read(parts).kind() != null;
            return raw ? NONE : of(new FileParts(channel, head, READS), Integer.MAX_VALUE);
        }
    }

    /// What the first page says, where there is one.
    static PhotoHeader first(FileParts parts) throws IOException {
        return of(parts, 1).first;
    }

    /// Of a file that is no TIFF, one page of which nothing is known.
    ///
    /// @param most pages that are looked for
    static TiffPages of(FileParts parts, int most) throws IOException {
        byte[] head = parts.read(0, 2 * BIG_FIRST);
        var start = ByteWindow.bigEndian(head);
        boolean big = opensBig(head);
        boolean bigEndian = start.says(0, "MM");
        if (!big && !start.says(0, "MM\0*") && !start.says(0, "II*\0")) {
            return NONE;
        }
        var window = new ByteWindow(head, 0, head.length, bigEndian);
        long at = big ? window.u64(BIG_FIRST) : window.u32(CLASSIC_FIRST);
        return chain(parts, at, new TiffPage.Kind(bigEndian, big), most);
    }

    /// Ends with the chain, where it leads back into itself, or once it has been followed for long enough.
    private static TiffPages chain(FileParts parts, long start, TiffPage.Kind kind, int most) throws IOException {
        var seen = new HashSet<Long>();
        TiffPage first = null;
        int count = 0;
        long at = start;
        while (at > 0 && count < most && seen.size() < MOST_WALKED && seen.add(at)) {
            var page = TiffPage.read(parts, at, kind);
            if (page == null) {
                break;
            }
            if (first == null || (count == 0 && page.isShown())) {
                first = page;
            }
            count += page.isShown() ? 1 : 0;
            at = page.next();
        }
        return first == null ? NONE : new TiffPages(Math.max(count, 1), at > 0 && !seen.contains(at), first.header());
    }
}
