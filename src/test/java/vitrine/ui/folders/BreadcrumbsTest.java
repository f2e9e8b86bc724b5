package vitrine.ui.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vitrine.FxRuntime;
import vitrine.library.Folder;
import vitrine.library.Location;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.PathOpener;

@ExtendWith(FxRuntime.class)
class BreadcrumbsTest {
    private static final Path HOME = Path.of("/home/ann");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FakeGallery.Lister lister =
            new FakeGallery.Lister().with("/data", "alpha", "Alps", "beta").with("/other", "almond");
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final List<Path> opened = new ArrayList<>();
    private final GalleryState gallery = FxRuntime.onFxThread(FakeGallery::make);

    @Test
    void theWayFromTheHomeFolderIsShownAndTheWayFromTheRootElsewhere() {
        doOnFxThread(() -> {
            var crumbs = breadcrumbs("/home/ann/Pictures/2024", 800).crumbs();
            assertThat(crumbs.shown())
                    .containsExactly(HOME, Path.of("/home/ann/Pictures"), Path.of("/home/ann/Pictures/2024"));
            gallery.open(new Location(Path.of("/mnt/disk"), false));
            assertThat(crumbs.shown()).containsExactly(Path.of("/"), Path.of("/mnt"), Path.of("/mnt/disk"));
        });
    }

    @Test
    void whereThereIsNoRoomTheFirstFoldersGoIntoAMenu() {
        doOnFxThread(() -> {
            var breadcrumbs = breadcrumbs("/one long name/two long names/three long names/four", 220);
            var crumbs = breadcrumbs.crumbs();
            assertThat(crumbs.hiddenCount()).isPositive();
            assertThat(crumbs.shown()).last().isEqualTo(Path.of("/one long name/two long names/three long names/four"));
            assertThat(crumbs.getChildrenUnmodifiable())
                    .filteredOn(node -> node.isVisible())
                    .allMatch(node -> node.getBoundsInParent().getMaxX() <= 220);
            assertThat(breadcrumbs.minWidth(-1)).isZero();
        });
    }

    @Test
    void atAnyWidthTheOpenFolderIsStillShown() {
        doOnFxThread(() -> {
            var crumbs = breadcrumbs("/a/b/a very long name of a folder that nobody would choose", 60)
                    .crumbs();
            assertThat(crumbs.shown()).hasSize(1);
        });
    }

    @Test
    void aTypedFolderIsOpenedAndTheFocusGivenBack() {
        doOnFxThread(() -> {
            var left = new ArrayList<String>();
            var breadcrumbs = breadcrumbs("/data", 400);
            breadcrumbs.onLeave(() -> left.add("left"));
            breadcrumbs.requestFocus();
            assertThat(breadcrumbs.field().getSelectedText()).isEqualTo("/data");
            breadcrumbs.field().setText("/");
            press(breadcrumbs, KeyCode.ENTER);
            disk.remove().run();
            assertThat(opened).containsExactly(Path.of("/"));
            assertThat(left).hasSize(1);
            assertThat(breadcrumbs.field().isVisible()).isFalse();
        });
    }

    @Test
    void aLocationWithNothingThereIsSaidToBeWrongUntilItIsChanged(@TempDir Path folder) {
        doOnFxThread(() -> {
            var breadcrumbs = breadcrumbs("/data", 400);
            var missing = folder.resolve("missing");
            breadcrumbs.requestFocus();
            breadcrumbs.field().setText(missing.toString());
            press(breadcrumbs, KeyCode.ENTER);
            disk.remove().run();
            assertThat(opened).isEmpty();
            assertThat(breadcrumbs.field().isVisible()).isTrue();
            assertThat(breadcrumbs.field().getPseudoClassStates()).contains(WRONG);
            assertThat(complaint(breadcrumbs)).isEqualTo("There is nothing at “" + missing + "”.");
            breadcrumbs.field().setText(folder.toString());
            assertThat(breadcrumbs.field().getPseudoClassStates()).doesNotContain(WRONG);
        });
    }

