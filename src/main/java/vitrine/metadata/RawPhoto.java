package vitrine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a camera's RAW file holds, as far as it can be shown without developing it: the JPEG pictures that the camera
/// put there, and how to hold them.
///
/// @param kind null for a TIFF structure that nothing marks as a RAW file
/// @param header its size is that of the largest preview, its preview the one for a tile
/// @param previews the largest first
/// @param whole whether all that is pointed at in the file is there
public record RawPhoto(@Nullable RawKind kind, PhotoHeader header, List<RawPreview> previews, boolean whole) {
    /// Looks into `file`; empty when it starts neither as a RAW file nor as a TIFF file does. Damaged files have fewer
    /// previews, or none.
    ///
    /// @throws IOException when the file cannot be read
    public static Optional<RawPhoto> readFile(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            byte[] head = ExifScan.readUpTo(channel, ExifScan.FIRST_READ);
            return RawScan.opens(head) ? Optional.of(RawScan.read(new FileParts(channel, head))) : Optional.empty();
        }
    }
}
