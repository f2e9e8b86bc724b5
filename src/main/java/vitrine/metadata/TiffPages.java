package vitrine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;

/// Counts the pages of a TIFF by its chain of directories, without decoding one. Source: TIFF 6.0, sections 2 and 8
/// (NewSubfileType).
final class TiffPages {
    private static final int FIRST = 4;
    private static final int SUBFILE_TYPE = 0xFE;

    /// Bits of that tag: a smaller copy of another picture, and its mask.
    private static final int COPY_OR_MASK = 1 | 4;

    private TiffPages() {}

    /// 1 of every file that is no TIFF, and of a camera's RAW file, where previews follow.
    ///
    /// @throws IOException when the file cannot be read
    static int count(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            byte[] head = ExifScan.readUpTo(channel, ExifScan.FIRST_READ);
            var start = ByteWindow.bigEndian(head);
            boolean bigEndian = start.says(0, "MM\0*");
            if (!bigEndian && !start.says(0, "II*\0")) {
                return 1;
            }
            boolean raw = RawScan.read(new FileParts(channel, head)).kind() != null;
            return raw ? 1 : Math.max(1, count(new FileParts(channel, head), bigEndian));
        }
    }

    /// Ends with the chain, where it leads back into itself, or once [FileParts] has been asked too often.
    private static int count(FileParts parts, boolean bigEndian) throws IOException {
        var seen = new HashSet<Long>();
        int pages = 0;
        long at = parts.window(FIRST, 4, bigEndian).u32(0);
        while (at > 0 && seen.add(at)) {
            var directory = TiffDirectory.read(parts, 0, at, bigEndian);
            if (directory == null) {
                break;
            }
            pages += isPage(directory) ? 1 : 0;
            at = directory.next();
        }
        return pages;
    }

    private static boolean isPage(TiffDirectory directory) throws IOException {
        return !directory.has(SUBFILE_TYPE) || (directory.number(SUBFILE_TYPE) & COPY_OR_MASK) == 0;
    }
}
