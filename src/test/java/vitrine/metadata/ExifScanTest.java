package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.RealPhotos;

class ExifScanTest {
    private static final int ORIGINAL = 0x9003;
    private static final String DATE = "2024:05:17 13:45:09";
    private static final LocalDateTime TAKEN = LocalDateTime.of(2024, 5, 17, 13, 45, 9);

    /// Of the hand-made heads, which claim one channel.
    private static final ColorTags GREY = new ColorTags(ColorTags.Channels.GREY, false, List.of(), false);

    private static final byte[] QUANTIZATION_TABLE =
            ByteBuffer.allocate(69).putInt(0xFFDB0043).array();

    private static final ColorTags RGB = new ColorTags(ColorTags.Channels.RGB, false, List.of(), false);

    private static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] photo(ByteOrder order, int orientation, int dateTag, String date) {
        var segment = ExifBytes.segment(ExifBytes.block(order, orientation, dateTag, date, 40), new byte[40]);
        return ExifBytes.insert(ExifBytes.jpegHead(4000, 3000), segment);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void findsSizeOrientationDateAndPreviewInBothByteOrders(ByteOrder order) {
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertThat(ExifScan.read(photo(order, orientation, ORIGINAL, DATE)))
                    .isEqualTo(new PhotoHeader(
                            4000, 3000, orientation, TAKEN, new PhotoHeader.Preview(2 + 4 + 6 + 256, 40, false), GREY));
        }
    }

    @Test
    void thePreviewOfAPhotoThatAProgramHasWrittenMayBeFromBefore() {
        byte[] head = photo(ByteOrder.BIG_ENDIAN, 1, ORIGINAL, DATE);
        byte[] camera = ExifBytes.insert(head, QUANTIZATION_TABLE);
        assertThat(isCurrent(camera)).isTrue();
        assertThat(isCurrent(ExifBytes.insert(camera, TurnedJpeg.JFIF))).isFalse();
        assertThat(isCurrent(ExifBytes.insert(camera, QUANTIZATION_TABLE)))
                .as("a table in each segment, as libjpeg leaves it that turned a photo without loss")
                .isFalse();
        assertThat(isCurrent(head)).as("without tables").isFalse();
    }

    private static boolean isCurrent(byte[] photo) {
        return Objects.requireNonNull(ExifScan.read(photo).preview()).isCurrent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 700, 65535})
    void anImpossibleOrientationIsUpright(int orientation) {
        assertThat(ExifScan.read(photo(ByteOrder.BIG_ENDIAN, orientation, ORIGINAL, DATE))
                        .orientation())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {ORIGINAL, 0x9004, 0x0132})
    void takesTheNextBestDate(int tag) {
        assertThat(ExifScan.read(photo(ByteOrder.LITTLE_ENDIAN, 1, tag, DATE)).taken())
                .isEqualTo(TAKEN);
    }

    @ParameterizedTest
    @CsvSource({"0x9003, 0x9291", "0x9004, 0x9292", "0x0132, 0x9290"})
    void aDateHasTheFractionOfItsSecond(int dateTag, int fractionTag, @TempDir Path folder) throws IOException {
        record Case(String digits, int nanos) {}
        for (var each : List.of(
                new Case("1", 100_000_000),
                new Case("05", 50_000_000),
                new Case("50 ", 500_000_000),
                new Case("430\0\0\0", 430_000_000),
                new Case("1234567890123", 123_456_789),
                new Case("9".repeat(40), 999_999_999),
                new Case("", 0),
                new Case("   ", 0),
                new Case("-5", 0),
                new Case("half", 0))) {
            byte[] tiff = dated(dateTag, fractionTag, each.digits);
            byte[] jpeg = ExifBytes.insert(ExifBytes.jpegHead(40, 30), ExifBytes.segment(tiff, new byte[0]));

            assertThat(ExifScan.read(jpeg).taken()).as(each.digits).isEqualTo(TAKEN.withNano(each.nanos));
            assertThat(ExifScan.readFile(Files.write(folder.resolve("a.tif"), tiff))
                            .taken())
                    .as(each.digits)
                    .isEqualTo(TAKEN.withNano(each.nanos));
        }
    }

    private static byte[] dated(int dateTag, int fractionTag, String fraction) {
        var tiff = TiffBytes.of(ByteOrder.LITTLE_ENDIAN);
        var date = tiff.text(dateTag, DATE);
        var said = tiff.text(fractionTag, fraction);
        boolean inFirst = dateTag == 0x0132;
        int exif = inFirst ? tiff.directory(0, said) : tiff.directory(0, date, said);
        var pointer = tiff.longs(0x8769, exif);
        return tiff.end(inFirst ? tiff.directory(0, date, pointer) : tiff.directory(0, pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "2024:13:40 25:61:61", "yesterday, at noon "})
    void anUnsetClockIsNoDate(String date) {
        assertThat(ExifScan.read(photo(ByteOrder.BIG_ENDIAN, 1, ORIGINAL, date)).taken())
                .isNull();
    }

    @Test
    void directoriesThatPointAtEachOtherEnd() {
        byte[] block = ExifBytes.block(ByteOrder.BIG_ENDIAN, 6, ORIGINAL, DATE, 40);
        ByteBuffer.wrap(block).putInt(8 + 2 + 2 * 12, 8).putInt(8 + 2 + 12 + 8, 8);
        var head = ExifBytes.insert(ExifBytes.jpegHead(40, 30), ExifBytes.segment(block, new byte[0]));

        assertThat(ExifScan.read(head)).isEqualTo(new PhotoHeader(40, 30, 6, null, null, GREY));
    }

    @Test
    void aDirectoryThatClaimsTooManyEntriesIsReadAsFarAsItIs() {
        byte[] block = ExifBytes.block(ByteOrder.BIG_ENDIAN, 6, ORIGINAL, DATE, 40);
        ByteBuffer.wrap(block).putShort(8, (short) -1);
        var head = ExifBytes.insert(ExifBytes.jpegHead(40, 30), ExifBytes.segment(block, new byte[0]));

        assertThat(ExifScan.read(head)).isEqualTo(new PhotoHeader(40, 30, 6, TAKEN, null, GREY));
    }

    @Test
    void aPhotoThatEndsAnywhereIsReadAsFarAsItGoes() {
        byte[] whole = photo(ByteOrder.LITTLE_ENDIAN, 8, ORIGINAL, DATE);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatCode(() -> ExifScan.read(part)).doesNotThrowAnyException();
        }
        assertThat(ExifScan.read(Arrays.copyOf(whole, 100)).orientation()).isEqualTo(8);
    }

    @Test
    void anyChangedBytesAreReadWithoutFailure() {
        var random = new Random(20240517);
        byte[][] originals = {
            photo(ByteOrder.BIG_ENDIAN, 3, ORIGINAL, DATE), photo(ByteOrder.LITTLE_ENDIAN, 5, 0x0132, DATE), png(7)
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = originals[i % originals.length].clone();
            for (int j = random.nextInt(12); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
            }
            var header = ExifScan.read(changed);
            assertThat(header.orientation()).isBetween(1, 8);
            assertThat(header.width()).isNotNegative();
            assertThat(header.height()).isNotNegative();
        }
    }

    /// @param pixels how many bytes each piece of the pixels has, in front of the EXIF
    private static byte[] png(int orientation, int... pixels) {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, orientation, ORIGINAL, DATE, 40);
        int pieces = Arrays.stream(pixels).map(length -> 12 + length).sum();
        var bytes = ByteBuffer.allocate(8 + 25 + pieces + 12 + exif.length);
        bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bytes.putInt(13).put(ascii("IHDR")).putInt(640).putInt(480).put(new byte[9]);
        for (int length : pixels) {
            bytes.putInt(length).put(ascii("IDAT")).put(new byte[length + 4]);
        }
        bytes.putInt(exif.length).put(ascii("eXIf")).put(exif);
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void adobeRgbIsUncalibratedByTheRuleR03() {
        record Case(int colorSpace, String index, boolean adobeRgb) {}
        for (var each :
                List.of(new Case(0xFFFF, "R03", true), new Case(0xFFFF, "R98", false), new Case(1, "R03", false))) {
            byte[] segment = ExifBytes.segment(ExifBytes.colorSpace(each.colorSpace, each.index), new byte[0]);
            var header = ExifScan.read(ExifBytes.insert(ExifBytes.jpegHead(40, 30), segment));
            assertThat(header.color().adobeRgb()).isEqualTo(each.adobeRgb);
        }
    }

    /// Two pieces, the second first and each behind as much as the head may be long.
    @Test
    void theProfileIsFoundHoweverFarBehindItIs(@TempDir Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int number = 2; number > 0; number--) {
            for (int i = 0; i < 3; i++) {
                bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE5, (byte) 0xFF, (byte) 0xFF});
                bytes.writeBytes(new byte[65_533]);
            }
            bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, 0, 16 + 10});
            bytes.writeBytes(ascii("ICC_PROFILE\0"));
            bytes.writeBytes(new byte[] {(byte) number, 2});
            bytes.writeBytes(new byte[10]);
        }
        bytes.write(ExifBytes.jpegHead(40, 30), 2, 14);
        var file = Files.write(folder.resolve("a.jpg"), bytes.toByteArray());
        int gap = 3 * 65_537 + 18;

        var pieces = List.of(new ColorTags.Piece(2 + gap + 10L + gap, 10), new ColorTags.Piece(2 + gap, 10));
        assertThat(ExifScan.readFile(file).color().profile()).isEqualTo(pieces);
        assertThat(ExifScan.readFile(file).width()).isEqualTo(40);
        assertThat(ExifScan.read(bytes.toByteArray()).color().profile()).isEqualTo(pieces);
    }

    @Test
    void aPngTellsItsSizeAndOrientation() {
        assertThat(ExifScan.read(png(7))).isEqualTo(new PhotoHeader(640, 480, 7, TAKEN, null, GREY));
    }

    @ParameterizedTest
    @MethodSource("pixels")
    void aPngIsReadBehindItsPixels(int[] pixels, @TempDir Path folder) throws IOException {
        byte[] png = png(7, pixels);

        assertThat(ExifScan.read(png)).isEqualTo(new PhotoHeader(640, 480, 7, TAKEN, null, GREY));
        assertThat(ExifScan.readFile(Files.write(folder.resolve("a.png"), png))).isEqualTo(ExifScan.read(png));
    }

    /// In one piece, in few, in pieces of all lengths, and in more than are looked at one by one.
    private static Stream<int[]> pixels() {
        return Stream.concat(
                IntStream.range(1, 20).mapToObj(pieces -> pieces(pieces, 8192, 100)),
                Stream.of(
                        new int[] {100_000},
                        IntStream.range(0, 600).toArray(),
                        pieces(20_000, 100, 99),
                        pieces(20_000, 100, 100)));
    }

    private static int[] pieces(int count, int length, int last) {
        int[] pieces = new int[count];
        Arrays.fill(pieces, length);
        pieces[count - 1] = last;
        return pieces;
    }

    @Test
    void aWebpTellsItsSizeInEveryKind() {
        assertThat(ExifScan.read(webp("VP8L", 0x2F, 0x8F, 0xC1, 0x12, 0)))
                .isEqualTo(new PhotoHeader(400, 76, 1, null, null, RGB));
        assertThat(ExifScan.read(webp("VP8 ", 0, 0, 0, 0x9D, 1, 0x2A, 0x90, 0x41, 0x4C, 0x80)))
                .isEqualTo(new PhotoHeader(400, 76, 1, null, null, RGB));
        assertThat(ExifScan.read(webp("VP8X", 0, 0, 0, 0, 0x8F, 1, 0, 0x4B, 0, 0)))
                .isEqualTo(new PhotoHeader(400, 76, 1, null, null, RGB));
        assertThat(ExifScan.read(webp("VP8L", 0x2E, 1, 1, 1, 1)).width()).isZero();
        assertThat(ExifScan.read(webp("VP8 ", 0, 0, 0, 1, 1, 1, 1, 1, 1, 1)).width())
                .isZero();
    }

    @Test
    void anEndlessWayThroughAWebpEnds() {
        byte[] promised = webp("VP8X", 0x28, 0, 0, 0, 9, 0, 0, 9, 0, 0);
        for (int length = 12; length <= promised.length; length++) {
            byte[] cut = Arrays.copyOf(promised, length);
            assertThatCode(() -> ExifScan.read(cut)).doesNotThrowAnyException();
        }
        // Chunks of no length, one after the other.
        assertThat(ExifScan.read(Arrays.copyOf(promised, 1_000_000)).width()).isEqualTo(10);
    }

    private static byte[] webp(String type, int... data) {
        var file = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + data.length);
        file.put(("WEBP" + type).getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
        for (int value : data) {
            file.put((byte) value);
        }
        return file.array();
    }

    @Test
    void aGifTellsItsSize() {
        assertThat(ExifScan.read(new byte[] {'G', 'I', 'F', '8', '9', 'a', 0x40, 1, (byte) 0xF0, 0}))
                .isEqualTo(new PhotoHeader(320, 240, 1, null, null));
    }

    @ParameterizedTest
    @CsvSource({"40, 240", "40, -240", "12, 240"})
    void aBmpTellsItsSizeWhicheverWayItsRowsRun(int headerBytes, int height) {
        var bytes = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put(ascii("BM"));
        bytes.putInt(14, headerBytes);
        if (headerBytes == 12) {
            bytes.putShort(18, (short) 320).putShort(20, (short) height);
        } else {
            bytes.putInt(18, 320).putInt(22, height);
        }
        assertThat(ExifScan.read(bytes.array())).isEqualTo(new PhotoHeader(320, 240, 1, null, null));
    }

    @Test
    void nothingIsKnownOfAnythingElse() {
        assertThat(ExifScan.read(new byte[0])).isEqualTo(PhotoHeader.UNKNOWN);
        assertThat(ExifScan.read(ascii("a letter to my aunt"))).isEqualTo(PhotoHeader.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void aFileTellsItsSizeBehindAnyAmountOfOtherSegments(int segments, @TempDir Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ExifBytes.segment(ExifBytes.block(ByteOrder.BIG_ENDIAN, 6, ORIGINAL, DATE, 40), new byte[40]));
        for (int i = 0; i < segments; i++) {
            bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) 0xFF, (byte) 0xF0});
            bytes.writeBytes(new byte[0xFFF0 - 2]);
        }
        var file = Files.write(
                folder.resolve("a.jpg"), ExifBytes.insert(ExifBytes.jpegHead(4000, 3000), bytes.toByteArray()));

        assertThat(ExifScan.readFile(file))
                .extracting(PhotoHeader::width, PhotoHeader::height, PhotoHeader::orientation)
                .containsExactly(4000, 3000, 6);
    }

    /// Each of its bytes is the first that the first look at a file does not see.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aFrameAcrossTheEdgeOfTheHeadIsReadWhole(int seen, @TempDir Path folder) throws IOException {
        int behind = ExifScan.FIRST_READ - seen - 2;
        byte[] segment = new byte[behind];
        ByteBuffer.wrap(segment).putShort((short) 0xFFE5).putShort((short) (behind - 2));
        byte[] photo = ExifBytes.insert(ExifBytes.jpegHead(4000, 3000), segment);
        var file = Files.write(folder.resolve("a.jpg"), photo);

        assertThat(ExifScan.readFile(file)).isEqualTo(new PhotoHeader(4000, 3000, 1, null, null, GREY));
    }

    @Test
    void realPhotosSayTheSameAsTheLibraryFinds() throws IOException {
        var softly = new SoftAssertions();
        for (var folder : new String[] {"jpeg", "damaged"}) {
            try (var files = Files.list(RealPhotos.folder(folder))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    compare(file, softly);
                }
            }
        }
        softly.assertAll();
    }

    /// What the library cannot read at all is not compared; of a damaged file, only what both found.
    private static void compare(Path file, SoftAssertions softly) throws IOException {
        byte[] head = Files.readAllBytes(file);
        if (head.length < 2 || head[0] != (byte) 0xFF || head[1] != (byte) 0xD8) {
            return;
        }
        com.drew.metadata.Metadata expected;
        try {
            expected = ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException | IOException | RuntimeException notUnderstood) {
            return;
        }
        var header = ExifScan.readFile(file);
        var size = expected.getFirstDirectoryOfType(JpegDirectory.class);
        if (size != null && size.getInteger(JpegDirectory.TAG_IMAGE_WIDTH) != null) {
            softly.assertThat(header.width())
                    .as("width of " + file)
                    .isEqualTo(size.getInteger(JpegDirectory.TAG_IMAGE_WIDTH));
            softly.assertThat(header.height())
                    .as("height of " + file)
                    .isEqualTo(size.getInteger(JpegDirectory.TAG_IMAGE_HEIGHT));
        }
        var first = expected.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (first != null && first.getInteger(ExifDirectoryBase.TAG_ORIENTATION) != null) {
            int orientation = first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            softly.assertThat(header.orientation())
                    .as("orientation of " + file)
                    .isEqualTo(orientation >= 1 && orientation <= 8 ? orientation : 1);
        }
        var exif = expected.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = exif == null ? null : exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (exif != null && date != null) {
            softly.assertThat(header.taken())
                    .as("date of " + file)
                    .isEqualTo(date(date, exif.getString(ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL)));
        }
        var preview = expected.getFirstDirectoryOfType(ExifThumbnailDirectory.class);
        var length = preview == null ? null : preview.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH);
        if (length != null && header.preview() != null) {
            softly.assertThat(header.preview().length())
                    .as("preview of " + file)
                    .isEqualTo(length);
        }
    }

    private static @Nullable LocalDateTime date(String text, @Nullable String fraction) {
        var date = ExifTags.date(text);
        return date == null || fraction == null
                ? date
                : date.plusNanos(new BigDecimal("0." + fraction.strip())
                        .movePointRight(9)
                        .longValue());
    }
}
