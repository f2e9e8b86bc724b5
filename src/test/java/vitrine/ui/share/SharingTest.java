package vitrine.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.desktop.Application;
import vitrine.desktop.Wallpaper;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.loading.Loaded;
import vitrine.state.Messages;
import vitrine.state.ViewTurns;

@ExtendWith(FxRuntime.class)
class SharingTest {
    private static final Path PHOTO = Path.of("/p/照片 'one' & two.jpg");
    private static final Path OTHER = Path.of("/p/other.png");

    private final FakeDesktop desktop = new FakeDesktop();
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> offered = new ArrayList<>();
    private final Messages messages = Messages.of("en");
    private final Sharing sharing = new Sharing(
            desktop,
            new ViewTurns(Listing.empty(new Location(Path.of("/p"), false))),
            new Notices() {
                @Override
                public void show(String sentence) {
                    told.add(sentence);
                }

                @Override
                public void offer(String sentence, String action, Runnable run) {
                    told.add(sentence + " [" + action + "]");
                    offered.add(run);
                }
            },
            messages);

    private static Clipboard clipboard() {
        return Clipboard.getSystemClipboard();
    }

    private static Picture picture(int side, int fullSide) {
        var pixels = new int[side * side];
        java.util.Arrays.fill(pixels, 0xFF3366CC);
        return new Picture(new Pixels(side, side, pixels), PixelSize.square(fullSide));
    }

