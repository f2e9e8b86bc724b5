package vitrine.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;

/// A run of entries of a [Listing] that stand together.
///
/// @param from index of the first entry
/// @param to index after the last entry; never empty
public record Group(Header header, int from, int to) {

    /// What stands above a group.
    public sealed interface Header {
        /// No header at all: folders at the top, or photos that are not grouped.
        record None() implements Header {}

        /// @param folder absolute
        record Of(Path folder) implements Header {}

        record Day(LocalDate date) implements Header {}

        record Month(YearMonth month) implements Header {}
    }
}
