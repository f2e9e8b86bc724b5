package vitrine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

class DecoderLoopTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereThereIsNoRoomForThePixelsTheAnswerSaysSo() throws Exception {
        var file = Files.writeString(folder.resolve("photo"), "a photo");
        var picture = new Picture(new Pixels(3, 2, new int[6]), new PixelSize(3, 2));
        var wish = new Wish(ImageFormat.TIFF, PixelSize.square(10), 100, 0);
        var requests = new ByteArrayOutputStream();
        Frames.write(requests, new DecodeRequest(5, Files.size(file), wish).encoded());
        var answers = new ByteArrayOutputStream();

        new DecoderLoop((_, _) -> picture)
                .run(new ByteArrayInputStream(requests.toByteArray()), answers, file, Path.of("/dev/full"));

        var answered = new ByteArrayInputStream(answers.toByteArray());
        assertThat(DecodeAnswer.decoded(Frames.read(answered))).isInstanceOf(DecodeAnswer.Ready.class);
        assertThat(DecodeAnswer.decoded(Frames.read(answered)))
                .isInstanceOfSatisfying(
                        DecodeAnswer.NoRoom.class, none -> assertThat(none.id()).isEqualTo(5));
    }
}
