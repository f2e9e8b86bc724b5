package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;
import vitrine.image.DecodeException.Reason;
import vitrine.metadata.ExifScan;
import vitrine.metadata.Turn;
import vitrine.metadata.UnfinishedFiles;

/// Files made to use up memory or time, and what is no file: each ends in a picture or a reason, soon and without
/// taking much.
@Timeout(60)
@ExtendWith(FxRuntime.class)
class PictureTrapTest {
    private static final int HUGE = 100_000;

    @TempDir
    Path folder;

    private final PictureDecoder decoder = new PictureDecoder();
    private final MovingPictureDecoder moving = MovingPictureDecoder.quarterOfHeap();

    /// @return MiB that this thread allocated meanwhile
    private static long allocated(Callable<?> work) throws Exception {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        work.call();
        return (memory.getCurrentThreadAllocatedBytes() - before) >> 20;
    }

    private Reason refusal(Path file) {
        return catchThrowableOfType(DecodeException.class, () -> decoder.decode(file, PixelSize.square(256)))
                .reason();
    }

    private static byte[] little(int length, Object... parts) {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (var part : parts) {
            switch (part) {
                case String text -> bytes.put(text.getBytes(StandardCharsets.ISO_8859_1));
                case Integer number -> bytes.putInt(number);
                case Short number -> bytes.putShort(number);
                case Byte number -> bytes.put(number);
                default -> throw new IllegalArgumentException(part.toString());
            }
        }
        return bytes.array();
    }

    private static byte[] bmp() {
        return little(1000, "BM", 1000, 0, 54, 40, HUGE, HUGE, (short) 1, (short) 24, 0, 0, 0, 0, 0, 0);
    }

    private static byte[] gif() {
        return little(
                60,
                "GIF89a",
                (short) -1,
                (short) -1,
                (byte) 0x80,
                (byte) 0,
                (byte) 0,
                0,
                (short) 0,
                ",",
                0,
                (short) -1,
                (short) -1,
                (byte) 0,
                (byte) 2,
                (byte) 2,
                (byte) 0x4C,
                (byte) 1,
                (byte) 0,
                ";");
    }

