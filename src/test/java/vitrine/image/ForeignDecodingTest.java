package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.util.Arrays;
import vitrine.RealPhotos;
import vitrine.image.DecodeException.Reason;

/// What every format must do that only decoder processes know; here without the process.
abstract class ForeignDecodingTest extends DecoderContractTest {
    static final PixelSize WHOLE = PixelSize.square(10_000);

    @Override
    final PictureDecoder decoder() {
        return DecoderInThisProcess.pictures();
    }

    /// All pixels of a picture, whose size is known before.
    final Pixels whole(byte[] bytes) throws Exception {
        var file = write(bytes);
        var picture = decoder.decode(file, WHOLE);
        assertThat(sizeInHead(file)).contains(picture.fullSize());
        return picture.pixels();
    }

    /// @param name of the variety, as a person is told
    final void isUnsupported(byte[] bytes, String name) throws Exception {
        var file = write(bytes);
        assertThatThrownBy(() -> decoder.decode(file, WHOLE))
                .asInstanceOf(type(DecodeException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED))
                .satisfies(e -> assertThat(e.detail()).isEqualTo(name));
    }

    /// @param names of files, as a glob
    /// @param colours that each picture has more than
    final void realPicturesAreShown(String names, long colours) throws Exception {
        try (var files = Files.newDirectoryStream(RealPhotos.folder("formats"), names)) {
            for (var file : files) {
                var picture = decoder.decode(file, PixelSize.square(300));
                assertThat(sizeInHead(file)).as(file.toString()).contains(picture.fullSize());
                assertThat(Arrays.stream(picture.pixels().argb()).distinct().count())
                        .as(file.toString())
                        .isGreaterThan(colours);
            }
        }
    }
}
