package vitrine.image;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// From the file of a photo to its picture, as the program gets it: read, decoded, scaled, turned and brought to sRGB.
@State(Scope.Benchmark)
public class JpegBench {
    public static final String JAVAFX = "JavaFX";
    private static final String FULL = "full";

    @Param({JAVAFX, "libturbojpeg"})
    public String loader = JAVAFX;

    @Param({"256", "512", FULL})
    public String size = FULL;

    private List<Path> photos = List.of();
    private PictureDecoder decoder = new PictureDecoder();
    private PixelSize box = PixelSize.square(1);

    /// Whether this machine has libturbojpeg.
    public static boolean hasTurboJpeg() {
        return turboJpeg().isThere();
    }

    private static TurboJpeg turboJpeg() {
        return TurboJpeg.of(System.getenv(), System.getProperties());
    }

    @Setup
    public void open() {
        photos = BenchPhotos.ofThisRun();
        decoder = new PictureDecoder(loader.equals(JAVAFX) ? TurboJpeg.off() : turboJpeg(), ForeignDecoder.NONE);
        box = PixelSize.square(size.equals(FULL) ? Integer.MAX_VALUE : Integer.parseInt(size));
    }

    @Benchmark
    public void decode(Blackhole used) throws DecodeException {
        for (var photo : photos) {
            used.consume(decoder.decode(photo, box));
        }
    }
}