    private static byte[] jpeg() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC2, 0, 17, 8, -1, -1, -1, -1, 3});
        bytes.writeBytes(new byte[] {1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, (byte) 0xFF, (byte) 0xDA, 0, 12, 3});
        bytes.writeBytes(new byte[] {1, 0, 2, 0, 3, 0, 0, 63, 0, 1, 2, 3, (byte) 0xFF, (byte) 0xD9});
        return bytes.toByteArray();
    }

    private static byte[] webp() {
        // Canvas and picture: as large as the format can say.
        var lossless = little(20, "VP8L", 12, (byte) 0x2F, 0xFFFFFFF, 0);
        return ByteBuffer.allocate(50)
                .put(little(30, "RIFF", 42, "WEBP", "VP8X", 10, 0, 0x00FFFFFF, (short) -1))
                .put(lossless)
                .array();
    }

    private static byte[] png(byte[] pixels) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PngChunks.SIGNATURE);
        chunk(
                bytes,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(HUGE)
                        .putInt(HUGE)
                        .put((byte) 8)
                        .put((byte) 6)
                        .array());
        chunk(bytes, "IDAT", pixels);
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        var check = new CRC32();
        check.update(body);
        to.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        to.writeBytes(body);
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] deflatedZeros(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < count >> 16; i++) {
                deflater.write(new byte[1 << 16]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void picturesThatClaimToBeHugeAreRefusedWithoutBeingDecoded() throws Exception {
        var claims = Map.of(
                "a.bmp",
                bmp(),
                "a.gif",
                gif(),
                "a.jpg",
                jpeg(),
                "a.webp",
                webp(),
                "a.png",
                png(deflatedZeros(1 << 28)));
        for (var claim : claims.entrySet()) {
            var file = Files.write(folder.resolve(claim.getKey()), claim.getValue());
            assertThat(allocated(() -> {
                        assertThat(refusal(file)).as(claim.getKey()).isIn(Reason.TOO_LARGE, Reason.DAMAGED);
                        assertThat(catchThrowableOfType(DecodeException.class, () -> decoder.decodeLargest(file)))
                                .as(claim.getKey())
                                .isNotNull();
                        return null;
                    }))
                    .as("MiB for " + claim.getKey())
                    .isLessThan(16);
        }
    }

    private static byte[] gifOfFrames(int count) {
        var frame = little(
                24,
                "!\u00f9\4\4\1\0\0\0",
                ",",
                0,
                (short) 1,
                (short) 1,
                (byte) 0,
                (byte) 2,
                (byte) 2,
                (byte) 0x44,
                (byte) 1,
                (byte) 0);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(little(19, "GIF89a", (short) 1, (short) 1, (byte) 0x80, (byte) 0, (byte) 0, -1, (short) 0));
        for (int i = 0; i < count; i++) {
            bytes.writeBytes(frame);
        }
        bytes.write(';');
        return bytes.toByteArray();
    }

    @Test
    void ofAGifWithFiftyThousandFramesTheFirstIsDecodedAndAllArePlayed() throws Exception {
        var file = Files.write(folder.resolve("a.gif"), gifOfFrames(50_000));
        assertThat(allocated(() -> decoder.decode(file, PixelSize.square(256)))).isLessThan(40);
        var open = new ArrayList<MovingPicture>();
        assertThat(allocated(() -> open.add(moving.open(file).orElseThrow()))).isLessThan(60);
        for (int i = 0; i < 50_000; i++) {
            int frame = i;
            assertThat(allocated(() -> open.getFirst().frame(frame)))
                    .as("MiB for frame " + i)
                    .isLessThan(4);
        }
    }

    /// A photo with these colours, whose profile is in 255 pieces.
    private Path profileInPieces(String name, byte[] profile) throws Exception {
        int length = (profile.length - 1) / 255 + 1;
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int i = 0; i < 255; i++) {
            var piece = ByteBuffer.allocate(length + 18)
                    .putShort((short) 0xFFE2)
                    .putShort((short) (length + 16))
                    .put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1))
                    .put((byte) (i + 1))
                    .put((byte) 255)
                    .put(profile, i * length, Math.min(length, profile.length - i * length));
            bytes.writeBytes(piece.array());
        }
        byte[] photo = TestPictures.encode(TestPictures.corners(64, 48, false), "jpg");
        bytes.write(photo, 2, photo.length - 2);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private int green(Path file) throws DecodeException {
        var picture = decoder.decode(file, PixelSize.square(256));
        assertThat(picture.fullSize()).isEqualTo(new PixelSize(64, 48));
        return TestPictures.at(picture.pixels(), 0.9, 0.1);
    }

    /// The profile is one that changes colours, with nothing behind its end; so it is also seen that pieces are joined.
    @Test
    void aProfileInTwoHundredAndFiftyFivePiecesIsFollowedUnlessItIsTooLarge() throws Exception {
        byte[] profile = IccBytes.matrix(ColorFormulas.srgb(), IccBytes.power(1));
        int linear = ColorFormulas.toSrgb(new double[] {0, 0xC0 / 255.0, 0}, ColorFormulas.srgb());
        var small = profileInPieces("small.jpg", Arrays.copyOf(profile, 255 * 100));
        assertThat(ColorFormulas.deltaE(green(small), linear))
                .isLessThan(ColorFormulas.deltaE(green(small), TestPictures.GREEN));

        var large = profileInPieces("large.jpg", Arrays.copyOf(profile, 255 * 65_000));
        assertThat(allocated(() -> {
                    int seen = green(large);
                    assertThat(ColorFormulas.deltaE(seen, TestPictures.GREEN))
                            .as("shown as sRGB")
                            .isLessThan(ColorFormulas.deltaE(seen, linear));
                    return null;
                }))
                .isLessThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.png", "a.gif", "a.bmp", "a.webp"})
    void aFileOfTwoGigabytesOfHolesIsNotRead(String name) throws Exception {
        var file = folder.resolve(name);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(jpeg());
            sparse.setLength(2L << 30);
        }
        assertThat(allocated(() -> {
                    assertThat(refusal(file)).isEqualTo(Reason.FILE_TOO_LARGE);
                    assertThat(moving.open(file)).isEmpty();
                    return decoder.preview(file, ExifScan.readFile(file), PixelSize.square(256));
                }))
                .isLessThan(8);
    }

    private List<Path> noFiles() throws Exception {
        var paths = new ArrayList<Path>();
        paths.add(folder.resolve("pipe.jpg"));
        assertThat(new ProcessBuilder("mkfifo", paths.getFirst().toString())
                        .start()
                        .waitFor())
                .isZero();
        paths.add(folder.resolve("socket.png"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(paths.getLast()));
        }
        for (var device : List.of("/dev/zero", "/dev/random", "/dev/null", "/dev/tty", "/dev/full")) {
            paths.add(Files.createSymbolicLink(folder.resolve(device.substring(5) + ".jpg"), Path.of(device)));
        }
        paths.add(Files.createSymbolicLink(folder.resolve("circle.gif"), Path.of("circle.gif")));
        paths.add(Files.createDirectory(folder.resolve("folder.bmp")));
        return paths;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileIsNotOpened() throws Exception {
        var copies = new TurnedCopies(decoder, moving, new UnfinishedFiles(InstantSource.system()));
        for (var path : noFiles()) {
            assertThat(refusal(path)).as(path.toString()).isEqualTo(Reason.UNREADABLE);
            assertThat(catchThrowableOfType(DecodeException.class, () -> moving.open(path)))
                    .as(path.toString())
                    .isNotNull();
            assertThat(catchThrowableOfType(DecodeException.class, () -> copies.save(path, Turn.ofExif(6))))
                    .as(path.toString())
                    .isNotNull();
        }
    }

    /// They call themselves files, of no length, and some have no end.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void filesOfTheSystemAreEmpty() throws Exception {
        for (var name : List.of("/proc/kmsg", "/proc/self/mem", "/proc/self/maps")) {
            if (Files.isReadable(Path.of(name))) {
                var link =
                        Files.createSymbolicLink(folder.resolve(Path.of(name).getFileName() + ".jpg"), Path.of(name));
                assertThat(refusal(link)).as(name).isEqualTo(Reason.EMPTY);
                assertThat(moving.open(link)).as(name).isEmpty();
            }
        }
    }
}
