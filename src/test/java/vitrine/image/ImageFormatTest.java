package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.RealPhotos;

class ImageFormatTest {
    @ParameterizedTest
    @CsvSource({
        "a.jpg, JPEG",
        "A.JPEG, JPEG",
        "a.b.png, PNG",
        "moving.apng, PNG",
        "ü.GIF, GIF",
        ".bmp, BMP",
        "a.NeF, NEF",
        "a.tiff, TIFF",
        "a.heic, HEIC",
        "a.MP4, MP4",
        "a.mov, MOV"
    })
    void knowsFormatsByName(String name, ImageFormat format) {
        assertThat(ImageFormat.ofName(name)).contains(format);
        assertThat(ImageFormat.isPhotoName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "jpg", "a.jpg.txt", "a.", "a.jpg ", "a.mp3", "a.pdf", "a.jpgjpgjpg", "ajpg"})
    void anythingElseIsNoPhoto(String name) {
        assertThat(ImageFormat.isPhotoName(name)).isFalse();
        assertThat(ImageFormat.ofName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe0, JPEG",
        "89504e470d0a1a0a, PNG",
        "474946383961, GIF",
        "49492a0008000000, TIFF",
        "49492a00100000004352, CR2",
        "524946460000000057454250, WEBP",
        "00000018667479706865696300000000, HEIC",
        "00000018667479706176696600000000, AVIF",
        "38425053, PSD",
        "000001000100, ICO",
        "000002000100, ICO",
        "000002000000000000000000800260001820, TGA",
        "50370a, PNM",
        "3c3f786d6c, SVG",
        "1f8b08, SVG",
        "efbbbf0a3c737667, SVG",
        "fffe3c00730076006700, SVG",
        "feff003c003f0078006d006c, SVG",
        "3c733a73766720786d6c6e733a733d, SVG",
        "4241280000007800000000000000434920000000100010008c0100000c000000, ICO",
        "4349200000001000100000000000280000002000000040000000010004000000, ICO",
        "233f52414449414e4345, HDR",
        "000000186674797061766966000000006d696631, AVIF",
        "00000018667479706d696631000000006d69663161766966, AVIF",
        "00000018667479706d696631000000006d69663168656963, HEIC",
        "ff0a, JXL",
        "0000000c4a584c200d0a870a, JXL",
        "0000000c6a5020200d0a870a, JPEG_2000",
        "ff4fff51, JPEG_2000",
        "000000186674797069736f6d00000200, MP4",
        "00000014667479707174202000000000, MOV",
        "0000000877696465, MOV",
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d, WEBM",
        "1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61, MKV",
        "524946460000000041564920, AVI"
    })
    void knowsFormatsByFirstBytes(String hex, ImageFormat format) {
        assertThat(ImageFormat.ofContent(HexFormat.of().parseHex(hex))).contains(format);
    }

    /// The first brand may be that of a profile, of which there are ever more.
    @ParameterizedTest
    @CsvSource({
        "heic mif1 heic, HEIC",
        "mif2 mif1 heic miaf, HEIC",
        "miaf mif1 heic, HEIC",
        "MiHB mif1 heic, HEIC",
        "1pic miaf, HEIC",
        "new1 new2 new3 new4 new5 new6 new7 new8 heic, HEIC",
        "MA1B avif mif1 miaf MA1A, AVIF",
        "miaf mif1 miaf MA1A avif, AVIF",
        "heic avif, HEIC",
        "'crx  isom', CR3",
        "'qt   isom', MOV",
        "iso3 iso3 iso2 avc1 mp41, MP4",
        "isom mif1 heic, MP4",
        "dash iso6 mp41, MP4",
        "nobo dykn owst hisb, MP4"
    })
    void theBrandsOfAFileOfBoxesTellWhatItIs(String brands, ImageFormat format) {
        var others = new StringBuilder();
        for (int at = 5; at < brands.length(); at += 5) {
            others.append(brands, at, at + 4);
        }
        var text = "\0\0\0" + (char) (16 + others.length()) + "ftyp" + brands.substring(0, 4) + "\0\0\0\0" + others
                + "heic";
        assertThat(ImageFormat.ofContent(text.getBytes(StandardCharsets.ISO_8859_1)))
                .contains(format);
    }

    @Test
    void aDrawingMayBeginFarBehindBlanks() {
        var text = " \n".repeat(1000) + "<svg xmlns='http://www.w3.org/2000/svg'/>";
        assertThat(ImageFormat.ofContent(text.getBytes(StandardCharsets.US_ASCII)))
                .contains(ImageFormat.SVG);
    }

    @Test
    void knowsNothingOfOtherBytes() {
        assertThat(ImageFormat.ofContent(new byte[0])).isEmpty();
        assertThat(ImageFormat.ofContent("a letter to my aunt".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(ImageFormat.ofContent("a list of those in CI and elsewhere".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(ImageFormat.ofContent("BMW and other cars, a list".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void noEndingBelongsToTwoFormats() {
        assertThat(Arrays.stream(ImageFormat.values()).flatMap(format -> format.endings().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(ending ->
                        assertThat(ImageFormat.isPhotoName("a." + ending)).isTrue());
    }

    @Test
    void realFilesAreWhatTheyAreNamed() throws IOException {
        try (var files = Files.list(RealPhotos.folder("formats"))) {
            for (var file : files.filter(f -> !f.toString().endsWith(".nef")).toList()) {
                assertThat(ImageFormat.ofContent(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isEqualTo(ImageFormat.ofName(file.toString()));
            }
        }
    }
}
