package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

class FramesTest {
    private static final int ATTEMPTS = 20_000;

    private static final DecodeRequest REQUEST =
            new DecodeRequest(7, 123_456_789_012L, new Wish(ImageFormat.TIFF, new PixelSize(640, 480), 64_000_000, 3));

    static List<DecodeAnswer> answers() {
        return List.of(
                new DecodeAnswer.Ready(),
                new DecodeAnswer.Done(7, new PixelSize(640, 480), new PixelSize(6400, 4800), Turn.LEFT, 12),
                new DecodeAnswer.Failed(7, Reason.NOT_INSTALLED, "HEIC: libheif1 €"),
                new DecodeAnswer.NoRoom(7, "No space left on device"));
    }

    @Test
    void aRequestArrivesAsItWasSent() throws IOException {
        assertThat(DecodeRequest.decoded(sent(REQUEST.encoded()))).isEqualTo(REQUEST);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerArrivesAsItWasSent(DecodeAnswer answer) throws IOException {
        assertThat(DecodeAnswer.decoded(sent(answer.encoded()))).isEqualTo(answer);
    }

    private static byte[] sent(byte[] body) throws IOException {
        var pipe = new ByteArrayOutputStream();
        Frames.write(pipe, body);
        return Frames.read(new ByteArrayInputStream(pipe.toByteArray()));
    }

    @Test
    void aDetailOfAnyLengthFits() throws IOException {
        var failed = new DecodeAnswer.Failed(1, Reason.DAMAGED, "无".repeat(100_000));

        var arrived = (DecodeAnswer.Failed) DecodeAnswer.decoded(sent(failed.encoded()));

        assertThat(failed.detail()).startsWith(arrived.detail());
        assertThat(arrived.detail().length()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Frames.MOST_BYTES + 1, Integer.MAX_VALUE})
    void aLengthThatNoFrameHasIsNotWaitedFor(int length) {
        var pipe = new ByteArrayInputStream(
                ByteBuffer.allocate(Integer.BYTES).putInt(length).array());

        assertThatExceptionOfType(NonsenseException.class).isThrownBy(() -> Frames.read(pipe));
    }

    @Test
    void anEndInTheMiddleIsAnEnd() throws IOException {
        var pipe = new ByteArrayOutputStream();
        Frames.write(pipe, REQUEST.encoded());
        for (int length = 0; length < pipe.size(); length++) {
            var cut = new ByteArrayInputStream(Arrays.copyOf(pipe.toByteArray(), length));
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Frames.read(cut));
        }
    }

    @Test
    void changedBytesAreAMessageOrNonsense() throws IOException {
        var random = new Random(42);
        var bodies = new ArrayList<byte[]>();
        bodies.add(REQUEST.encoded());
        for (var answer : answers()) {
            bodies.add(answer.encoded());
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            byte[] body = bodies.get(random.nextInt(bodies.size())).clone();
            int length = random.nextInt(4) == 0 ? random.nextInt(body.length + 8) : body.length;
            byte[] changed = Arrays.copyOf(body, length);
            for (int j = random.nextInt(4); j >= 0 && length > 0; j--) {
                changed[random.nextInt(length)] = (byte) random.nextInt();
            }
            messageOrNonsense(changed);
        }
    }

    private static void messageOrNonsense(byte[] body) {
        try {
            assertThat(DecodeRequest.decoded(body)).isNotNull();
        } catch (NonsenseException e) {
            assertThat(e).isNotNull();
        }
        try {
            assertThat(DecodeAnswer.decoded(body)).isNotNull();
        } catch (NonsenseException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void moreThanAMessageIsNonsense() throws IOException {
        byte[] longer = Arrays.copyOf(REQUEST.encoded(), REQUEST.encoded().length + 1);

        assertThatIOException()
                .isThrownBy(() -> DecodeRequest.decoded(longer))
                .withMessageContaining("1 bytes too many");
    }
}
