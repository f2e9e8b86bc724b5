package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That these sizes are those of the decoded pictures is shown where these are decoded.
class ForeignHeadTest {
    private static PhotoHeader read(byte[] file) throws IOException {
        return ForeignHead.opens(file) ? ForeignHead.read(new FileParts(ByteBuffer.wrap(file))) : PhotoHeader.UNKNOWN;
    }

    private static PhotoHeader read(String file) throws IOException {
        return read(TiffBytes.ascii(file));
    }

    private static PhotoHeader size(int width, int height) {
        return new PhotoHeader(width, height, 1, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1 30 20\n",
                "P2\n30\t20 ",
                "P3\r\n30\r\n20\r\n255",
                "P4\n# by hand\n30 20\n",
                "P5\n30# wide\n#\n# 9 9\n20#",
                "P6\n#\r30 20\n255\n\u00ff",
                "P7\nWIDTH 30\nHEIGHT 20\nDEPTH 3\nMAXVAL 255\nENDHDR\n",
                "P7\n# WIDTH 9\nHEIGHT 9\n\nHEIGHT 20\r\nWIDTH  30 \r\nENDHDR\r\n"
            })
    void aPnmTellsItsSizeBetweenBlanksAndComments(String file) throws IOException {
        assertThat(read(file)).isEqualTo(size(30, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P6",
                "P6 ",
                "P6 30 2",
                "P6 30 -20 ",
                "P6 0 20 255 ",
                "P6 30 99999999999999999999 255 ",
                "P6 30 2000000 255 ",
                "P6 30 a 255 ",
                "P5 # 30 20 255 ",
                "P7\nWIDTH 30\nHEIGHT 20\n",
                "P7\nWIDTH 30\nHEIGHT 1e3\nENDHDR\n",
                "P7\nWIDTH 30\nENDHDR\nHEIGHT 20\n",
                "P7 332\n#XVVERSION:Version 2.28\n80 60 255\n",
                "P8 30 20 255 "
            })
    void aPnmWithoutTwoNumbersThatMakeSenseIsUnknown(String file) throws IOException {
        assertThat(read(file)).isEqualTo(PhotoHeader.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "-Y 20 +X 30, 1",
        "-Y 20 -X 30, 2",
        "+Y 20 -X 30, 3",
        "+Y 20 +X 30, 4",
        "+X 20 -Y 30, 5",
        "-X 20 -Y 30, 6",
        "-X 20 +Y 30, 7",
        "+X 20 +Y 30, 8"
    })
    void aRadiancePictureTellsItsSizeAndWhichWayItsRowsRun(String line, int orientation) throws IOException {
        var stored = new PhotoHeader(30, 20, orientation, null, null);
        assertThat(read("#?RADIANCE\nEXPOSURE=1\n-Y 9 +X 9\n\n" + line + "\n\2\2"))
                .isEqualTo(stored);
        assertThat(read("#?RGBE\n\n" + line + "\n")).isEqualTo(stored);
        assertThat(read("#?RGBE\n\n" + line.replace('X', 'Y') + "\n")).isEqualTo(PhotoHeader.UNKNOWN);
        assertThat(read("#?RADIANCE\n" + line + "\n")).isEqualTo(PhotoHeader.UNKNOWN);
        assertThat(read("#?RADIANCE\n\n" + line)).isEqualTo(PhotoHeader.UNKNOWN);
        assertThat(read("#?RADIANCE\n\n" + line.replace("30", "3000000") + "\n"))
                .isEqualTo(PhotoHeader.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 30, 40", "2, 300000, 300000, 300000", "1, 0, 30, 0", "2, -1, 30, 0", "1, 2000000, 3, 0"})
    void aPhotoshopPictureTellsItsSizeIfThatMakesSense(int version, int width, int height, int expected)
            throws IOException {
        var file = ByteBuffer.allocate(26).put(TiffBytes.ascii("8BPS")).putShort((short) version);
        file.putInt(14, height).putInt(18, width);
        assertThat(read(file.array()).width()).isEqualTo(expected);
        assertThat(read(file.array()).height()).isEqualTo(expected == 0 ? 0 : height);
        assertThat(read(Arrays.copyOf(file.array(), 21))).isEqualTo(PhotoHeader.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 24", "0, 10, 32", "1, 1, 8", "0, 3, 8", "1, 9, 8"})
    void aTargaTellsItsSizeAndWhatOnlyLooksLikeOneDoesNot(int palette, int type, int bits) throws IOException {
        byte[] file = new byte[18];
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(1, (byte) palette)
                .put(2, (byte) type)
                .putShort(12, (short) 60_000)
                .putShort(14, (short) 20)
                .put(16, (byte) bits)
                .put(17, (byte) 0x20);
        assertThat(read(file)).isEqualTo(size(60_000, 20));
        for (int at : new int[] {1, 2, 16}) {
            byte[] other = file.clone();
            other[at] = 7;
            assertThat(read(other)).isEqualTo(PhotoHeader.UNKNOWN);
        }
        assertThat(read(Arrays.copyOf(file, 17))).isEqualTo(PhotoHeader.UNKNOWN);
    }

    private static ByteBuffer icon(int count) {
        var file = ByteBuffer.allocate(6 + 16 * count + 24).order(ByteOrder.LITTLE_ENDIAN);
        return file.putShort(2, (short) 1).putShort(4, (short) count);
    }

    @Test
    void anIconIsAsLargeAsTheLargestInIt() throws IOException {
        byte[] file = icon(3).array();
        file[6] = 48;
        file[7] = 32;
        file[6 + 16] = 0; // 256
        file[7 + 16] = 16;
        file[6 + 32] = 16;
        file[7 + 32] = 16;
        assertThat(read(file)).isEqualTo(size(256, 16));
        assertThat(read(Arrays.copyOf(file, 6 + 16))).isEqualTo(size(48, 32));
        assertThat(read(Arrays.copyOf(file, 6 + 15))).isEqualTo(PhotoHeader.UNKNOWN);
    }

    @Test
    void aPngInAnIconSaysItsSizeItselfOrNothingIsKnown() throws IOException {
        byte[] file = icon(1).array();
        file[6 + 12] = 22;
        var png = ByteBuffer.wrap(file).put(22, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(22 + 16, 300).putInt(22 + 20, 200);
        assertThat(read(file)).isEqualTo(size(300, 200));
        assertThat(read(Arrays.copyOf(file, 22 + 20))).isEqualTo(PhotoHeader.UNKNOWN);
        png.putInt(22 + 16, -1);
        assertThat(read(file)).isEqualTo(PhotoHeader.UNKNOWN);
    }

    @Test
    void aListOfMoreIconsThanAnybodyHasIsNotLookedThrough() throws IOException {
        assertThat(read(icon(1024).array())).isEqualTo(size(256, 256));
        assertThat(read(icon(1025).array())).isEqualTo(PhotoHeader.UNKNOWN);
    }

    @Test
    void anyOtherFileIsUnknown() throws IOException {
        for (var start : new String[] {"", "a letter to my aunt", "8BP", "<", "<html>", "<!DOCTYPE html><html>", "P"}) {
            assertThat(read(start)).isEqualTo(PhotoHeader.UNKNOWN);
        }
    }
}
