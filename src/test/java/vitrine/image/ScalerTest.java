package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.metadata.Turn;

class ScalerTest {
    private static Pixels plain(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Pixels(width, height, pixels);
    }

    @ParameterizedTest
    @CsvSource({
        "600, 400, 100, 100, 100, 67",
        "400, 600, 100, 100, 67, 100",
        "601, 401, 300, 300, 300, 200",
        "10000, 1, 100, 100, 100, 1",
        "1, 5000, 256, 256, 1, 256",
        "50, 40, 100, 100, 50, 40"
    })
    void fitsTheWholePictureIntoTheBoxAndNeverEnlarges(
            int width, int height, int boxWidth, int boxHeight, int w, int h) {
        var fitted = Scaler.fit(plain(width, height, 0xFF336699), new PixelSize(boxWidth, boxHeight));

        assertThat(fitted.size()).isEqualTo(new PixelSize(w, h));
        assertThat(fitted.argb()).containsOnly(0xFF336699);
    }

    @ParameterizedTest
    @CsvSource({"600, 400, 100, 100", "400, 600, 100, 50", "30, 20, 100, 100", "1, 1, 7, 5", "5000, 2, 9, 9"})
    void fillsExactlyTheSizeAskedFor(int width, int height, int toWidth, int toHeight) {
        var exactly = new PixelSize(toWidth, toHeight);
        var filled = Scaler.fill(plain(width, height, 0xFF336699), exactly);

        assertThat(filled.size()).isEqualTo(exactly);
        assertThat(filled.argb()).containsOnly(0xFF336699);
    }

    @Test
    void fillShowsTheMiddle() {
        int[] argb = new int[300 * 100];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 300 < 100 ? 0xFFFF0000 : i % 300 < 200 ? 0xFF00FF00 : 0xFF0000FF;
        }
        assertThat(Scaler.fill(new Pixels(300, 100, argb), PixelSize.square(50)).argb())
                .containsOnly(0xFF00FF00);
    }

    @Test
    void finePatternsBecomeGreyInsteadOfJagged() {
        int[] argb = new int[1024 * 1024];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i + i / 1024) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF;
        }
        for (int pixel :
                Scaler.fit(new Pixels(1024, 1024, argb), PixelSize.square(100)).argb()) {
            assertThat(pixel & 0xFF).isBetween(112, 144);
        }
    }

    @Test
    void translucentPixelsStayPremultiplied() {
        var half = plain(300, 200, 0x80402010);
        assertThat(Scaler.fit(half, PixelSize.square(77)).argb()).containsOnly(0x80402010);

        int[] edge = new int[300 * 200];
        for (int i = 0; i < edge.length; i++) {
            edge[i] = i % 300 < 151 ? 0xFFFFFFFF : 0;
        }
        for (int pixel :
                Scaler.fit(new Pixels(300, 200, edge), PixelSize.square(77)).argb()) {
            assertThat(pixel & 0xFF).as("no fringe").isEqualTo(pixel >>> 24);
        }
    }

    @Test
    void theOriginalIsNotChanged() {
        var original = plain(300, 200, 0x80402010);
        Scaler.fit(original, PixelSize.square(77));
        Scaler.fill(original, PixelSize.square(77));

        assertThat(original.argb()).containsOnly(0x80402010);
    }

    @ParameterizedTest
    @EnumSource
    void aPieceOfATurnedPictureIsThatOfThePictureTurned(Turn turn) {
        int[] argb = new int[40 * 30];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i * 0x1013;
        }
        var picture = new Pixels(40, 30, argb);
        var turned = Orientation.of(turn).applyTo(picture);
        var size = new PixelSize(7, 11);
        var piece = Scaler.part(picture, turn, 5, 9, 7, 11, size);
        assertThat(piece.size()).isEqualTo(size);
        assertThat(piece.argb())
                .isEqualTo(Scaler.part(turned, 5, 9, 7, 11, size).argb());
    }
}
