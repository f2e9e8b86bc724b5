package vitrine.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;
import vitrine.library.Arrangement;
import vitrine.library.Folder;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.metadata.Metadata;
import vitrine.state.FolderLister;
import vitrine.state.GalleryState;
import vitrine.state.Messages;
import vitrine.state.PathOpener;
import vitrine.state.Place;
import vitrine.state.Preferences;
import vitrine.state.Settings;
import vitrine.ui.folders.Breadcrumbs;
import vitrine.ui.folders.FakeGallery;
import vitrine.ui.folders.FolderPane;
import vitrine.ui.info.InfoPane;
import vitrine.ui.kit.HandAlarm;
import vitrine.ui.kit.Sentences;

/// Draws the panes for the eye, into `target/pictures`; run by its name: `-Dtest=PanesPictures`.
@ExtendWith(FxRuntime.class)
class PanesPictures {
    private static final Path HOME = Path.of("/home/ann");
    private static final Path OPEN = Path.of("/home/ann/Pictures/2024 Summer in the Dolomites/旅行照片 八月");

    private record Look(String name, ColorScheme scheme, String language, double folders, double info) {}

    private final FolderLister lister = (folder, then) -> then.accept(
            switch (folder.toString()) {
                case "/" -> folders(folder, "bin", "etc", "home", "media");
                case "/home" -> folders(folder, "ann", "bob");
                case "/home/ann" -> folders(folder, "Desktop", "Documents", "Downloads", "Music", "Pictures", "Videos");
                case "/home/ann/Pictures" ->
                    folders(
                            folder,
                            "2022",
                            "2023 A winter that nobody will ever forget, with snow",
                            "2024 Summer in the Dolomites",
                            "家庭相册");
                case "/home/ann/Pictures/2024 Summer in the Dolomites" -> folders(folder, "Day 1", "Day 2", "旅行照片 八月");
                default -> List.of();
            });

    @Test
    void draw() {
        for (var look : List.of(
                new Look("light", ColorScheme.LIGHT, "en", 220, 280),
                new Look("dark", ColorScheme.DARK, "en", 220, 280),
                new Look("chinese", ColorScheme.LIGHT, "zh-CN", 240, 280),
                new Look("narrow", ColorScheme.DARK, "zh-CN", 120, 180))) {
            draw(look);
        }
    }

    private void draw(Look look) {
        var stages = new ArrayList<Stage>();
        var gallery = FxRuntime.onFxThread(FakeGallery::make);
        var parts = new ArrayList<Region>();
        FxRuntime.doOnFxThread(() -> {
            var root = window(look, gallery, parts);
            var scene = new Scene(root, 960, 760);
            scene.getPreferences().setColorScheme(look.scheme());
            for (var sheet : List.of("tokens", "controls", "window", "folders", "info")) {
                scene.getStylesheets()
                        .add(Objects.requireNonNull(getClass().getResource("/vitrine/style/" + sheet + ".css"))
                                .toExternalForm());
            }
            var stage = new Stage();
            stages.add(stage);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            gallery.open(new Location(OPEN, false));
            gallery.show(listing());
            gallery.selection().only(1);
        });
        settle();
        save(look.name() + "-1", () -> stages.getFirst().getScene());
        FxRuntime.doOnFxThread(() -> {
            parts.get(0).requestFocus();
            var field = (javafx.scene.control.TextField) parts.get(0).lookup(".location-field");
            field.setText("/home/ann/Pictures/2");
            parts.get(1)
                    .lookupAll(".titled-pane")
                    .forEach(pane -> ((javafx.scene.control.TitledPane) pane).setExpanded(true));
            gallery.selection().only(2);
        });
        settle();
        FxRuntime.doOnFxThread(() -> parts.get(1)
                .lookupAll(".titled-pane")
                .forEach(pane -> ((javafx.scene.control.TitledPane) pane).setExpanded(true)));
        settle();
        save(look.name() + "-2", () -> stages.getFirst().getScene());
        save(
                look.name() + "-popup",
                () -> Window.getWindows().stream()
                        .filter(window -> window instanceof javafx.stage.Popup)
                        .map(Window::getScene)
                        .findFirst()
                        .orElseThrow());
        FxRuntime.doOnFxThread(() -> stages.getFirst().close());
    }

