package vitrine.image;

import java.awt.image.BufferedImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Bringing decoded pictures to size.
@State(Scope.Benchmark)
public class ScaleBench {
    private final Pixels large = waves(4000, 3000);
    private final Pixels decodedToEighth = waves(500, 375);

    private static Pixels waves(int width, int height) {
        var image = TestPictures.waves(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF << 24;
        }
        return new Pixels(width, height, argb);
    }

    /// What a JPEG of 12 megapixels is decoded to, to 256 px.
    @Benchmark
    public Pixels thumbnail() {
        return Scaler.fit(decodedToEighth, PixelSize.square(256));
    }

    /// 12 megapixels to 1280 × 800.
    @Benchmark
    public Pixels screen() {
        return Scaler.fit(large, new PixelSize(1280, 800));
    }

    /// A tile of the viewer at 50 %.
    @Benchmark
    public Pixels tile() {
        return Scaler.part(large, 1500, 1000, 1024, 1024, PixelSize.square(512));
    }
}
