package vitrine.metadata;

import java.util.ArrayList;
import java.util.List;

/// One place of a file where some bytes give way to others, more or fewer. Several are in the order of their places
/// and do not overlap.
///
/// @param at where in the file, before anything was changed
/// @param before what is there
/// @param after what will be there
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Splice(long at, byte[] before, byte[] after) {
    static final byte[] NOTHING = {};

    long end() {
        return at + before.length;
    }

    int growth() {
        return after.length - before.length;
    }

    static int growth(List<Splice> splices) {
        return splices.stream().mapToInt(Splice::growth).sum();
    }

    /// What takes these splices back.
    static List<Splice> inverse(List<Splice> splices) {
        var inverse = new ArrayList<Splice>();
        long shift = 0;
        for (var splice : splices) {
            inverse.add(new Splice(splice.at + shift, splice.after, splice.before));
            shift += splice.growth();
        }
        return List.copyOf(inverse);
    }
}
