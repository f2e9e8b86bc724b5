package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the bytes are, there is an answer, soon, and no exception.
class RawDamageTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final byte[] LARGE = ExifBytes.jpegHead(1800, 1200);
    private static final byte[] SMALL = ExifBytes.jpegHead(450, 300);
    private static final int CHANGES = 400;
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private static byte[] encode(RawKind kind, ByteOrder order) {
        return RawBytes.encode(kind, order, LARGE, SMALL, 6, "2024:05:17 13:45:09");
    }

    private void look(byte[] file) throws IOException {
        var path = Files.write(folder.resolve("photo"), file);
        var photo = RawPhoto.readFile(path);
        ExifScan.readFile(path);
        if (photo.isPresent()) {
            for (var preview : photo.get().previews()) {
                assertThat(preview.offset()).isPositive();
                assertThat(preview.length()).isPositive();
                assertThat(preview.offset() + preview.length()).isLessThanOrEqualTo(file.length);
                assertThat(preview.width()).isPositive();
                assertThat(preview.height()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutOffAnywhere(RawKind kind) throws IOException {
        byte[] whole = encode(kind, LITTLE);
        for (int length = 0; length < whole.length; length++) {
            look(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyByteChanged(RawKind kind) throws IOException {
        var random = new Random(kind.name().hashCode());
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = encode(kind, random.nextBoolean() ? LITTLE : ByteOrder.BIG_ENDIAN);
            for (int j = random.nextInt(4); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
            }
            look(changed);
        }
    }

    @Test
    void directoriesInCirclesLeadNowhere() throws IOException {
        var tiff = TiffBytes.of(LITTLE);
        int first = tiff.room(3);
        int inner = tiff.room(1);
        tiff.set(inner, first, tiff.longs(0x014A, inner, first));
        tiff.set(first, first, tiff.longs(0x014A, inner, first), tiff.longs(0x8769, first), tiff.shorts(0x0112, 6));
        var file = Files.write(folder.resolve("photo"), tiff.end(first));

        var photo =
                assertTimeoutPreemptively(SOON, () -> RawPhoto.readFile(file).orElseThrow());
        assertThat(photo.header().orientation()).isEqualTo(6);
    }

    @Test
    void thousandsOfDirectoriesAreNotAllLookedAt() throws IOException {
        var tiff = TiffBytes.of(LITTLE);
        int next = tiff.directory(0, tiff.longs(0x0201, tiff.put(LARGE)), tiff.longs(0x0202, LARGE.length));
        for (int i = 0; i < 5000; i++) {
            next = tiff.directory(next, tiff.shorts(0x0100, i));
        }
        var file = Files.write(folder.resolve("photo"), tiff.end(next));

        var photo =
                assertTimeoutPreemptively(SOON, () -> RawPhoto.readFile(file).orElseThrow());
        assertThat(photo.previews()).isEmpty();
    }

    @Test
    void claimsOfBillionsOfValuesTakeNoMemory() throws IOException {
        var tiff = TiffBytes.of(LITTLE);
        int many = tiff.put(new byte[64]);
        var claims = IntStream.of(0x010F, 0x0112, 0x014A, 0x0111, 0x0117, 0x0201, 0x0202, 0x002E, 0x9003, 0x927C)
                .mapToObj(tag -> new TiffBytes.Entry(
                        tag,
                        tag == 0x010F ? 2 : 4,
                        0xFFFF_FFFFL,
                        tiff.longs(tag, many).value()))
                .toArray(TiffBytes.Entry[]::new);
        var file = Files.write(folder.resolve("photo"), tiff.end(tiff.directory(0xFFFF_FFF0L, claims)));

        var photo =
                assertTimeoutPreemptively(SOON, () -> RawPhoto.readFile(file).orElseThrow());
        assertThat(photo.previews()).isEmpty();
        assertThat(photo.whole()).isFalse();
    }

    @Test
    void aPictureOfEndlessSegmentsIsGivenUp() throws IOException {
        byte[] segments = new byte[1_000_000];
        segments[0] = (byte) 0xFF;
        segments[1] = (byte) 0xD8;
        for (int at = 2; at + 4 <= segments.length; at += 4) {
            segments[at] = (byte) 0xFF;
            segments[at + 1] = (byte) 0xE0;
            segments[at + 3] = 2;
        }
        byte[] raw = RawBytes.encode(RawKind.ARW, LITTLE, segments, SMALL, 1, "");
        var file = Files.write(folder.resolve("photo"), raw);

        var photo =
                assertTimeoutPreemptively(SOON, () -> RawPhoto.readFile(file).orElseThrow());
        assertThat(photo.previews()).extracting(RawPreview::width).containsExactly(450);
    }

    @Test
    void boxesInsideBoxesEnd() throws IOException {
        byte[] boxes = new byte[0];
        for (int i = 0; i < 3000; i++) {
            boxes = RawBytes.box("moov", boxes);
        }
        byte[] raw = RawBytes.join(RawBytes.box("ftyp", TiffBytes.ascii("crx \0\0\0\1")), boxes);
        var file = Files.write(folder.resolve("photo"), raw);

        assertThat(assertTimeoutPreemptively(SOON, () -> RawPhoto.readFile(file).orElseThrow())
                        .previews())
                .isEmpty();
    }

    @Test
    void ofAHugeFileOnlyItsDirectoriesAreRead() throws IOException {
        var file = Files.write(folder.resolve("photo"), encode(RawKind.NEF, LITTLE));
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(3_000_000_000L).write(ByteBuffer.wrap(new byte[1]));
        }
        var photo =
                assertTimeoutPreemptively(SOON, () -> RawPhoto.readFile(file).orElseThrow());
        assertThat(photo.previews()).extracting(RawPreview::width).containsExactly(1800, 450);
    }
}
