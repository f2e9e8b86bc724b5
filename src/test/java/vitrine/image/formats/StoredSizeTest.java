package vitrine.image.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

class StoredSizeTest {
    private static final long HEAP = 630L << 20;

    private static Wish wish(PixelSize box) {
        return new Wish(ImageFormat.TIFF, box, 64_000_000, 0);
    }

    private static Wish largest() {
        return wish(PixelSize.square(Integer.MAX_VALUE));
    }

    @Test
    void aPictureHasTheSizeThatOtherFormatsBringItIn() throws Exception {
        var turned = Orientation.of(Turn.ofExif(6));
        var box = wish(new PixelSize(9000, 7500));
        for (int width = 1; width < 70_000; width += width / 7 + 1) {
            for (int height = 1; height < 50_000; height += height / 7 + 1) {
                var stored = StoredSize.of(width, height, 3);
                var size = stored.size();
                assertThat(stored.wanted(Orientation.UPRIGHT, largest()))
                        .isEqualTo(largest().sizeOf(size));
                assertThat(stored.wanted(Orientation.UPRIGHT, box)).isEqualTo(box.sizeOf(size));
                assertThat(turned.applyTo(stored.wanted(turned, box))).isEqualTo(box.sizeOf(turned.applyTo(size)));
            }
        }
    }

    /// Where pixels are left out, fine patterns become others.
    @ParameterizedTest
    @CsvSource({"16384, 8192, 0", "11648, 8736, 3", "10000, 6000, 6"})
    void noPixelIsLeftOutWhereTheMeansOfAllFitIntoMemory(int width, int height, int bytesPerPixel) throws Exception {
        var stored = StoredSize.of(width, height, bytesPerPixel);
        assertThat(stored.step(stored.wanted(Orientation.UPRIGHT, largest()), HEAP))
                .isEqualTo(1);
    }
}