    @Test
    void filesAreCopiedAsFilesAndAsPaths() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyFiles(List.of(PHOTO, OTHER));
            assertThat(clipboard().getFiles()).containsExactly(PHOTO.toFile(), OTHER.toFile());
            assertThat(clipboard().getString()).isEqualTo(PHOTO + "\n" + OTHER);
            assertThat(clipboard().hasImage()).isFalse();
            var forFileManagers = (ByteBuffer) clipboard().getContent(FileContent.COPIED_FILES);
            assertThat(StandardCharsets.UTF_8.decode(forFileManagers).toString())
                    .isEqualTo("copy\nfile:///p/%E7%85%A7%E7%89%87%20'one'%20&%20two.jpg\nfile:///p/other.png");
            assertThat(told).containsExactly("Copied 2 files.");
            sharing.copyFiles(List.of(PHOTO));
            assertThat(told).last().isEqualTo("Copied “照片 'one' & two.jpg”.");
        });
    }

    @Test
    void aPathIsCopiedAsText() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyPaths(List.of(PHOTO));
            assertThat(clipboard().getString()).isEqualTo(PHOTO.toString());
            assertThat(clipboard().hasFiles()).isFalse();
            assertThat(told).containsExactly("Copied the path “" + PHOTO + "”.");
        });
    }

    @Test
    void aPhotoIsCopiedAsFileAtOnceAndWithItsPictureWhenThatIsDecoded() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyPhoto(PHOTO, List.of(PHOTO));
            assertThat(clipboard().getFiles()).containsExactly(PHOTO.toFile());
            desktop.decoding.getFirst().accept(new Loaded.Ready<>(PHOTO, picture(8, 8)));
            assertThat(clipboard().getFiles()).containsExactly(PHOTO.toFile());
            assertThat(clipboard().getString()).isEqualTo(PHOTO.toString());
            assertThat(clipboard().getImage().getPixelReader().getArgb(3, 3)).isEqualTo(0xFF3366CC);
            assertThat(told).containsExactly("Copied the picture and the file “照片 'one' & two.jpg”.");
        });
    }

    @Test
    void ofAStackAllFilesAreCopiedWithThePictureOfTheOneThatIsShown() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyPhoto(PHOTO, List.of(PHOTO, OTHER));
            assertThat(clipboard().getFiles()).containsExactly(PHOTO.toFile(), OTHER.toFile());
            desktop.decoding.getFirst().accept(new Loaded.Ready<>(PHOTO, picture(8, 8)));
            assertThat(clipboard().getFiles()).containsExactly(PHOTO.toFile(), OTHER.toFile());
            assertThat(clipboard().hasImage()).isTrue();
            assertThat(told).containsExactly("Copied 2 files, and the picture of “照片 'one' & two.jpg”.");
        });
    }

    @Test
    void aSmallerPictureIsCalledSmaller() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyPhoto(OTHER, List.of(OTHER));
            desktop.decoding.getFirst().accept(new Loaded.Ready<>(OTHER, picture(8, 800)));
            assertThat(told).containsExactly("Copied the file “other.png”, and its picture with 8 × 8 pixels.");
        });
    }

    @Test
    void aPhotoWithoutPictureIsCopiedAsFile() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyPhoto(OTHER, List.of(OTHER));
            var cause = new DecodeException(DecodeException.Reason.DAMAGED, "");
            desktop.decoding.getFirst().accept(new Loaded.Failed<>(OTHER, cause));
            assertThat(clipboard().getFiles()).containsExactly(OTHER.toFile());
            assertThat(told).containsExactly("Copied “other.png”.");
        });
    }

    @Test
    void whatWasCopiedMeanwhileStays() {
        FxRuntime.doOnFxThread(() -> {
            sharing.copyPhoto(PHOTO, List.of(PHOTO));
            sharing.copyPaths(List.of(OTHER));
            desktop.decoding.getFirst().accept(new Loaded.Ready<>(PHOTO, picture(8, 8)));
            assertThat(clipboard().getString()).isEqualTo(OTHER.toString());
            assertThat(clipboard().hasImage()).isFalse();
        });
    }

    @Test
    void theMenuOffersProgramsAndStartsTheOneChosen() {
        FxRuntime.doOnFxThread(() -> {
            var one = new Application("v", "_View & Co", Path.of("/"), files -> List.of(List.of("view", "" + files)));
            desktop.installed.add(one);
            var openWith = new OpenWith(desktop, sharing, messages, () -> List.of(PHOTO, OTHER));
            var items = openWith.menu().getItems();
            assertThat(items).extracting(MenuItem::getText).containsExactly("_View & Co");
            items.getFirst().fire();
            assertThat(desktop.started).containsExactly(List.of("view", "[" + PHOTO + ", " + OTHER + "]"));
            assertThat(told).isEmpty();
            desktop.succeeds = false;
            items.getFirst().fire();
            assertThat(told).containsExactly("“_View & Co” could not be started. It may not be fully installed.");
        });
    }

    @Test
    void aMenuWithoutProgramsSaysSo() {
        FxRuntime.doOnFxThread(() -> {
            var openWith = new OpenWith(desktop, sharing, messages, () -> List.of(PHOTO));
            var menu = new Menu();
            openWith.fill(menu, new ContextMenu());
            assertThat(menu.getItems()).extracting(MenuItem::getText).containsExactly("Looking for programs…");
            assertThat(openWith.menu().getItems())
                    .extracting(MenuItem::getText)
                    .containsExactly("No other program opens this");
        });
    }

    @Test
    void aProgramForOneFileIsNotStartedAHundredTimes() {
        FxRuntime.doOnFxThread(() -> {
            var single = Application.standard("view", Path.of("/"));
            var many = IntStream.range(0, 100)
                    .mapToObj(i -> Path.of("/p/" + i + ".jpg"))
                    .toList();
            sharing.open(single, many);
            assertThat(desktop.started).isEmpty();
            assertThat(told).singleElement().asString().contains("one file at a time");
            sharing.open(single, many.subList(0, 3));
            assertThat(desktop.started).hasSize(3);
        });
    }

    @Test
    void aFileManagerThatIsNotThereIsTold() {
        FxRuntime.doOnFxThread(() -> {
            sharing.show(List.of(PHOTO));
            assertThat(told).isEmpty();
            desktop.succeeds = false;
            sharing.show(List.of(PHOTO));
            assertThat(desktop.shown).containsExactly(PHOTO, PHOTO);
            assertThat(told).singleElement().asString().startsWith("No file manager answers.");
        });
    }

    @Test
    void aWallpaperCanBeTakenBackAndADesktopWithoutItIsTold() {
        FxRuntime.doOnFxThread(() -> {
            sharing.setWallpaper(OTHER);
            assertThat(told).last().asString().startsWith("Vitrine does not know how to set the wallpaper");
            desktop.outcome = new Wallpaper.Outcome.Done(List.of());
            sharing.setWallpaper(OTHER);
            assertThat(told).last().isEqualTo("“other.png” is the wallpaper now.");
            var back = List.of("gsettings", "set", "old");
            desktop.outcome = new Wallpaper.Outcome.Done(List.of(back));
            sharing.setWallpaper(OTHER);
            assertThat(told).last().isEqualTo("“other.png” is the wallpaper now. [Undo]");
            offered.getFirst().run();
            assertThat(desktop.started).containsExactly(back);
            assertThat(told).last().isEqualTo("The former wallpaper is back.");
            desktop.outcome = new Wallpaper.Outcome.Failed();
            sharing.setWallpaper(OTHER);
            assertThat(told).last().asString().startsWith("The desktop did not take the wallpaper.");
        });
    }
}
