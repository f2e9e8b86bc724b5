package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

class IconDecodingTest extends ForeignDecodingTest {
    private static final int ICON = 1;
    private static final int POINTER = 2;
    private static final int HEAD = 6;
    private static final int ENTRY = 16;
    private static final int BITMAP_HEAD = 40;
    private static final int OS2_BITMAP_HEAD = 14 + 12;

    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Entry(int width, int height, int bits, byte[] bytes) {}

    @Override
    byte[] encode(int width, int height) {
        return file(ICON, png(TestPictures.corners(width, height, false)));
    }

    @Override
    String ending() {
        return "ico";
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(file(ICON, png(TestPictures.corners(width, height, true))));
    }

    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        var icon = png(TestPictures.corners(width, height, false));
        byte[] png = IccBytes.withChunk(icon.bytes, "iCCP", IccBytes.deflated(profile));
        return Optional.of(file(ICON, new Entry(width, height, icon.bits, png)));
    }

    private static byte[] file(int kind, Entry... entries) {
        int length = HEAD;
        for (var entry : entries) {
            length += ENTRY + entry.bytes.length;
        }
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) kind).putShort((short) entries.length);
        int at = HEAD + ENTRY * entries.length;
        for (var entry : entries) {
            file.put((byte) entry.width).put((byte) entry.height).putShort((short) 0);
            file.putShort((short) (kind == ICON ? 1 : 0)).putShort((short) (kind == ICON ? entry.bits : 0));
            file.putInt(entry.bytes.length).putInt(at);
            at += entry.bytes.length;
        }
        for (var entry : entries) {
            file.put(entry.bytes);
        }
        return file.array();
    }

    private static Entry png(BufferedImage image) {
        return new Entry(image.getWidth(), image.getHeight(), 32, TestPictures.encode(image, "png"));
    }

    /// A square of one colour with alpha, as a bitmap: rows from below, then a mask that nobody needs.
    private static Entry bitmap(int side, int argb) {
        int mask = (side + 31) / 32 * 4 * side;
        var bytes = ByteBuffer.allocate(BITMAP_HEAD + 4 * side * side + mask).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(BITMAP_HEAD)
                .putInt(side)
                .putInt(2 * side)
                .putShort((short) 1)
                .putShort((short) 32);
        bytes.position(BITMAP_HEAD);
        for (int i = 0; i < side * side; i++) {
            bytes.putInt(argb);
        }
        return new Entry(side, side, 32, bytes.array());
    }

    @ParameterizedTest
    @ValueSource(ints = {ICON, POINTER})
    void theLargestIsThePicture(int kind) throws Exception {
        byte[] file = file(kind, bitmap(16, 0xFFFF0000), bitmap(48, 0xFF00FF00), bitmap(32, 0xFF0000FF));
        var picture = decoder.decode(write(file), WHOLE);
        assertThat(picture.fullSize()).isEqualTo(PixelSize.square(48));
        assertThat(sizeInHead(write(file))).contains(PixelSize.square(48));
        assertThat(picture.pages()).isEqualTo(1);
        assertThat(picture.pixels().argb()[0]).isEqualTo(0xFF00FF00);
    }

    /// Its entry can say no more than 256, which is 0.
    @ParameterizedTest
    @ValueSource(ints = {256, 300})
    void aPngInItMayBeLargerThanAnIconCanSay(int side) throws Exception {
        byte[] file = file(ICON, bitmap(16, 0xFFFF0000), png(TestPictures.corners(side, side, false)));
        file[HEAD + ENTRY] = 0;
        file[HEAD + ENTRY + 1] = 0;
        assertThat(whole(file).size()).isEqualTo(PixelSize.square(side));
    }

    @Test
    void halfTransparentColoursArePremultiplied() throws Exception {
        assertThat(whole(file(ICON, bitmap(16, 0x80FF0040))).argb()[0]).isEqualTo(0x80800020);
    }

    @Test
    void theMaskOfABitmapWithoutAlphaHidesPixels() throws Exception {
        int side = 16;
        int pixels = 3 * side * side;
        var bytes = ByteBuffer.allocate(BITMAP_HEAD + pixels + 4 * side).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(BITMAP_HEAD)
                .putInt(side)
                .putInt(2 * side)
                .putShort((short) 1)
                .putShort((short) 24);
        Arrays.fill(bytes.array(), BITMAP_HEAD, BITMAP_HEAD + pixels, (byte) -1);
        bytes.put(
                bytes.capacity() - 4, (byte) 0x80); // The highest row is the last, and its first pixel the highest bit.
        int[] argb = whole(file(ICON, new Entry(side, side, 24, bytes.array()))).argb();
        assertThat(argb[0]).isZero();
        assertThat(argb[1]).isEqualTo(-1);
    }

    /// Of a picture of 16 x 16 as it is drawn: what its mask hides is the highest pixel on the left.
    private static byte[] withMask(ByteBuffer icon) {
        byte[] bytes = new byte[icon.capacity()];
        icon.get(0, bytes);
        bytes[bytes.length - 4] = (byte) 0x80;
        return bytes;
    }

    private static ByteBuffer bitmapHead(int bits, int colors, int bytes) {
        var head = ByteBuffer.allocate(BITMAP_HEAD + bytes).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(BITMAP_HEAD).putInt(16).putInt(32).putShort((short) 1).putShort((short) bits);
        return head.putInt(32, colors).position(BITMAP_HEAD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void aPaletteMayBeShorterThanThereAreNumbers(int bits) throws Exception {
        int colors = bits == 1 ? 2 : 3;
        int row = Math.max(16 * bits / 8, 4);
        var bytes = bitmapHead(bits, colors, 4 * colors + 16 * row + 4 * 16);
        bytes.position(BITMAP_HEAD + 4 * (colors - 1)).putInt(0x00FF2080);
        byte last = switch (bits) {
            case 1 -> (byte) 0xFF;
            case 4 -> 0x22;
            default -> 2;
        };
        for (int i = 0; i < 16 * row; i++) {
            bytes.put(last);
        }
        int[] argb = whole(file(ICON, new Entry(16, 16, bits, withMask(bytes)))).argb();
        assertThat(argb[0]).isZero();
        assertThat(Arrays.copyOfRange(argb, 1, argb.length)).containsOnly(0xFFFF2080);
    }

    @Test
    void anIconWhoseAlphaIsZeroEverywhereIsHiddenByItsMaskAlone() throws Exception {
        var bytes = bitmapHead(32, 0, 4 * 16 * 16 + 4 * 16);
        for (int i = 0; i < 16 * 16; i++) {
            bytes.putInt(0x00FF2080);
        }
        int[] argb = whole(file(ICON, new Entry(16, 16, 32, withMask(bytes)))).argb();
        assertThat(argb[0]).isZero();
        assertThat(Arrays.copyOfRange(argb, 1, argb.length)).containsOnly(0xFFFF2080);
    }

    @Test
    void theBitmapIsAsLargeAsItSaysItself() throws Exception {
        byte[] file = file(ICON, bitmap(48, 0xFF00FF00));
        file[HEAD] = 32;
        file[HEAD + 1] = 32;
        assertThat(whole(file).size()).isEqualTo(PixelSize.square(48));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16})
    void aBitmapWithAnOlderHeaderOrCompressedIsUnsupported(int place) throws Exception {
        byte[] file = file(ICON, bitmap(48, 0xFF00FF00));
        file[HEAD + ENTRY + place] = 12;
        refused(write(file), Reason.UNSUPPORTED);
    }

    /// A library that read icons before made room for as many.
    @Test
    void aPaletteOfMoreColoursThanThereAreBytesIsDamaged() throws Exception {
        byte[] file = file(ICON, bitmap(48, 0xFF00FF00));
        file[HEAD + ENTRY + 35] = 0x20;
        refused(write(file), Reason.DAMAGED);
    }

    @Test
    void aBitmapThatIsCutOffIsDamaged() throws Exception {
        byte[] file = file(ICON, bitmap(48, 0xFF00FF00));
        refused(write(Arrays.copyOf(file, file.length / 2)), Reason.DAMAGED);
    }

    /// The header of one bitmap of OS/2, and a palette of two colours or sixteen.
    private static void os2Head(ByteBuffer file, String type, int width, int height, int bits, int rows) {
        file.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(OS2_BITMAP_HEAD)
                .putInt(0);
        file.putInt(rows).putInt(12);
        file.putShort((short) width)
                .putShort((short) height)
                .putShort((short) 1)
                .putShort((short) bits);
        for (int i = 0; i < 1 << bits; i++) {
            file.put((byte) (i == 1 ? 0x80 : 0)).put((byte) (i == 1 ? 0x20 : 0)).put((byte) (i == 1 ? 0xFF : 0));
        }
    }

    /// As the icon editor of OS/2 writes them: one for each kind of screen.
    private static byte[] os2Array(int... sides) {
        var file = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        int start = 0;
        for (int i = 0; i < sides.length; i++) {
            int side = sides[i];
            int mask = start + 14 + 2 * OS2_BITMAP_HEAD + 3 * 2 + 3 * 16;
            int colors = mask + 4 * 2 * side;
            int next = colors + side * side / 2;
            file.position(start).put((byte) 'B').put((byte) 'A').putInt(40).putInt(i + 1 < sides.length ? next : 0);
            file.putInt(0);
            os2Head(file, "CI", side, 2 * side, 1, mask);
            os2Head(file, "CI", side, side, 4, colors);
            file.put(colors - 4, (byte) 0x80); // The mask's highest row is the last.
            Arrays.fill(file.array(), colors, next, (byte) 0x11);
            start = next;
        }
        return Arrays.copyOf(file.array(), start);
    }

    @Test
    void ofTheIconsOfOs2TheLargestIsShownBehindItsMask() throws Exception {
        var pixels = whole(os2Array(16, 32, 24));
        assertThat(pixels.size()).isEqualTo(PixelSize.square(32));
        assertThat(pixels.argb()[0]).isZero();
        assertThat(Arrays.copyOfRange(pixels.argb(), 1, 32 * 32)).containsOnly(0xFFFF2080);
    }

    @Test
    void aPointerOfOs2MayBeInBlackAndWhite() throws Exception {
        int rows = OS2_BITMAP_HEAD + 3 * 2;
        var file = ByteBuffer.allocate(rows + 4 * 2 * 32).order(ByteOrder.LITTLE_ENDIAN);
        os2Head(file, "PT", 32, 64, 1, rows);
        Arrays.fill(file.array(), rows, rows + 4 * 32, (byte) -1);
        file.put(file.capacity() - 4, (byte) 0x80);
        var pixels = whole(file.array());
        assertThat(pixels.size()).isEqualTo(PixelSize.square(32));
        assertThat(pixels.argb()[0]).isZero();
        assertThat(Arrays.copyOfRange(pixels.argb(), 1, 32 * 32)).containsOnly(0xFFFF2080);
    }

    @Test
    void damagedIconsOfOs2EndWithAReason() throws Exception {
        byte[] whole = os2Array(16, 32);
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] changed = Arrays.copyOf(whole, random.nextInt(32, whole.length + 1));
            for (int j = random.nextInt(6); j > 0; j--) {
                changed[random.nextInt(16, Math.min(changed.length, 200))] = (byte) random.nextInt();
            }
            var file = write(changed);
            try {
                decoder.decode(file, WHOLE);
            } catch (DecodeException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.UNSUPPORTED, Reason.TOO_LARGE);
            }
        }
        byte[] itself = os2Array(16);
        ByteBuffer.wrap(itself).order(ByteOrder.LITTLE_ENDIAN).putInt(6, 1);
        assertThat(decoder.decode(write(itself), WHOLE)).isNotNull();
    }

    @Test
    void realIconsAreShown() throws Exception {
        realPicturesAreShown("*.ico", 4);
    }
}
