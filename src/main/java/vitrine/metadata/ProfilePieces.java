package vitrine.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Collects the segments over which a JPEG file spreads its ICC profile. Each has its number; of two with the same
/// number the first counts, and with one missing there is no profile. Source: ICC.1:2022 annex B.4.
final class ProfilePieces {
    /// A marker, a length, the name, a number and their count.
    static final int HEAD_BYTES = 18;

    private static final int APP2 = 0xE2;
    private static final String NAME = "ICC_PROFILE\0";

    private ColorTags.@Nullable Piece[] pieces = {};

    /// Looks at a segment that starts at `at` of `bytes`, with its marker, and at `offset` of the file.
    void look(ByteWindow bytes, int at, long offset) {
        int length = bytes.u16(at + 2L) + 2 - HEAD_BYTES;
        if (bytes.u8(at + 1L) != APP2 || length < 1 || !bytes.says(at + 4L, NAME)) {
            return;
        }
        int number = bytes.u8(at + 16L);
        int count = bytes.u8(at + 17L);
        if (pieces.length == 0 && count > 0) {
            pieces = new ColorTags.Piece[count];
        }
        if (number >= 1 && number <= pieces.length && pieces[number - 1] == null) {
            pieces[number - 1] = new ColorTags.Piece(offset + HEAD_BYTES, length);
        }
    }

    List<ColorTags.Piece> complete() {
        var found = new ArrayList<ColorTags.Piece>();
        Arrays.stream(pieces).filter(Objects::nonNull).forEach(found::add);
        return found.size() == pieces.length ? List.copyOf(found) : List.of();
    }
}
