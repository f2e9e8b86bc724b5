package vitrine.app;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// A person ends the program, and what they did until then is kept.
@ExtendWith(FxRuntime.class)
class EndFlowTest {
    @TempDir
    Path root;

    private Path photos;

    @BeforeEach
    void aFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
    }

    @Test
    void copiesThatWereAskedForAreSavedThoughAnotherProcessDecodesThem() throws IOException {
        for (var name : List.of("a.tif", "b.tif", "c.tif")) {
            var image = new BufferedImage(3000, 2000, BufferedImage.TYPE_3BYTE_BGR); // Takes longer than the keys.
            assertThat(ImageIO.write(image, "tiff", photos.resolve(name).toFile()))
                    .isTrue();
        }
        try (var program = RunningProgram.open(root, photos)) {
            program.awaitEntries(3);
            program.await("pictures", () -> program.tiles().stream().allMatch(RunningProgram::hasPicture));
            program.press(CONTROL, A);
            program.press(CONTROL, R);
            program.awaitText(".toast", "3 photos are turned only on the screen");
            program.press(CONTROL, S);
        }
        assertThat(List.of("a-1.png", "b-1.png", "c-1.png"))
                .allSatisfy(copy -> assertThat(photos.resolve(copy)).isNotEmptyFile());
    }

    @Test
    void theFolderThatItWasStartedWithIsAmongTheRecentOnes() throws IOException {
        PhotoFiles.photo(photos.resolve("beach.jpg"), 320, 240, Color.YELLOW);
        try (var program = RunningProgram.open(root, photos)) {
            program.awaitEntries(1);
        }
        var settings = Files.readString(root.resolve("config/vitrine.properties"));
        assertThat(SettingsText.parse(settings).settings().places().recentFolders())
                .containsExactly(photos);
    }
}
