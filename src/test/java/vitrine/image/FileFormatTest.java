package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifScan;

class FileFormatTest {
    @TempDir
    Path folder;

    private Path write(String name, String start) throws IOException {
        return Files.write(folder.resolve(name), start.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// A picture whose first brand is another.
    private Path sample(String sample, String brand) throws IOException {
        try (var bytes = Objects.requireNonNull(getClass().getResourceAsStream("formats/" + sample), sample)) {
            byte[] file = bytes.readAllBytes();
            System.arraycopy(brand.getBytes(StandardCharsets.US_ASCII), 0, file, 8, 4);
            return Files.write(folder.resolve("photo.jpg"), file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "corners.heic, mif2, HEIC",
        "corners.heic, miaf, HEIC",
        "corners.heic, MiHB, HEIC",
        "corners.avif, MA1B, AVIF",
        "corners.avif, mif2, AVIF"
    })
    void aPictureOfAnyProfileIsOneAndItsSizeIsKnown(String sample, String brand, ImageFormat format) throws Exception {
        var file = sample(sample, brand);
        assertThat(FileFormat.of(file)).isEqualTo(format);
        assertThat(ExifScan.readFile(file).width()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({"iso3", "dash", "3gp6", "none"})
    void aVideoUnderAPicturesNameIsAVideo(String brand) throws Exception {
        assertThat(FileFormat.of(write("clip.jpg", "\0\0\0\u0010ftyp" + brand + "\0\0\2\0")))
                .isEqualTo(ImageFormat.MP4);
    }

    @Test
    void theNameTellsOnlyWhatBytesDoNot() throws Exception {
        assertThat(FileFormat.of(write("clip.mkv", "no head that is known"))).isEqualTo(ImageFormat.MKV);
        assertThatThrownBy(() -> FileFormat.of(write("photo.jpg", "a letter to my aunt")))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(Reason.DAMAGED);
    }
}
