package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

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
}
