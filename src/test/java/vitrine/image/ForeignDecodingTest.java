package vitrine.image;

/// What every format must do that only decoder processes know; here without the process.
abstract class ForeignDecodingTest extends DecoderContractTest {
    static final PixelSize WHOLE = PixelSize.square(10_000);

    @Override
    final PictureDecoder decoder() {
        return DecoderInThisProcess.pictures();
    }

    final Pixels whole(byte[] file) throws Exception {
        return decoder.decode(write(file), WHOLE).pixels();
    }
}
