package vitrine.image;

class GifDecodingTest extends DecoderContractTest {
    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "gif");
    }

    @Override
    String ending() {
        return "gif";
    }
}
