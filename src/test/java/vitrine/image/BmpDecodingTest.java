package vitrine.image;

class BmpDecodingTest extends DecoderContractTest {
    @Override
    byte[] encode(int width, int height) {
        return TestPictures.encode(TestPictures.corners(width, height, false), "bmp");
    }

    @Override
    String ending() {
        return "bmp";
    }
}
