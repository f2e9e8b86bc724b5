package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.Pixels;

class PngTest {
    private static final Map<String, String> TEXTS = Map.of("Thumb::URI", "file:///a%20b.jpg", "Software", "Vitrine");

    @ParameterizedTest
    @CsvSource({"1, 1", "256, 192", "3, 500", "511, 2"})
    void anOpaquePictureComesBackAsItWas(int width, int height) throws IOException {
        var picture = noise(width, height, 0xFF);

        var read = ImageIO.read(new ByteArrayInputStream(PngWriter.encode(picture, TEXTS)));

        assertThat(read.getColorModel().hasAlpha()).isFalse();
        assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(picture.argb());
    }

    @Test
    void aTransparentPictureComesBackAsPreciselyAsPremultipliedPixelsAllow() throws IOException {
        var random = new Random(7);
        var argb = new int[64 * 64];
        Arrays.setAll(argb, i -> premultiplied(random.nextInt()));

        var read = ImageIO.read(new ByteArrayInputStream(PngWriter.encode(new Pixels(64, 64, argb), Map.of())));

        assertThat(read.getColorModel().hasAlpha()).isTrue();
        int[] straight = read.getRGB(0, 0, 64, 64, null, 0, 64);
        assertThat(Arrays.stream(straight).map(PngTest::premultiplied).toArray())
                .isEqualTo(argb);
    }

    @Test
    void aPictureOfEvenColourBecomesSmall() {
        var argb = new int[256 * 256];
        Arrays.fill(argb, 0xFF336699);

        assertThat(PngWriter.encode(new Pixels(256, 256, argb), Map.of())).hasSizeLessThan(30_000);
    }

    @Test
    void theTextKeysComeBack() {
        var text = PngText.parse(PngWriter.encode(noise(30, 20, 0xFF), TEXTS)).orElseThrow();

        assertThat(text.texts()).isEqualTo(TEXTS);
        assertThat(text.width()).isEqualTo(30);
        assertThat(text.height()).isEqualTo(20);
    }

    @Test
    void aTextThatLatin1CannotSayHarmsNothing() {
        var text = PngText.parse(PngWriter.encode(noise(1, 1, 0xFF), Map.of("Why", "日\0!")))
                .orElseThrow();

        assertThat(text.texts()).containsEntry("Why", "? !");
    }

    @Test
    void aTruncatedFileIsNoPng() {
        byte[] png = PngWriter.encode(noise(20, 20, 0xFF), TEXTS);
        for (int length = 0; length < png.length; length++) {
            assertThat(PngText.parse(Arrays.copyOf(png, length))).isEmpty();
        }
    }

    @Test
    void aDamagedFileIsNoPngAndNeverMore() {
        byte[] png = PngWriter.encode(noise(20, 20, 0xFF), TEXTS);
        var random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = png.clone();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> PngText.parse(damaged)).doesNotThrowAnyException();
            if (!Arrays.equals(damaged, png)) {
                assertThat(PngText.parse(damaged)).isEmpty();
            }
        }
    }

    @Test
    void whatIsNoFileOrTooLargeIsNoPng(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.png");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 32);
        }

        assertThat(PngText.read(huge)).isEmpty();
        assertThat(PngText.read(folder)).isEmpty();
        assertThat(PngText.read(folder.resolve("absent.png"))).isEmpty();
        assertThat(PngText.read(Files.createFile(folder.resolve("empty.png")))).isEmpty();
    }

    private static Pixels noise(int width, int height, int alpha) {
        var random = new Random(1);
        var argb = new int[width * height];
        Arrays.setAll(argb, i -> (alpha << 24) | (random.nextInt() & 0xFFFFFF));
        return new Pixels(width, height, argb);
    }

    private static int premultiplied(int straight) {
        int alpha = straight >>> 24;
        return (alpha << 24)
                | (scaled((straight >> 16) & 0xFF, alpha) << 16)
                | (scaled((straight >> 8) & 0xFF, alpha) << 8)
                | scaled(straight & 0xFF, alpha);
    }

    private static int scaled(int channel, int alpha) {
        return (channel * alpha + 127) / 255;
    }
}
