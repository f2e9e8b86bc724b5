package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.metadata.Turn;

class OrientationTest {
    /// The letters of a stored picture "ab / cd / ef" (two columns, three rows), as they stand upright.
    @ParameterizedTest
    @CsvSource({
        "1, ab/cd/ef",
        "2, ba/dc/fe",
        "3, fe/dc/ba",
        "4, ef/cd/ab",
        "5, ace/bdf",
        "6, eca/fdb",
        "7, fdb/eca",
        "8, bdf/ace"
    })
    void turnsEveryPixelToItsPlace(int exif, String upright) {
        var stored = new Pixels(
                2, 3, new int[] {letter('a'), letter('b'), letter('c'), letter('d'), letter('e'), letter('f')});

        var pixels = Orientation.ofExif(exif).applyTo(stored);

        var rows = upright.split("/", -1);
        assertThat(pixels.size()).isEqualTo(new PixelSize(rows[0].length(), rows.length));
        assertThat(pixels.argb())
                .containsExactly(upright.replace("/", "")
                        .chars()
                        .map(OrientationTest::letter)
                        .toArray());
    }

    @ParameterizedTest
    @EnumSource
    void oneTurnAfterTheOtherIsTheirCompositionToThePixel(Turn first) {
        var stored = new Pixels(
                2, 3, new int[] {letter('a'), letter('b'), letter('c'), letter('d'), letter('e'), letter('f')});
        for (var next : Turn.values()) {
            var inTwoSteps = Orientation.of(next).applyTo(Orientation.of(first).applyTo(stored));
            var inOne = Orientation.of(first.then(next)).applyTo(stored);
            assertThat(inOne.size()).isEqualTo(inTwoSteps.size());
            assertThat(inOne.argb()).as(first + ", " + next).isEqualTo(inTwoSteps.argb());
        }
    }

    private static int letter(int letter) {
        return 0xFF000000 | letter * 0x10203;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsTranslucentPixelsAsTheyAre(int exif) {
        var random = new Random(exif);
        int[] argb = random.ints(97L * 61)
                .map(bits -> {
                    int alpha = bits >>> 24;
                    return (alpha << 24) | (bits & 0xFF) % (alpha + 1) * 0x10101;
                })
                .toArray();
        var orientation = Orientation.ofExif(exif);
        var turned = orientation.applyTo(new Pixels(97, 61, argb));

        assertThat(turned.size()).isEqualTo(orientation.applyTo(new PixelSize(97, 61)));
        assertThat(Arrays.stream(turned.argb()).sorted().boxed())
                .containsExactlyElementsOf(Arrays.stream(argb).sorted().boxed().toList());
    }

    @Test
    void anythingElseIsUpright() {
        assertThat(Orientation.ofExif(0)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.ofExif(9)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.ofExif(-1)).isEqualTo(Orientation.UPRIGHT);
    }
}
