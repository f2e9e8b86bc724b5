package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifScan;
import vitrine.metadata.Turn;

/// What every format that is shown must do.
@ExtendWith(FxRuntime.class)
abstract class DecoderContractTest {
    private static final int CHANGES = 300;

    private static final PixelSize LARGE = PixelSize.square(10_000);

    final PictureDecoder decoder = decoder();

    @TempDir
    Path folder;

    PictureDecoder decoder() {
        return new PictureDecoder();
    }

    /// Those that decode for this one, and run; none where the format is decoded here.
    List<ProcessHandle> decoderProcesses() {
        return List.of();
    }

    /// A picture of [TestPictures#corners] in the format.
    abstract byte[] encode(int width, int height);

    abstract String ending();

    /// What such a picture has in full: its own size, where a drawing has none.
    PixelSize sizeOf(int width, int height) {
        return new PixelSize(width, height);
    }

    /// The same, to be turned as the number says; empty when the format cannot say so.
    Optional<byte[]> encodeTurned(int width, int height, int orientation) {
        return Optional.empty();
    }

    /// The same in other colours: what `profile`, of three primaries, makes of the numbers.
    Optional<byte[]> encodeWithProfile(int width, int height, byte[] profile) {
        return Optional.empty();
    }

    /// The same, transparent where it is grey.
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.empty();
    }

    final Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture." + ending()), bytes);
    }

    /// The upright size as it is known before the file is decoded, if it is.
    static Optional<PixelSize> sizeInHead(Path file) throws IOException {
        var header = ExifScan.readFile(file);
        return header.width() < 1
                ? Optional.empty()
                : Optional.of(Orientation.ofExif(header.orientation())
                        .applyTo(new PixelSize(header.width(), header.height())));
    }

    /// So that a tile has the shape of its picture before there is one.
    @Test
    void itsSizeIsKnownBeforeItIsDecoded() throws Exception {
        var files = new ArrayList<>(List.of(encode(1, 2), encode(320, 240), encode(1001, 667)));
        for (int orientation = 1; orientation <= 8; orientation++) {
            encodeTurned(64, 40, orientation).ifPresent(files::add);
        }
        encodeTransparent(40, 30).ifPresent(files::add);
        for (byte[] bytes : files) {
            var file = write(bytes);
            assertThat(sizeInHead(file))
                    .contains(decoder.decode(file, PixelSize.square(100)).fullSize());
        }
    }

    @Test
    void hasTheSizeAndThePixelsOfTheOriginal() throws Exception {
        var picture = decoder.decode(write(encode(320, 240)), LARGE);

        assertThat(picture.fullSize()).isEqualTo(sizeOf(320, 240));
        assertThat(picture.pixels().size()).isEqualTo(sizeOf(320, 240));
        assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.1, 0.1), TestPictures.RED))
                .isTrue();
        assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.9, 0.1), TestPictures.GREEN))
                .isTrue();
        assertThat(TestPictures.alike(TestPictures.at(picture.pixels(), 0.1, 0.9), TestPictures.BLUE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33})
    void oddAndTinySizesAreDecoded(int side) throws Exception {
        var picture = decoder.decode(write(encode(side, side + 1)), LARGE);

        assertThat(picture.pixels().size()).isEqualTo(sizeOf(side, side + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 251, 250, 126, 100, 63, 20})
    void scaledLooksLikeTheWholeMadeSmaller(int side) throws Exception {
        var file = write(encode(1001, 667));
        var box = PixelSize.square(side);
        var scaled = decoder.decode(file, box);

        assertThat(scaled.fullSize()).isEqualTo(sizeOf(1001, 667));
        assertThat(scaled.pixels().size()).isEqualTo(sizeOf(1001, 667).within(box));
        var whole = decoder.decode(file, LARGE).pixels();
        assertThat(TestPictures.psnr(scaled.pixels(), Scaler.fit(whole, box))).isGreaterThan(26);
    }

    /// The corners as they stand upright: top left, top right, bottom left, bottom right; n is the grey one.
    @ParameterizedTest
    @CsvSource({"1, rgbn", "2, grnb", "3, nbgr", "4, bnrg", "5, rbgn", "6, brng", "7, ngbr", "8, gnrb"})
    void standsUpright(int orientation, String corners) throws Exception {
        var turned = encodeTurned(640, 400, orientation);
        assumeTrue(turned.isPresent(), "skipped: the format knows no orientation");
        var file = write(turned.get());
        for (int side : new int[] {640, 160}) {
            var box = PixelSize.square(side);
            var picture = decoder.decode(file, box);

            var upright = orientation < 5 ? new PixelSize(640, 400) : new PixelSize(400, 640);
            assertThat(picture.fullSize()).isEqualTo(upright);
            assertThat(picture.pixels().size()).isEqualTo(upright.within(box));
            assertThat(picture.turned()).isEqualTo(Turn.ofExif(orientation));
            assertThat(TestPictures.cornersOf(picture.pixels())).isEqualTo(corners);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itsHeadTellsWhatIsShown(int orientation) throws Exception {
        var turned = encodeTurned(90, 60, orientation);
        assumeTrue(turned.isPresent(), "skipped: the format knows no orientation");
        var head = ExifScan.readFile(write(turned.get()));
        assertThat(head.orientation()).isEqualTo(orientation);
        assumeTrue(head.width() > 0, "skipped: the head of the format is not asked for the size");
        assertThat(new PixelSize(head.width(), head.height())).isEqualTo(new PixelSize(90, 60));
    }

    @Test
    void itsProfileIsFollowed() throws Exception {
        var other = encodeWithProfile(64, 64, IccBytes.matrix(ColorFormulas.srgb(), IccBytes.power(1)));
        assumeTrue(other.isPresent(), "skipped: the format knows no profile");
        int expected = ColorFormulas.toSrgb(new double[] {0, 0xC0 / 255.0, 0}, ColorFormulas.srgb());

        int seen = TestPictures.at(decoder.decode(write(other.get()), LARGE).pixels(), 0.9, 0.1);
        assertThat(ColorFormulas.deltaE(seen, expected)).isLessThan(2.5);
        assertThat(ColorFormulas.deltaE(seen, TestPictures.GREEN)).isGreaterThan(5);
    }

    @Test
    void whatIsTransparentStaysSo() throws Exception {
        var transparent = encodeTransparent(400, 400);
        assumeTrue(transparent.isPresent(), "skipped: the format knows no transparency");
        for (int side : new int[] {400, 100}) {
            var pixels = decoder.decode(write(transparent.get()), PixelSize.square(side))
                    .pixels();

            assertThat(TestPictures.at(pixels, 0.5, 0.5) >>> 24).isZero();
            assertThat(TestPictures.alike(TestPictures.at(pixels, 0.1, 0.1), TestPictures.RED))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 90})
    void aTruncatedFileIsAPictureOrAReason(int percent) throws Exception {
        byte[] whole = encode(320, 240);
        pictureOrReason(write(Arrays.copyOf(whole, Math.max(whole.length * percent / 100, 1))));
    }

    @Test
    void changedBytesAreAPictureOrAReason() throws Exception {
        byte[] whole = encode(64, 48);
        var random = new Random(42);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = whole.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                int reach = random.nextBoolean() ? Math.min(64, changed.length) : changed.length;
                changed[random.nextInt(reach)] = (byte) random.nextInt();
            }
            pictureOrReason(write(changed));
        }
    }

    @Test
    void oneBitTurnedIsAPictureOrAReason() throws Exception {
        byte[] whole = encode(64, 48);
        var random = new Random(7);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            pictureOrReason(write(changed));
        }
    }

    /// Bounded in time, though not tightly: nothing may hang. Bounded in memory as well, wherever it is taken: see
    /// [DecodingMemory].
    final void pictureOrReason(Path file) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var memory = DecodingMemory.now();
            try {
                var box = PixelSize.square(100);
                var size = decoder.decode(file, box).pixels().size();
                assertThat(size.within(box)).isEqualTo(size);
            } catch (DecodeException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.UNSUPPORTED, Reason.TOO_LARGE, Reason.NO_PREVIEW);
            }
            memory.isBounded(decoderProcesses());
        });
    }

    @Test
    void aFolderOfItsNameIsNotRead() throws IOException {
        refused(Files.createDirectory(folder.resolve("folder." + ending())), Reason.UNREADABLE);
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        var file = write(encode(32, 32));
        var locked = file.toFile().setReadable(false, false) && !Files.isReadable(file);
        assumeTrue(locked, "skipped: this user may read everything");
        refused(file, Reason.UNREADABLE);
    }

    @Test
    void aFileThatHasGoneSaysSo() throws Exception {
        var file = write(encode(32, 32));
        assertThat(decoder.decode(file, LARGE)).isNotNull();
        Files.delete(file);
        refused(file, Reason.VANISHED);
    }

    @Test
    void aFileThatGoesWhileItIsDecodedIsAPictureOrAReason() throws Exception {
        byte[] whole = encode(640, 480);
        for (int i = 0; i < 8; i++) {
            var file = write(whole);
            var decoding = new FutureTask<>(() -> outcome(file));
            Thread.ofVirtual().start(decoding);
            Files.delete(file);
            assertThat(decoding.get(60, TimeUnit.SECONDS)).isIn(Optional.empty(), Optional.of(Reason.VANISHED));
        }
    }

    @Test
    void whoeverStopsWaitingForItLeavesTheDecoderUsable() throws Exception {
        var file = write(encode(640, 480));
        for (int i = 0; i < 8; i++) {
            var decoding = new FutureTask<>(() -> outcome(file));
            var thread = Thread.ofPlatform().start(decoding);
            thread.interrupt();
            assertThat(decoding.get(60, TimeUnit.SECONDS)).isIn(Optional.empty(), Optional.of(Reason.UNREADABLE));
        }
        assertThat(decoder.decode(file, LARGE).fullSize()).isEqualTo(sizeOf(640, 480));
    }

    /// Why there is no picture; empty when there is one.
    private Optional<Reason> outcome(Path file) {
        try {
            decoder.decode(file, LARGE);
            return Optional.empty();
        } catch (DecodeException e) {
            return Optional.of(e.reason());
        }
    }

    @Test
    void anEmptyFileSaysSo() throws IOException {
        refused(write(new byte[0]), Reason.EMPTY);
    }

    @Test
    void textUnderThePicturesNameIsDamaged() throws IOException {
        refused(Files.writeString(folder.resolve("letter." + ending()), "a letter to my aunt"), Reason.DAMAGED);
    }

    final void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> decoder.decode(file, PixelSize.square(100)))
                .asInstanceOf(type(DecodeException.class))
                .extracting(DecodeException::reason)
                .isEqualTo(reason);
    }
}
