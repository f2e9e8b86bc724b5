package vitrine.thumbnail;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vitrine.image.BenchPhotos;
import vitrine.image.DecodeException;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// Making the file of a thumbnail.
@State(Scope.Benchmark)
public class PngBench {
    @Param({"256", "512"})
    public int size = 256;

    private Pixels thumbnail = new Pixels(1, 1, new int[1]);

    @Setup
    public void decode() throws DecodeException {
        var photo = BenchPhotos.ofThisRun().getFirst();
        thumbnail = new PictureDecoder().decode(photo, PixelSize.square(size)).pixels();
    }

    @Benchmark
    public byte[] encode() {
        return PngWriter.encode(thumbnail, Map.of("Thumb::URI", "file:///photos/a.jpg", "Thumb::MTime", "1777701160"));
    }
}
