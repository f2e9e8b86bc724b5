package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

class GifDecodingTest extends DecoderContractTest {
    private static final int[] FOUR_COLOURS = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};

    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "gif");
    }

    @Override
    String ending() {
        return "gif";
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(TestPictures.encode(TestPictures.corners(width, height, true), "gif"));
    }

    private static String still(byte[] gif) throws DecodeException {
        return GifBytes.drawn(GifLoader.load(gif));
    }

    private static byte[] fourColours(int transparent, int codeSize, int... codes) {
        return new GifBytes(4, 1, FOUR_COLOURS)
                .transparent(transparent)
                .head(0, 0, 4, 1)
                .data(codeSize, GifBytes.codes(codeSize, codes))
                .end();
    }

    @Test
    void aFrameSmallerThanTheCanvasLeavesTheRestTransparent() throws Exception {
        assertThat(still(new GifBytes(4, 3).frame(1, 1, "RG", "B.").end())).isEqualTo(".... .RG. .B..");
    }

    @Test
    void whatReachesOverTheCanvasIsCutOff() throws Exception {
        assertThat(still(new GifBytes(3, 2).frame(2, 1, "RG", "BW").end())).isEqualTo("... ..R");
        assertThat(still(new GifBytes(3, 2).frame(9, 9, "RG", "BW").end())).isEqualTo("... ...");
    }

    @Test
    void interlacedRowsComeToTheirPlaces() throws Exception {
        String[] passes = {"R", "R", "G", "B", "B", "W", "W", "W", "W"};
        assertThat(still(new GifBytes(1, 9).interlaced().frame(0, 0, passes).end()))
                .isEqualTo("R W B W G W B W R");
    }

    @Test
    void aFrameMayHaveColoursOfItsOwn() throws Exception {
        var gif = new GifBytes(2, 1).ownColours(0, 0xFFFFFF, 0xFFFF00, 0x00FFFF).frame(0, 0, "RG");
        assertThat(still(gif.end())).isEqualTo("WY");
    }

    @Test
    void aFileWithoutColoursIsGrey() throws Exception {
        byte[] pixels = GifBytes.lzw(8, true, 0, 0x80, 0xFF);
        var gif =
                new GifBytes(3, 1, new int[0]).transparent(-1).head(0, 0, 3, 1).data(8, pixels);
        assertThat(GifLoader.load(gif.end()).argb()).containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, true", "4, true", "255, true", "1, false", "255, false"})
    void anyBlocksAndAnyUseOfTheCodeTableGiveTheSamePixels(int blockSize, boolean clears) throws Exception {
        var random = new Random(7);
        int[] palette = random.ints(256, 0, 1 << 24).toArray();
        // Long runs and noise: long strings, and more new codes than the table takes.
        int[] indices = random.ints(300 * 200, 0, 256).toArray();
        Arrays.fill(indices, 10_000, 30_000, 9);
        var gif = new GifBytes(300, 200, palette)
                .transparent(-1)
                .blockSize(blockSize)
                .head(0, 0, 300, 200)
                .data(8, GifBytes.lzw(8, clears, indices));

        int[] expected =
                Arrays.stream(indices).map(index -> 0xFF000000 | palette[index]).toArray();
        assertThat(GifLoader.load(gif.end()).argb()).isEqualTo(expected);
    }

    @Test
    void aTransparentIndexThatThePaletteDoesNotReachChangesNoColour() throws Exception {
        assertThat(still(fourColours(200, 2, 4, 0, 1, 4, 2, 3, 5))).isEqualTo("RGBW");
        assertThat(still(fourColours(7, 3, 8, 0, 7, 8, 2, 3, 9))).isEqualTo("R.BW");
    }

    @Test
    void clearCodesInARowClearOnce() throws Exception {
        assertThat(still(fourColours(-1, 2, 4, 4, 0, 1, 4, 4, 2, 3, 5))).isEqualTo("RGBW");
    }

    @Test
    void codesWithoutMeaningEndTheFrame() throws Exception {
        assertThat(still(fourColours(-1, 2, 4, 0, 7, 1, 2))).isEqualTo("R...");
        assertThat(still(fourColours(-1, 2, 4, 0, 1, 5, 2, 3))).isEqualTo("RG..");
    }

    @Test
    void strayBlockEndsAndCommentsAreSteppedOver() throws Exception {
        assertThat(still(new GifBytes(2, 1)
                        .bytes(0, 0)
                        .comment("hello")
                        .frame(0, 0, "RG")
                        .end()))
                .isEqualTo("RG");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 12, 255})
    void aFrameWithoutPixelsIsDamaged(int codeSize) throws Exception {
        refused(
                write(new GifBytes(4, 4)
                        .head(0, 0, 4, 4)
                        .data(codeSize, new byte[20])
                        .end()),
                Reason.DAMAGED);
    }

    @Test
    void aFrameMuchLargerThanTheCanvasIsNotBelieved() throws Exception {
        byte[] pixels = GifBytes.lzw(3, true, new int[64]);
        refused(
                write(new GifBytes(4, 4)
                        .head(0, 0, 65_535, 65_535)
                        .data(3, pixels)
                        .end()),
                Reason.DAMAGED);
    }
}
