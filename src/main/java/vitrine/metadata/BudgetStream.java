package vitrine.metadata;

import com.drew.lang.StreamReader;
import java.io.IOException;
import java.io.InputStream;

/// Gives the library parts of a file one after another until it has had enough of them: it makes room for as much as a
/// part claims to have before it looks whether that is there.
final class BudgetStream extends StreamReader {
    /// The largest profiles and pieces of XMP have about half.
    private static final long BUDGET = 16L << 20;

    private long left = BUDGET;

    BudgetStream(InputStream file) {
        super(file);
    }

    @Override
    public byte[] getBytes(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("says more than a file has to say");
        }
        return super.getBytes(count);
    }
}
