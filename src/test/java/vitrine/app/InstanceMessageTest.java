package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceMessageTest {
    @Test
    void whatIsSaidArrives() {
        for (var paths : List.of(
                List.<Path>of(),
                List.of(Path.of("/photos")),
                List.of(Path.of("/a b/照片 1.jpg"), Path.of("/new\nline"), Path.of("/" + "x".repeat(255))))) {
            assertThat(sent(new InstanceMessage(paths))).isEqualTo(new InstanceMessage(paths));
        }
    }

    @Test
    void aMessageIsNeverLongerThanItMayBe() {
        var paths = Collections.nCopies(2000, Path.of("/" + "y".repeat(1000)));
        var encoded = new InstanceMessage(paths).encoded();
        assertThat(encoded.remaining()).isLessThanOrEqualTo(InstanceMessage.MAX_BYTES);
        assertThat(sent(new InstanceMessage(paths)).paths()).hasSizeBetween(1000, 1100);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, InstanceMessage.MAX_BYTES, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aLengthThatCannotBeIsRefused(int length) {
        var header = new InstanceMessage(List.of()).encoded();
        header.putInt(4, length);
        assertThat(InstanceMessage.bodyLength(header)).isEmpty();
    }

    @Test
    void aPathThatIsNotAbsoluteIsRefused() {
        var bytes = ByteBuffer.allocate(9).putInt(1).putInt(1).put((byte) 'a').flip();
        assertThat(InstanceMessage.decoded(bytes)).isEmpty();
    }

    @Test
    void nonsenseIsRefusedWithoutAnError() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var bytes = new InstanceMessage(List.of(Path.of("/one"), Path.of("/two/三.jpg"))).encoded();
            int flips = 1 + random.nextInt(4);
            for (int i = 0; i < flips; i++) {
                bytes.put(random.nextInt(bytes.limit()), (byte) random.nextInt());
            }
            bytes.limit(random.nextInt(4) == 0 ? random.nextInt(bytes.limit() + 1) : bytes.limit());
            if (bytes.remaining() >= InstanceMessage.HEADER_BYTES) {
                InstanceMessage.bodyLength(bytes);
                InstanceMessage.decoded(bytes)
                        .ifPresent(message -> assertThat(message.paths()).allMatch(Path::isAbsolute));
            }
        }
    }

    private static InstanceMessage sent(InstanceMessage message) {
        var bytes = message.encoded();
        assertThat(InstanceMessage.bodyLength(bytes)).contains(bytes.remaining());
        return InstanceMessage.decoded(bytes).orElseThrow();
    }
}
