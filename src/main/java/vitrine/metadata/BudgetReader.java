package vitrine.metadata;

import com.drew.lang.RandomAccessReader;
import java.io.IOException;

/// Gives the library bytes until it has had enough of them. The tags of a file may all point to the same bytes, so that
/// 60 kilobytes become gigabytes of values; what is read is a bound of what is kept.
final class BudgetReader extends RandomAccessReader {
    /// More than any camera writes.
    private static final long BUDGET = 8L << 20;

    private final RandomAccessReader bytes;
    private long left = BUDGET;

    BudgetReader(RandomAccessReader bytes) {
        this.bytes = bytes;
        setMotorolaByteOrder(bytes.isMotorolaByteOrder());
    }

    @Override
    public int toUnshiftedOffset(int offset) {
        return bytes.toUnshiftedOffset(offset);
    }

    @Override
    public byte getByte(int index) throws IOException {
        spend(1);
        return bytes.getByte(index);
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        spend(count);
        return bytes.getBytes(index, count);
    }

    private void spend(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("says more than a file has to say");
        }
    }

    @Override
    protected void validateIndex(int index, int count) throws IOException {
        if (!isValidIndex(index, count)) {
            throw new IOException("beyond the end");
        }
    }

    @Override
    protected boolean isValidIndex(int index, int count) throws IOException {
        return index >= 0 && count >= 0 && (long) index + count <= getLength();
    }

    @Override
    public long getLength() throws IOException {
        return bytes.getLength();
    }
}
