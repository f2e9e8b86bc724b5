package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.metadata.OrientationWriter;
import vitrine.metadata.Turn;

class PhotoPrintingTest {
    @TempDir
    Path root;

    @Test
    void whatIsPrintedIsTurnedAsItWasSeenAndAsFineAsThePageShowsIt() throws Exception {
        var photo = PhotoFiles.photo(root.resolve("lake.png"), 400, 200, Color.BLUE);
        var picture = PhotoPrinting.picture(new PictureDecoder(), photo, Turn.RIGHT, new PixelSize(100, 200));
        assertThat(picture.pixels().size()).isEqualTo(new PixelSize(100, 200));
        assertThat(picture.turned()).isEqualTo(Turn.RIGHT);
    }

    @Test
    void aFileThatHasBeenWrittenMeanwhileIsNotTurnedTwice() throws Exception {
        var photo = PhotoFiles.photo(root.resolve("beach.jpg"), 400, 200, Color.BLUE);
        var before = PhotoPrinting.picture(new PictureDecoder(), photo, Turn.RIGHT, new PixelSize(100, 200));
        OrientationWriter.turn(photo, Turn.RIGHT);
        var after = PhotoPrinting.picture(new PictureDecoder(), photo, Turn.RIGHT, new PixelSize(100, 200));
        assertThat(after.pixels().argb()).isEqualTo(before.pixels().argb());
    }
}
