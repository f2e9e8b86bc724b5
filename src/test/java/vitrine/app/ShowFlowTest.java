package vitrine.app;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PLUS;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.metadata.ExifBytes;
import vitrine.ui.viewer.PhotoViewer;

/// What a person does with photos shown large beyond looking: facts over them, a histogram, a slideshow.
@ExtendWith(FxRuntime.class)
class ShowFlowTest {
    @TempDir
    Path root;

    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        white(photos.resolve("a.png"), 1600, 1200);
        Files.write(photos.resolve("b.jpg"), Arrays.copyOf(PhotoFiles.bytes("jpg", 320, 240, Color.RED), 100));
        PhotoFiles.photo(photos.resolve("c.jpg"), 800, 600, Color.GRAY);
        PhotoFiles.photo(photos.resolve("d.jpg"), 1200, 1600, Color.GRAY);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(4);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    private static void white(Path file, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private void openFirst() {
        program.press(HOME);
        program.awaitLead("a.png");
        program.press(ENTER);
        program.awaitText(".caption", "a.png");
    }

    @Test
    void factsLieOverThePhotoAndFollowIt() {
        openFirst();
        program.press(I);
        program.awaitText(".photo-overlay", "a.png");
        program.awaitText(".photo-overlay", "1 / 4");
        program.awaitText(".photo-overlay", "1600\u00a0×\u00a01200");
        program.press(RIGHT);
        program.press(RIGHT);
        program.awaitText(".photo-overlay", "c.jpg");
        program.awaitText(".photo-overlay", "800\u00a0×\u00a0600");
        program.press(F9);
        program.await("no card", () -> !program.isShown(".photo-overlay"));
        program.press(ESCAPE);
        program.awaitLead("c.jpg");
        assertThat(program.<Boolean>see(() -> program.isShown(".info-pane"))).isFalse();
    }

    @Test
    void factsOfAPhotoThatAnotherProgramWroteAnewAreThoseOfTheNewOne() throws IOException {
        var photo = root.resolve("photos").resolve("e.jpg");
        takenIn("2001", photo);
        program.awaitEntries(5);
        openFirst();
        program.press(END);
        program.press(I);
        program.awaitText(".photo-overlay", "2001");
        takenIn("2012", photo);
        program.awaitText(".photo-overlay", "2012");
        Files.delete(photo);
        program.await("no date", () -> !program.textOf(".photo-overlay").contains("2012"));
        takenIn("2023", photo);
        program.awaitText(".photo-overlay", "2023");
    }

    private static void takenIn(String year, Path file) throws IOException {
        byte[] exif = ExifBytes.block(ByteOrder.BIG_ENDIAN, 1, 0x9003, year + ":06:15 12:00:00", 0);
        byte[] photo = PhotoFiles.bytes("jpg", 320, 240, Color.GRAY);
        Files.write(file, ExifBytes.insert(photo, ExifBytes.segment(exif, new byte[0])));
    }

    @Test
    void aFactThatIsNotChosenIsNotTold() {
        openFirst();
        program.press(SHIFT, I);
        program.awaitText(".photo-overlay", "a.png");
        program.click("Pixels");
        program.await("no pixels", () -> !program.textOf(".photo-overlay").contains("1600"));
        program.awaitText(".photo-overlay", "a.png");
    }

    @Test
    void theHistogramTellsWhatIsClippedAndMarksShowWhere() {
        openFirst();
        program.press(K);
        program.awaitText(".histogram", "100%");
        program.press(J);
        program.await("marks", () -> marks().getImage() != null && program.isShown(".clipping-marks"));
        program.press(RIGHT);
        program.press(RIGHT);
        program.awaitText(".caption", "c.jpg");
        program.awaitText(".histogram", "0%");
        program.await(
                "no mark is red",
                () -> marks().getImage() != null
                        && marks().getImage().getPixelReader().getArgb(5, 5) == 0);
        program.press(J);
        program.await("no marks", () -> !program.isShown(".clipping-marks"));
    }

    @Test
    void aSlideshowFillsTheScreenGoesPastBrokenPhotosAndLeadsBack() {
        program.press(HOME);
        program.awaitLead("a.png");
        program.press(F5);
        program.awaitText(".caption", "a.png");
        program.await("a full screen", () -> stage().isFullScreen());
        program.press(PLUS);
        program.awaitText(".slideshow-sign", "Every 3 seconds");
        program.press(PLUS);
        program.awaitText(".slideshow-sign", "Every 2 seconds");
        program.awaitText(".caption", "c.jpg");
        assertThat(program.<Double>see(() -> program.node(".caption").getOpacity()))
                .as("nothing but the photo")
                .isZero();
        program.press(RIGHT);
        program.awaitText(".caption", "d.jpg");
        program.awaitText(".slideshow-sign", "Paused");
        program.press(SPACE);
        program.await("no sign", () -> !program.isShown(".slideshow-sign"));
        program.awaitText(".end-card", "This is the last photo");
        program.awaitText(".slideshow-sign", "Paused");
        program.press(ESCAPE);
        program.await("the photos again", () -> program.isShown(".photo-grid") && !stage().isFullScreen());
        program.awaitLead("d.jpg");
    }

    @Test
    void aSlideshowBegunFromAPhotoThatIsShownLargeGoesOnInFullScreen() {
        openFirst();
        program.press(RIGHT);
        program.press(RIGHT);
        program.awaitText(".caption", "c.jpg");
        program.await("the neighbours too", () -> ((PhotoViewer) program.node(".photo-viewer")).isSettled());
        program.press(F5);
        program.await("a full screen", () -> stage().isFullScreen());
        program.press(PLUS);
        program.press(PLUS);
        program.awaitText(".caption", "d.jpg");
    }

    @Test
    void theWheelZoomsWhereThePersonWantsThat() {
        program.press(F10);
        program.click("Wheel zooms");
        openFirst();
        program.wheelOver(".photo-viewer", -3);
        program.await("closer", () -> zoom() > 70);
        assertThat(program.<String>see(() -> program.textOf(".caption"))).contains("a.png");
        program.press(CONTROL, DIGIT0);
        program.await("whole", () -> zoom() < 70);
        program.press(DOWN);
    }

    @Test
    void aZoomThatIsKeptOutlastsAPhotoThatCannotBeShown() {
        openFirst();
        program.press(CONTROL, DIGIT1);
        program.await("every pixel", () -> zoom() == 100);
        program.press(L);
        program.press(PAGE_DOWN);
        program.await("why b cannot be shown", () -> program.isShown(".viewer-failure"));
        program.press(PAGE_DOWN);
        program.awaitText(".caption", "c.jpg");
        program.press(PAGE_DOWN);
        program.awaitText(".caption", "d.jpg");
        program.await("every pixel of d", () -> zoom() == 100);
    }

    // On the JavaFX thread

    private Stage stage() {
        return (Stage) program.scene().getWindow();
    }

    private ImageView marks() {
        return (ImageView) program.node(".clipping-marks").lookup(".image-view");
    }

    private int zoom() {
        var words = program.textOf(".caption");
        var percent = words.substring(0, words.lastIndexOf('%')).replaceAll(".*[^0-9.]", "");
        return (int) Double.parseDouble(percent);
    }
}