    @Test
    void anAnswerThatComesAfterFurtherTypingIsIgnored() {
        doOnFxThread(() -> {
            var breadcrumbs = breadcrumbs("/data", 400);
            breadcrumbs.requestFocus();
            breadcrumbs.field().setText("/");
            press(breadcrumbs, KeyCode.ENTER);
            breadcrumbs.field().setText("/d");
            disk.remove().run();
            assertThat(opened).isEmpty();
        });
    }

    @Test
    void escapeGivesUpTyping() {
        doOnFxThread(() -> {
            var left = new ArrayList<String>();
            var breadcrumbs = breadcrumbs("/data", 400);
            breadcrumbs.onLeave(() -> left.add("left"));
            breadcrumbs.requestFocus();
            press(breadcrumbs, KeyCode.ESCAPE);
            assertThat(left).hasSize(1);
            assertThat(breadcrumbs.crumbs().isVisible()).isTrue();
        });
    }

    @Test
    void foldersThatBeginAsTypedAreOfferedAndTabTakesTheFirst() {
        doOnFxThread(() -> {
            var breadcrumbs = breadcrumbs("/data", 400);
            breadcrumbs.requestFocus();
            breadcrumbs.field().setText("/data/AL");
            lister.answerAll();
            assertThat(offered(breadcrumbs)).containsExactly("alpha", "Alps");
            breadcrumbs.field().setText("/data/ALP");
            assertThat(lister.asked).as("a folder is listed once").hasSize(1);
            press(breadcrumbs, KeyCode.DOWN);
            press(breadcrumbs, KeyCode.DOWN);
            press(breadcrumbs, KeyCode.TAB);
            assertThat(breadcrumbs.field().getText()).isEqualTo("/data/Alps/");
            assertThat(breadcrumbs.field().getCaretPosition()).isEqualTo("/data/Alps/".length());
        });
    }

    @Test
    void lateOffersForAnEarlierTextAreIgnored() {
        doOnFxThread(() -> {
            var breadcrumbs = breadcrumbs("/data", 400);
            breadcrumbs.requestFocus();
            breadcrumbs.field().setText("/data/al");
            breadcrumbs.field().setText("/other/al");
            lister.answerOne();
            assertThat(offered(breadcrumbs)).isEmpty();
            lister.answerOne();
            assertThat(offered(breadcrumbs)).containsExactly("almond");
            breadcrumbs.field().setText("/data/b");
            press(breadcrumbs, KeyCode.ESCAPE);
            lister.answerAll();
            assertThat(offered(breadcrumbs)).isEmpty();
        });
    }

    @Test
    void aTildeIsTheHomeFolderAndOtherNamesBeginAtTheOpenFolder() {
        var text = new LocationText(HOME, () -> Path.of("/data"));
        assertThat(text.path("~")).contains(HOME);
        assertThat(text.path(" ~/Pictures ")).contains(Path.of("/home/ann/Pictures"));
        assertThat(text.path("alpha/../beta")).contains(Path.of("/data/beta"));
        assertThat(text.path("/etc")).contains(Path.of("/etc"));
        assertThat(text.path("nul\0")).isEmpty();
        assertThat(text.path("")).isEmpty();
        assertThat(text.unfinished("~/Pic")).contains(new LocationText.Unfinished("~/", HOME, "Pic"));
        assertThat(text.unfinished("al")).contains(new LocationText.Unfinished("", Path.of("/data"), "al"));
    }

    private Breadcrumbs breadcrumbs(String folder, double width) {
        gallery.open(new Location(Path.of(folder), false));
        var breadcrumbs = new Breadcrumbs(
                gallery, new PathOpener(disk::add, Runnable::run), lister, HOME, Messages.of("en"), opened::add);
        var root = new StackPane(breadcrumbs);
        new Scene(root, width, 40);
        root.applyCss();
        root.layout();
        return breadcrumbs;
    }

    private static void press(Breadcrumbs breadcrumbs, KeyCode code) {
        breadcrumbs.field().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static List<String> offered(Breadcrumbs breadcrumbs) {
        return breadcrumbs.field().popup().offered().stream().map(Folder::name).toList();
    }

    private static String complaint(Breadcrumbs breadcrumbs) {
        return ((Label) breadcrumbs.field().popup().rows().getChildren().getFirst()).getText();
    }
}
