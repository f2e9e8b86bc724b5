package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Jpeg2000DecodingTest extends DecoderContractTest {
    @RegisterExtension
    static final DecoderProcesses PROCESSES = new DecoderProcesses();

    @Override
    PictureDecoder decoder() {
        return PROCESSES.decoder();
    }

    @Override
    List<ProcessHandle> decoderProcesses() {
        return PROCESSES.running();
    }

    @Override
    byte[] encode(int width, int height) {
        return encode(width, height, false, "5");
    }

    /// @param ratio to which it is compressed; 1 is without loss
    private byte[] encode(int width, int height, boolean alpha, String ratio) {
        // Each of them halves the sides.
        int resolutions = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(width, height)), 1, 6);
        return encode(TestPictures.corners(width, height, alpha), ratio, resolutions);
    }

    private byte[] encode(BufferedImage image, String ratio, int resolutions) {
        return SystemEncoder.encode(
                image,
                ending(),
                "opj_compress",
                "-i",
                "in",
                "-o",
                "out",
                "-r",
                ratio,
                "-n",
                String.valueOf(resolutions));
    }

    /// Without [#encodeTurned]: no box of the format says how a picture is to be turned.
    @Override
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.of(BoxBytes.jpeg2000WithProfile(encode(width, height, false, "1"), profile));
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(encode(width, height, true, "5"));
    }

    @Override
    String ending() {
        return "jp2";
    }

    /// The type of a channel in the box "cdef": colours that are to be multiplied with alpha, that are multiplied with
    /// it already, and alpha of which that is not known.
    @ParameterizedTest
    @CsvSource({"1, 80201008", "2, 80402010", "65535, ff402010"})
    void coloursMayBeMultipliedWithAlpha(int type, String expected) throws Exception {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        int[] all = new int[16 * 16];
        Arrays.fill(all, 0x80402010);
        image.setRGB(0, 0, 16, 16, all, 0, 16);
        byte[] file = encode(image, "1", 2);
        int box = new String(file, StandardCharsets.ISO_8859_1).indexOf("cdef");
        int fourth = box + 4 + 2 + 3 * 6;
        ByteBuffer.wrap(file).putShort(fourth + 2, (short) type);
        assertThat(decoder.decode(write(file), PixelSize.square(100)).pixels().argb())
                .containsOnly(Integer.parseUnsignedInt(expected, 16));
    }

    /// Such as what a satellite has seen beside the colours.
    @Test
    void aFourthChannelThatIsNotSaidToBeAlphaHidesNothing() throws Exception {
        var file = new String(encode(200, 200, true, "5"), StandardCharsets.ISO_8859_1);
        assertThat(file).contains("cdef");
        byte[] unsaid = file.replace("cdef", "free").getBytes(StandardCharsets.ISO_8859_1);
        var pixels = decoder.decode(write(unsaid), PixelSize.square(200)).pixels();
        assertThat(TestPictures.at(pixels, 0.5, 0.5) >>> 24).isEqualTo(0xFF);
        assertThat(TestPictures.cornersOf(pixels)).startsWith("rgb");
    }
}
