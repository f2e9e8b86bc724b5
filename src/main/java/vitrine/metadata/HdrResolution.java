package vitrine.metadata;

import java.util.Optional;
import java.util.regex.Pattern;

/// How many rows of how many pixels a Radiance HDR picture stores, and in which directions these run.
/// Source: Radiance's filefmts.
///
/// @param width pixels in each stored row, 0 to 999,999,999
/// @param height stored rows, likewise
/// @param turn what the picture needs to stand upright
public record HdrResolution(int width, int height, Turn turn) {
    private static final Pattern LINE = Pattern.compile("([-+])([XY]) (\\d{1,9}) ([-+])([XY]) (\\d{1,9})");

    /// @param line that follows the empty one; empty is the result of one that says something else
    public static Optional<HdrResolution> of(String line) {
        var size = LINE.matcher(line);
        if (!size.matches() || size.group(2).equals(size.group(5))) {
            return Optional.empty();
        }
        boolean rowsAreColumns = size.group(2).equals("X");
        var turn = Turn.of(
                isBackward(size.group(5), size.group(4)), isBackward(size.group(2), size.group(1)), rowsAreColumns);
        return Optional.of(new HdrResolution(Integer.parseInt(size.group(6)), Integer.parseInt(size.group(3)), turn));
    }

    /// X grows to the right, but Y upwards.
    private static boolean isBackward(String axis, String sign) {
        return sign.equals(axis.equals("X") ? "-" : "+");
    }
}
