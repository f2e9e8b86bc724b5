package vitrine.app;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.ui.grid.WheelTurn;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.ViewTransform;

/// What mouse, wheel and fingers do to a photo shown large.
@ExtendWith(FxRuntime.class)
class GestureFlowTest {
    private static final Point2D OFF_CENTRE = new Point2D(600, 250);

    @TempDir
    Path root;

    private final Hands hands = new Hands();
    private RunningProgram program;

    @BeforeEach
    void aLargePhoto() throws IOException {
        var photos = Files.createDirectory(root.resolve("photos"));
        for (var name : new String[] {"a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"}) {
            PhotoFiles.photo(photos.resolve(name), 3000, 2000, Color.GREEN);
        }
        program = RunningProgram.open(root, photos);
        program.awaitEntries(5);
        program.press(HOME);
        program.press(ENTER);
        program.await("the photo", () -> viewer().transformProperty().get() != null && viewer().isSettled());
        hands.moveTo(() -> program.see(() -> viewer().localToScreen(OFF_CENTRE)));
    }

    @AfterEach
    void closed() {
        program.close();
    }

    @Test
    void theWheelGoesOnPhotoByPhotoWhereThePhotoIsWhole() {
        program.see(() -> wheel(-40, false));
        program.awaitText(".caption", "b.jpg");
        program.see(() -> wheel(40, false));
        program.awaitText(".caption", "a.jpg");
    }

    @Test
    void aFineWheelGoesOnOnePhotoForAWholeNotch() {
        program.see(() -> {
            for (int i = 0; i < 9; i++) {
                wheel(-4, false);
            }
            return 0;
        });
        assertThat(shownName()).isEqualTo("a.jpg");
        program.see(() -> {
            for (int i = 0; i < 11; i++) {
                wheel(-4, false);
            }
            return 0;
        });
        program.awaitText(".caption", "c.jpg");
        assertThat(shownName()).isEqualTo("c.jpg");
    }

    @Test
    void whatIsUnderThePointerStaysThereWhileTheWheelZooms() {
        var before = under(OFF_CENTRE);
        for (int i = 0; i < 4; i++) {
            program.see(() -> wheel(40, true));
        }
        assertThat(zoom()).isGreaterThan(fitted() * 2);
        assertThat(under(OFF_CENTRE).distance(before)).as("px of the photo").isLessThan(3);
        program.see(() -> wheel(-40, false));
        assertThat(shownName())
                .as("a wheel scrolls a photo larger than the window")
                .isEqualTo("a.jpg");
    }

    @Test
    void fingersZoomWhereTheyAre() {
        var before = under(OFF_CENTRE);
        program.see(() -> {
            Event.fireEvent(viewer(), pinch(3));
            return 0;
        });
        assertThat(zoom()).isCloseTo(fitted() * 3, offset(0.01));
        assertThat(under(OFF_CENTRE).distance(before)).isLessThan(3);
    }

    @Test
    void aPhotoLargerThanTheWindowIsDraggedButNotBeyondItsEdge() {
        hands.click(MouseButton.MIDDLE);
        program.await("all pixels", () -> zoomNow() == 1);
        var before = under(OFF_CENTRE);
        program.see(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, OFF_CENTRE);
            mouse(MouseEvent.MOUSE_DRAGGED, OFF_CENTRE.add(-50, 20));
            mouse(MouseEvent.MOUSE_DRAGGED, OFF_CENTRE.add(-90, 60));
            mouse(MouseEvent.MOUSE_RELEASED, OFF_CENTRE.add(-90, 60));
            return 0;
        });
        var after = under(OFF_CENTRE);
        assertThat(after.subtract(before).distance(90, -60)).isLessThan(1);
        program.see(() -> {
            viewer().transform(now -> now.panned(1e6, 1e6));
            return 0;
        });
        assertThat(program.<Long>see(() -> transform().left())).isZero();
        assertThat(program.<Long>see(() -> transform().top())).isZero();
        assertThat(program.<Cursor>see(() -> viewer().getCursor())).isEqualTo(Cursor.OPEN_HAND);
    }

    @Test
    void theMiddleButtonChangesBetweenTheWholePhotoAndEveryPixel() {
        var before = under(OFF_CENTRE);
        hands.click(MouseButton.MIDDLE);
        program.await("all pixels", () -> zoomNow() == 1);
        assertThat(under(OFF_CENTRE).distance(before)).isLessThan(3);
        hands.click(MouseButton.MIDDLE);
        program.await("the whole photo", () -> transform().isFitted());
    }

    @Test
    void aPhotoIsSeenInEveryPixelAsLongAsTheButtonIsHeld() {
        hands.press(MouseButton.PRIMARY);
        program.await("all pixels", () -> zoomNow() == 1);
        hands.release(MouseButton.PRIMARY);
        program.await("the whole photo", () -> transform().isFitted());
        assertThat(shownName()).isEqualTo("a.jpg");
    }

    @Test
    void theSideButtonsGoOnAndBack() {
        hands.click(MouseButton.FORWARD);
        program.awaitText(".caption", "b.jpg");
        hands.click(MouseButton.BACK);
        program.awaitText(".caption", "a.jpg");
    }

    private PhotoViewer viewer() {
        return (PhotoViewer) program.node(".photo-viewer");
    }

    private ViewTransform transform() {
        var now = viewer().transformProperty().get();
        if (now == null) {
            throw new AssertionError("no photo is shown");
        }
        return now;
    }

    private double zoomNow() {
        return transform().zoom();
    }

    private double zoom() {
        return program.see(this::zoomNow);
    }

    private double fitted() {
        return program.see(() ->
                ViewTransform.fitted(transform().photo(), transform().view()).zoom());
    }

    private String shownName() {
        return program.see(() -> {
            var shown = viewer().shownProperty().get();
            return shown == null ? "" : shown.path().getFileName().toString();
        });
    }

    /// The pixel of the photo at a place of the viewer; the headless screen has one device px for each logical px.
    private Point2D under(Point2D place) {
        return program.see(
                () -> new Point2D(transform().photoX(place.getX()), transform().photoY(place.getY())));
    }

    private int wheel(double delta, boolean ctrl) {
        Event.fireEvent(viewer(), WheelTurn.at(OFF_CENTRE.getX(), OFF_CENTRE.getY(), delta, ctrl));
        return 0;
    }

    private void mouse(EventType<MouseEvent> type, Point2D place) {
        boolean held = type != MouseEvent.MOUSE_RELEASED;
        double x = place.getX();
        double y = place.getY();
        var pick = new PickResult(viewer(), x, y);
        Event.fireEvent(
                viewer(),
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        held,
                        false,
                        false,
                        false,
                        false,
                        false,
                        pick));
    }

    private ZoomEvent pinch(double factor) {
        double x = OFF_CENTRE.getX();
        double y = OFF_CENTRE.getY();
        return new ZoomEvent(
                ZoomEvent.ZOOM,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                true,
                false,
                factor,
                factor,
                new PickResult(viewer(), x, y));
    }
}
