package vitrine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// BMPs whose colours are told by masks: their header, and their pixels where they are few.
public final class BmpBitFieldsFuzz {
    private static final int WIDTH = 18;
    private static final int HEIGHT = 22;
    private static final int SIZES_END = 26;
    private static final long MOST_PIXELS = 1 << 12;

    private BmpBitFieldsFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < SIZES_END) {
            return;
        }
        var head = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        long width = head.getInt(WIDTH);
        long height = Math.abs((long) head.getInt(HEIGHT));
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            return;
        }
        var size = new PixelSize((int) width, (int) height);
        try {
            BmpBitFields.of(data, size).ifPresent(rows -> rows.halved(size, size));
        } catch (DecodeException e) {
            // A reason for a person.
        }
    }
}
