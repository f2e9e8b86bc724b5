package vitrine.ui.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.FxRuntime.doOnFxThread;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.state.Messages;

@ExtendWith(FxRuntime.class)
class FolderTreeTest {
    private final FakeGallery.Lister lister = new FakeGallery.Lister()
            .with("/", "etc", "home")
            .with("/home", "ann", "bob")
            .with("/home/ann", "Music", "Pictures")
            .with("/home/ann/Pictures", "2024", "2025");
    private final List<Path> opened = new ArrayList<>();

    @Test
    void theWayToTheOpenFolderIsExpandedLevelByLevelAndNothingElseIsRead() {
        doOnFxThread(() -> {
            var tree = tree();
            tree.reveal(Path.of("/home/ann/Pictures"));
            assertThat(lister.asked).containsExactly(Path.of("/"));
            lister.answerOne();
            assertThat(lister.asked).containsExactly(Path.of("/"), Path.of("/home"));
            lister.answerAll();
            assertThat(lister.asked).containsExactly(Path.of("/"), Path.of("/home"), Path.of("/home/ann"));
            assertThat(selected(tree)).isEqualTo(Path.of("/home/ann/Pictures"));
            assertThat(rows(tree)).containsExactly("/", "etc", "home", "ann", "Music", "Pictures", "bob");
            assertThat(opened).isEmpty();
        });
    }

    @Test
    void everyFolderMayHaveFoldersUntilItIsKnownToHaveNone() {
        doOnFxThread(() -> {
            var tree = tree();
            tree.reveal(Path.of("/home"));
            lister.answerAll();
            var etc = tree.getTreeItem(1);
            assertThat(etc.getValue()).isEqualTo(Path.of("/etc"));
            assertThat(etc.isLeaf()).isFalse();
            etc.setExpanded(true);
            lister.answerAll();
            assertThat(etc.isLeaf()).isTrue();
            assertThat(etc.isExpanded()).isFalse();
        });
    }

    @Test
    void aHiddenFolderThatIsOpenIsShownToo() {
        doOnFxThread(() -> {
            var tree = tree();
            tree.reveal(Path.of("/home/.secret/deep"));
            lister.answerAll();
            assertThat(selected(tree)).isEqualTo(Path.of("/home/.secret/deep"));
            tree.reload();
            lister.answerAll();
            assertThat(rows(tree)).contains(".secret", "deep");
        });
    }

    @Test
    void thePersonWhoTakesOverIsNotPulledBack() {
        doOnFxThread(() -> {
            var tree = tree();
            tree.reveal(Path.of("/home/ann"));
            lister.answerOne();
            press(tree, KeyCode.DOWN);
            lister.answerAll();
            assertThat(selected(tree)).isNotEqualTo(Path.of("/home/ann"));
        });
    }

    @Test
    void foldersThatAppearAreShownAfterCollapsingAndExpandingAgain() {
        doOnFxThread(() -> {
            var tree = tree();
            tree.reveal(Path.of("/home"));
            lister.answerAll();
            var root = tree.getTreeItem(0);
            root.setExpanded(false);
            lister.with("/", "etc", "home", "new");
            root.setExpanded(true);
            lister.answerAll();
            assertThat(rows(tree)).containsExactly("/", "etc", "home", "new");
        });
    }

    @Test
    void arrowsMoveAndEnterOpens() {
        doOnFxThread(() -> {
            var tree = tree();
            tree.reveal(Path.of("/home/ann"));
            lister.answerAll();
            tree.getSelectionModel().select(1);
            assertThat(opened).isEmpty();
            press(tree, KeyCode.ENTER);
            press(tree, KeyCode.SPACE);
            assertThat(opened).containsExactly(Path.of("/etc"), Path.of("/etc"));
        });
    }

    @Test
    void theOpenFolderStaysInViewWhenThePlacesTakeMoreOfTheRoom() {
        doOnFxThread(() -> {
            var tree = tree();
            var room = inScene(tree, 7 * 26 + 2);
            revealPictures(tree, room);
            shrink(tree, room);
            assertThat(rowsInView(tree)).contains("Pictures").doesNotContain("/");
        });
    }

    @Test
    void whoHasTakenOverTheTreeIsLeftThereWhenTheRoomChanges() {
        doOnFxThread(() -> {
            var tree = tree();
            var room = inScene(tree, 7 * 26 + 2);
            revealPictures(tree, room);
            press(tree, KeyCode.SHIFT);
            shrink(tree, room);
            assertThat(rowsInView(tree)).contains("/").doesNotContain("Pictures");
        });
    }

    private void revealPictures(FolderTree tree, StackPane room) {
        tree.reveal(Path.of("/home/ann/Pictures"));
        lister.answerAll();
        layOut(room);
        assertThat(rowsInView(tree)).contains("Pictures");
    }

    /// To four rows and a half.
    private static void shrink(FolderTree tree, StackPane room) {
        tree.setMaxHeight(4.5 * 26);
        layOut(room);
    }

    private static StackPane inScene(FolderTree tree, double height) {
        var room = new StackPane(tree);
        StackPane.setAlignment(tree, Pos.TOP_LEFT);
        var _ = new Scene(room, 200, height);
        layOut(room);
        return room;
    }

    /// More than once, as the frames of a window do: cells that are scrolled to come with the next one.
    private static void layOut(StackPane room) {
        for (int frame = 0; frame < 3; frame++) {
            room.applyCss();
            room.layout();
        }
    }

    /// Names of the rows that are seen whole.
    private static List<String> rowsInView(FolderTree tree) {
        return tree.lookupAll(".tree-cell").stream()
                .map(FolderCell.class::cast)
                .filter(cell -> cell.getItem() != null && cell.isVisible())
                .filter(cell -> {
                    var bounds = tree.sceneToLocal(cell.localToScene(cell.getBoundsInLocal()));
                    return bounds.getMinY() >= -1 && bounds.getMaxY() <= tree.getHeight() + 1;
                })
                .map(cell -> FolderName.of(cell.getItem()))
                .toList();
    }

    private FolderTree tree() {
        return new FolderTree(lister, Messages.of("en"), opened::add, () -> {});
    }

    private static void press(FolderTree tree, KeyCode code) {
        tree.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Path selected(FolderTree tree) {
        var item = tree.getSelectionModel().getSelectedItem();
        return item == null ? Path.of("") : item.getValue();
    }

    private static List<String> rows(FolderTree tree) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            rows.add(FolderName.of(tree.getTreeItem(i).getValue()));
        }
        return rows;
    }
}
