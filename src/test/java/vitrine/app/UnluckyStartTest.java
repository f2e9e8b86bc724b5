package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;

/// What is in the way of a start is told in a sentence, and the program is there all the same.
@ExtendWith(FxRuntime.class)
class UnluckyStartTest {
    @TempDir
    Path root;

    @Test
    void aMissingPhotoIsToldOfOverTheNearestFolder() throws IOException {
        var photos = photos();
        var missing = photos.resolve("没有/gone.jpg");
        try (var program = RunningProgram.open(root, missing)) {
            program.awaitEntries(1);
            program.await("the picture", () -> program.hasPicture("beach.jpg"));
            assertThat(program.<Path>see(program::folder)).isEqualTo(photos);
            program.awaitText(".toast", "There is nothing at “" + missing + "”");
        }
    }

    @Test
    void settingsThatCannotBeWrittenAreToldOfAndTheProgramGoesOn() throws IOException {
        var settings = root.resolve("config/vitrine.properties");
        var log = root.resolve("state/vitrine.log");
        try (var program = RunningProgram.open(root, photos())) {
            program.awaitEntries(1);
            Files.delete(settings);
            Files.delete(settings.getParent());
            Files.createFile(settings.getParent()); // In the way, whoever the test runs for.
            program.press(KeyCode.F9);
            program.awaitText(".toast", "“" + settings + "” cannot be written");
            program.clickTile("beach.jpg");
            program.awaitLead("beach.jpg");
            assertThat(log).content().contains("writing settings");
            Files.delete(log);
        }
    }

    private Path photos() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        PhotoFiles.photo(photos.resolve("beach.jpg"), 320, 240, Color.YELLOW);
        return photos;
    }
}
