package vitrine.app;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.metadata.ExifScan;

/// A person turns photos by keys: in the viewer, in the grid, and such as nothing can be written into.
@ExtendWith(FxRuntime.class)
class TurnFlowTest {
    @TempDir
    Path root;

    private Path photos;
    private Path beach;
    private Path lake;
    private byte[] jpeg;
    private RunningProgram program;

    @BeforeEach
    void anOpenFolder() throws IOException {
        photos = Files.createDirectory(root.resolve("photos"));
        beach = redLeft(photos.resolve("beach.jpg"));
        redLeft(photos.resolve("castle.jpg"));
        lake = redLeft(photos.resolve("lake.png"));
        jpeg = Files.readAllBytes(beach);
        program = RunningProgram.open(root, photos);
        program.awaitEntries(3);
    }

    @AfterEach
    void closed() {
        program.close();
    }

    /// Wide, and red on its left side.
    private static Path redLeft(Path file) throws IOException {
        var image = new BufferedImage(400, 200, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setPaint(java.awt.Color.BLUE);
        graphics.fillRect(0, 0, 400, 200);
        graphics.setPaint(java.awt.Color.RED);
        graphics.fillRect(0, 0, 100, 200);
        graphics.dispose();
        var name = file.toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    @Test
    void aJpegIsTurnedByAKeyOnTheScreenAndInItsFileAndUndoneToTheByte() {
        show(HOME, "beach.jpg");
        program.press(CONTROL, R);
        program.await("red above", () -> isRed(0.5, 0.05) && isHigh());
        var flashes = new AtomicInteger();
        var eye = watch(() -> isRed(0.5, 0.05) && isHigh(), flashes);
        program.await("the tag", () -> orientation(beach) == 6);
        program.awaitText(".toast", "“beach.jpg” is turned.");
        awaitTold(beach);
        program.await("decoded anew", () -> !isTurnedOnTheScreen());
        FxRuntime.doOnFxThread(eye::stop);
        assertThat(flashes).as("frames that showed anything else").hasValue(0);

        program.press(CONTROL, Z);
        program.await("red on the left", () -> isRed(0.05, 0.5) && !isHigh());
        program.await("the bytes", () -> Arrays.equals(bytes(beach), jpeg));
        program.await("no toast", () -> !program.isShown(".toast"));

        program.press(CONTROL, SHIFT, Z);
        program.await("red above again", () -> isRed(0.5, 0.05) && isHigh());
        program.await("the tag again", () -> orientation(beach) == 6);
    }

    @Test
    void twoQuickPressesAreOneTurnWithOneUndo() {
        show(HOME, "beach.jpg");
        program.press(CONTROL, R);
        program.press(CONTROL, R);
        program.await("the tag", () -> orientation(beach) == 3);
        program.await("red on the right", () -> isRed(0.95, 0.5));
        program.press(CONTROL, Z);
        program.await("the bytes", () -> Arrays.equals(bytes(beach), jpeg));
    }

    @Test
    void aZoomedPhotoIsFlippedToo() {
        show(HOME, "beach.jpg");
        program.press(CONTROL, DIGIT1);
        program.press(H);
        program.await("red on the right", () -> isRed(0.95, 0.5) && isBlue(0.05, 0.5));
        program.await("the tag", () -> orientation(beach) == 2);
        awaitTold(beach);
        assertThat(program.<Boolean>see(() -> isRed(0.95, 0.5) && isBlue(0.05, 0.5)))
                .isTrue();
    }

    @Test
    void theUndoOfAToastIsReachedByTheKeyboard() {
        show(HOME, "beach.jpg");
        program.press(CONTROL, R);
        program.awaitText(".toast", "Undo");
        program.press(TAB);
        program.await("the button has the keys", () -> program.scene().getFocusOwner() instanceof Button);
        program.press(ENTER);
        program.await("the bytes", () -> Arrays.equals(bytes(beach), jpeg));
        program.await(
                "the photo has the keys",
                () -> program.isShown(".photo-viewer")
                        && program.node(".photo-viewer").isFocused());
    }

    @Test
    void aPngIsTurnedOnTheScreenAndSavedAsACopyBesideIt() throws IOException {
        byte[] before = Files.readAllBytes(lake);
        show(END, "lake.png");
        program.press(CONTROL, SHIFT, R);
        program.await("red below", () -> isRed(0.5, 0.95) && isHigh());
        program.awaitText(".toast", "“lake.png” is turned only on the screen");
        program.press(CONTROL, S);
        program.awaitText(".toast", "Saved as “lake-1.png”.");
        var copy = ImageIO.read(photos.resolve("lake-1.png").toFile());
        assertThat(copy.getWidth()).isEqualTo(200);
        assertThat(copy.getRGB(100, 390)).isEqualTo(java.awt.Color.RED.getRGB());
        assertThat(copy.getRGB(100, 200)).isEqualTo(java.awt.Color.BLUE.getRGB());
        assertThat(Files.readAllBytes(lake)).isEqualTo(before);
        program.click("Show it");
        program.awaitText(".photo-viewer", "lake-1.png");
        program.await("red below", () -> isRed(0.5, 0.95) && isHigh());
    }

    @Test
    void ofSeveralCopiesItIsToldHowManyAreSavedAndWhyNotAll() throws IOException {
        PhotoFiles.moving(photos.resolve("dance.gif"), 200, java.awt.Color.RED, java.awt.Color.BLUE);
        program.awaitEntries(4);
        program.press(CONTROL, A);
        program.press(CONTROL, R);
        program.awaitText(".toast", "2 more are turned only on the screen");
        program.press(CONTROL, S);
        program.awaitText(".toast", "1 of 2 copies are saved. “dance.gif” moves, and a copy would keep");
        assertThat(photos.resolve("lake-1.png")).exists();
    }

    @Test
    void aPhotoTurnedOnTheScreenIsPastedAndPrintedAsItIsSeen() {
        show(END, "lake.png");
        program.press(CONTROL, SHIFT, R);
        program.awaitText(".toast", "“lake.png” is turned only on the screen");
        program.press(CONTROL, C);
        program.awaitText(".toast", "Copied the picture and the file “lake.png”.");
        var pasted = program.<Image>see(() -> Clipboard.getSystemClipboard().getImage());
        assertThat(pasted.getWidth()).isEqualTo(200);
        assertThat(pasted.getHeight()).isEqualTo(400);
        assertThat(pasted.getPixelReader().getColor(100, 390)).isEqualTo(Color.RED);
        assertThat(pasted.getPixelReader().getColor(100, 200)).isEqualTo(Color.BLUE);
        program.press(CONTROL, P);
        program.await("a standing page", this::isPageHigh);
    }

    @Test
    void allSelectedPhotosAreTurnedInTheGridAndUndoneTogether() throws IOException {
        program.await("pictures", () -> program.tiles().stream().allMatch(RunningProgram::hasPicture));
        program.clickTile("lake.png");
        program.press(CONTROL, I);
        program.awaitText(".status-bar", "2 selected");
        program.press(CONTROL, R);
        program.await(
                "high tiles", () -> isHighTile("beach.jpg") && isHighTile("castle.jpg") && !isHighTile("lake.png"));
        program.awaitText(".toast", "2 photos are turned.");
        assertThat(orientation(photos.resolve("castle.jpg"))).isEqualTo(6);
        awaitTold(beach);
        assertThat(program.<Boolean>see(() -> isHighTile("beach.jpg"))).isTrue();
        program.click("Undo");
        program.await(
                "the bytes",
                () -> Arrays.equals(bytes(beach), jpeg) && Arrays.equals(bytes(photos.resolve("castle.jpg")), jpeg));
        program.await("wide tiles", () -> !isHighTile("beach.jpg") && !isHighTile("castle.jpg"));
    }

    // Steps and looks

    /// Looks at every frame and counts those that show anything else.
    private static AnimationTimer watch(BooleanSupplier wanted, AtomicInteger others) {
        return FxRuntime.onFxThread(() -> {
            var timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (!wanted.getAsBoolean()) {
                        others.incrementAndGet();
                    }
                }
            };
            timer.start();
            return timer;
        });
    }

