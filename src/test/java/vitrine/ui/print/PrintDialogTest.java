package vitrine.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.metadata.Turn;
import vitrine.state.Messages;
import vitrine.ui.kit.Sentences;
import vitrine.ui.share.FakeDesktop;

/// The dialog where there is no printer, as on most machines that run this.
@ExtendWith(FxRuntime.class)
class PrintDialogTest {
    private static final Path PHOTO = Path.of("/p/照片.jpg");

    private final FakeDesktop desktop = new FakeDesktop();
    private final List<Consumer<List<Printing.Choice>>> asked = new ArrayList<>();
    private final Printing printing = new Printing() {
        @Override
        public void printers(Consumer<List<Choice>> then) {
            asked.add(then);
        }

        @Override
        public Runnable print(Order order, Consumer<Outcome> then) {
            throw new AssertionError("there is nothing to print with");
        }
    };

    @AfterEach
    void closed() {
        FxRuntime.doOnFxThread(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private Node show() {
        var owner = new Stage();
        owner.setScene(new Scene(new Pane(), 200, 200));
        owner.show();
        var sentences = new Sentences(Messages.of("en"));
        new PrintDialog(printing, desktop, turned -> turned.then(Turn.RIGHT), _ -> {}, sentences, PHOTO).show(owner);
        return Window.getWindows().getLast().getScene().getRoot();
    }

    private static String sentence(Node dialog) {
        return ((Label) dialog.lookup(".print-sentence")).getText();
    }

    private static boolean canPrint(Node dialog) {
        return dialog.lookupAll(".button").stream()
                .map(Button.class::cast)
                .anyMatch(button -> button.getText().equals("Print") && !button.isDisabled());
    }

    @Test
    void withoutAPrinterItShowsThePageAndSaysWhatIsMissing() {
        FxRuntime.doOnFxThread(() -> {
            var dialog = show();
            assertThat(sentence(dialog)).isEqualTo("Looking for printers…");
            var pixels = new Pixels(40, 30, new int[1200]);
            desktop.decoding
                    .getFirst()
                    .accept(new Loaded.Ready<>(PHOTO, new Picture(pixels, new PixelSize(4000, 3000))));
            assertThat(desktop.needs).as("as it is seen").containsExactly(Turn.RIGHT);
            asked.getFirst().accept(List.of());
            assertThat(sentence(dialog)).startsWith("No printer is installed.");
            dialog.applyCss();
            ((Region) dialog).layout();
            var paper = (Region) dialog.lookup(".paper");
            assertThat(paper.getWidth()).isGreaterThan(paper.getHeight());
            var photo = (ImageView) dialog.lookup(".image-view");
            assertThat(paper.getBoundsInParent().contains(photo.getBoundsInParent()))
                    .isTrue();
            assertThat(canPrint(dialog)).isFalse();
        });
    }

    @Test
    void aPhotoThatCannotBeDecodedIsNotPrinted() {
        FxRuntime.doOnFxThread(() -> {
            var dialog = show();
            asked.getFirst().accept(List.of());
            var cause = new DecodeException(DecodeException.Reason.DAMAGED, "");
            desktop.decoding.getFirst().accept(new Loaded.Failed<>(PHOTO, cause));
            assertThat(sentence(dialog)).contains("照片.jpg");
            assertThat(canPrint(dialog)).isFalse();
        });
    }
}
