package vitrine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// BMPs with one of the headers of OS/2, of which the shortest is that of Windows 2 too. JavaFX's loader knows none of
/// them. Source: BITMAPCOREHEADER and BITMAPINFOHEADER2.
public final class Os2Bmp {
    private static final int LENGTH_OF_HEADER = 14;
    private static final int COMPRESSION = 30;
    private static final int END_OF_COMPRESSION = 34;

    private static final int FIRST = 12;
    private static final int SHORT = 16;
    private static final int SECOND = 64;

    /// What only OS/2 writes has this number or a later one, which Windows uses for other things.
    private static final int OWN = 3;

    private Os2Bmp() {}

    /// @param bmp its first bytes, or all
    static boolean opens(byte[] bmp) {
        return bmp.length >= END_OF_COMPRESSION
                && switch (number(bmp, LENGTH_OF_HEADER)) {
                    case FIRST, SHORT, SECOND -> true;
                    default -> false;
                };
    }

    /// Whether its pixels are coded as nothing but OS/2 has done: by Huffman codes, or runs of whole pixels.
    ///
    /// @param bmp its first bytes, or all
    public static boolean isCodedItsOwnWay(byte[] bmp) {
        return opens(bmp) && number(bmp, LENGTH_OF_HEADER) == SECOND && number(bmp, COMPRESSION) >= OWN;
    }

    private static int number(byte[] bmp, int at) {
        return ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