    /// Whether the photo is shown by turning a picture that was decoded before.
    private boolean isTurnedOnTheScreen() {
        return program.node(".photo-viewer").lookupAll(".image-view").stream()
                .anyMatch(view -> !view.getTransforms().isEmpty());
    }

    private void show(KeyCode where, String name) {
        program.press(where);
        program.awaitLead(name);
        program.press(ENTER);
        program.awaitText(".photo-viewer", name);
        program.await("its picture", () -> isRed(0.05, 0.5) && isBlue(0.5, 0.5));
    }

    /// Waits until the window knows that the file was written.
    private void awaitTold(Path file) {
        program.await("the listing tells of the write", () -> {
            var listing = program.grid().listing();
            return listing.photos().stream()
                    .anyMatch(photo -> photo.path().equals(file) && photo.modified() == modified(file));
        });
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int orientation(Path file) {
        try {
            return ExifScan.readFile(file).orientation();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHigh() {
        return place().getHeight() > place().getWidth();
    }

    private boolean isRed(double x, double y) {
        return at(x, y).getRed() > 0.8 && at(x, y).getBlue() < 0.2;
    }

    private boolean isBlue(double x, double y) {
        return at(x, y).getBlue() > 0.8 && at(x, y).getRed() < 0.2;
    }

    /// The colour of the window where this part of the photo is.
    private Color at(double x, double y) {
        var place = place();
        if (place.isEmpty()) {
            return Color.GRAY;
        }
        return program.scene()
                .snapshot(null)
                .getPixelReader()
                .getColor((int) (place.getMinX() + x * place.getWidth()), (int)
                        (place.getMinY() + y * place.getHeight()));
    }

    /// Where the photo is in the window.
    private Bounds place() {
        return program.node(".photo-viewer").lookupAll(".image-view").stream()
                .filter(node -> node instanceof ImageView view && view.getImage() != null)
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .reduce((one, other) -> new BoundingBox(
                        Math.min(one.getMinX(), other.getMinX()),
                        Math.min(one.getMinY(), other.getMinY()),
                        Math.max(one.getMaxX(), other.getMaxX()) - Math.min(one.getMinX(), other.getMinX()),
                        Math.max(one.getMaxY(), other.getMaxY()) - Math.min(one.getMinY(), other.getMinY())))
                .orElse(new BoundingBox(0, 0, -1, -1));
    }

    /// In the dialog before printing; with the photo on it.
    private boolean isPageHigh() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> root.lookup(".paper") != null
                        && root.lookup(".image-view") instanceof ImageView view
                        && view.getImage() != null)
                .map(root -> root.lookup(".paper").getBoundsInParent())
                .anyMatch(bounds -> bounds.getHeight() > bounds.getWidth());
    }

    private boolean isHighTile(String name) {
        return program.tile(name).stream()
                .flatMap(tile -> tile.lookupAll(".image-view").stream())
                .map(Node::getBoundsInParent)
                .anyMatch(bounds -> bounds.getHeight() > bounds.getWidth());
    }
}
