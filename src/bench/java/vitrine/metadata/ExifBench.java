package vitrine.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vitrine.image.BenchPhotos;

/// The few tags that are needed at once, beside what the library takes that reads all.
@State(Scope.Benchmark)
public class ExifBench {
    private List<Path> photos = List.of();

    @Setup
    public void open() {
        photos = BenchPhotos.ofThisRun();
    }

    @Benchmark
    public void scan(Blackhole used) throws IOException {
        for (var photo : photos) {
            used.consume(ExifScan.readFile(photo));
        }
    }

    @Benchmark
    public void metadataExtractor(Blackhole used) throws IOException, ImageProcessingException {
        for (var photo : photos) {
            used.consume(ImageMetadataReader.readMetadata(photo.toFile()));
        }
    }
}