    private Parent window(Look look, GalleryState gallery, List<Region> parts) {
        var messages = Messages.of(look.language());
        var preferences = new Preferences(Settings.DEFAULT
                .withBookmark(Path.of("/home/ann/Pictures/2023 A winter that nobody will ever forget, with snow"))
                .withBookmark(Path.of("/home/ann/家庭相册")));
        var crumbs = new Breadcrumbs(
                gallery, new PathOpener(Runnable::run, Runnable::run), lister, HOME, messages, path -> {});
        var folderPane = new FolderPane(
                gallery,
                preferences,
                lister,
                then -> then.accept(List.of(
                        new Place(HOME, Place.Kind.HOME),
                        new Place(HOME.resolve("Pictures"), Place.Kind.PICTURES),
                        new Place(HOME.resolve("Desktop"), Place.Kind.DESKTOP),
                        new Place(HOME.resolve("Downloads"), Place.Kind.DOWNLOADS),
                        new Place(Path.of("/opt/samples"), Place.Kind.SAMPLES),
                        new Place(Path.of("/media/ann/CANON EOS"), Place.Kind.DRIVE))),
                messages);
        Function<Path, String> problem = path -> path.toString().endsWith("jpg")
                ? ""
                : new Sentences(messages).failure(path, vitrine.image.DecodeException.Reason.DAMAGED, "");
        var info = new InfoPane(
                gallery,
                (path, then) -> then.accept(Optional.of(metadata())),
                problem,
                _ -> {},
                new Sentences(messages),
                new HandAlarm());
        folderPane.setPrefWidth(look.folders());
        info.setPrefWidth(look.info());
        parts.add(crumbs);
        parts.add(info);
        var toolbar = new HBox(crumbs);
        toolbar.getStyleClass().add("toolbar");
        toolbar.setMaxWidth(look.folders() * 2.5);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        var root = new BorderPane(new Region());
        root.getStyleClass().add("main-window");
        root.setTop(toolbar);
        root.setLeft(folderPane);
        root.setRight(info);
        return root;
    }

    private static Listing listing() {
        var photos = List.of(
                new Photo(
                        OPEN.resolve("IMG_20240811_a-rather-long-name-of-a-photo_0001.jpg"),
                        "IMG_20240811_a-rather-long-name-of-a-photo_0001.jpg",
                        3_412_345,
                        1_700_000_000_000L),
                new Photo(OPEN.resolve("damaged.png"), "damaged.png", 345, 1_700_000_000_000L));
        return new Listing(
                new Location(OPEN, false),
                List.of(Folder.of(OPEN.resolve("sub"))),
                photos,
                List.of(new Group(new Group.Header.None(), 0, 3)),
                Arrangement.DEFAULT,
                2,
                true);
    }

    private static Metadata metadata() {
        return new Metadata(
                4000,
                3000,
                1,
                false,
                LocalDateTime.of(2024, 8, 11, 14, 30),
                "Canon EOS R5",
                "RF 24-105mm F4 L IS USM",
                "1/250 s",
                "f/2.8",
                "ISO 200",
                "35 mm",
                46.41023,
                11.84412,
                List.of(
                        new Metadata.Directory(
                                "JPEG",
                                List.of(
                                        new Metadata.Tag("Compression Type", "Baseline"),
                                        new Metadata.Tag(
                                                "Component 1",
                                                "Y component: Quantization table 0, Sampling factors 2 horiz/2 vert"))),
                        new Metadata.Directory(
                                "Exif IFD0",
                                List.of(new Metadata.Tag("Make", "Canon"), new Metadata.Tag("Software", "图片编辑")))));
    }

    private static List<Folder> folders(Path parent, String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> Folder.of(parent.resolve(name)))
                .toList();
    }

    /// Lets the debounced reading and a few frames pass.
    private static void settle() {
        var frames = new java.util.concurrent.CountDownLatch(40);
        var timer = new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        FxRuntime.doOnFxThread(timer::start);
        try {
            frames.await(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        FxRuntime.doOnFxThread(timer::stop);
    }

    private static void save(String name, java.util.function.Supplier<Scene> scene) {
        WritableImage image = FxRuntime.onFxThread(() -> scene.get().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            var folder = Files.createDirectories(Path.of("target/pictures"));
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
