package vitrine.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vitrine.library.Location;
import vitrine.library.PathKind;
import vitrine.library.ShownName;
import vitrine.state.Messages;
import vitrine.state.Settings;
import vitrine.ui.FailureDialog;
import vitrine.ui.MainWindow;
import vitrine.ui.StyleSheets;

/// The window on the desktop: its place, title, colours and language, and what happens when it closes. Lives on the
/// JavaFX thread.
final class MainStage implements MainWindow.Program {
    private static final long SILENT_AFTER_MILLIS = 500;

    private final Stage stage;
    private final Wiring.Lasting lasting;
    private final FailureLog failures;
    private final IntConsumer exit;
    private final FirstLook first;
    private final Scene scene;
    private final FailureDialog failureDialog = new FailureDialog();
    private Messages messages;
    private Wiring wiring;

    /// @param messages in the language of this run
    /// @param first what to show; a folder that is known by now is walked while the window is built
    /// @param exit ends the program with a code
    MainStage(
            Stage stage,
            Wiring.Lasting lasting,
            CommandLine.Options options,
            Messages messages,
            FirstLook first,
            FailureLog failures,
            IntConsumer exit) {
        this.first = first;
        this.stage = stage;
        this.lasting = lasting;
        this.failures = failures;
        this.exit = exit;
        this.messages = messages;
        wiring = new Wiring(lasting, messages, this, first.now());
        var window = lasting.preferences().current().window();
        var size = WindowSize.within(window, screen(window).getVisualBounds());
        scene = new Scene(wiring.window(), size.getWidth(), size.getHeight());
        StyleSheets.addTo(scene);
        if (options.stallMeter()) {
            wiring.window().stallMeter().start();
        }
    }

    void show(SettingsFile.Loaded settings) {
        followLook();
        followWindow();
        placeWindow();
        stage.setScene(scene);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(_ -> quit());
        failures.onNewFailure(failure -> lasting.fx().execute(() -> tell(failure)));
        stage.show();
        WindowIcon.putOn(stage, lasting.pools(), lasting.fx());
        wiring.window().focusPhotos();
        settings.notice(messages).ifPresent(wiring.window()::tell);
        if (wiring.gallery().locationProperty().get() == null) {
            wiring.window().await(first.awaited());
            first.then(this::openFirst);
        }
    }

    /// A start that names what is not there still begins somewhere: as near as there is a folder.
    private void openFirst(PathKind found) {
        if (wiring.gallery().locationProperty().get() != null) {
            return; // The person went elsewhere while the disk was silent.
        }
        if (found instanceof PathKind.Nothing(var _, var nearest) && nearest != null) {
            wiring.window().open(new PathKind.AFolder(nearest));
        }
        wiring.window().open(found, first.named());
    }

    /// What the person sets will not last.
    void tellUnwritable(Path settings) {
        wiring.window().tell(messages.get("settings.unwritable", settings));
    }

    /// Another start of the program asks for this.
    void comeForward(List<Path> paths) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (!paths.isEmpty()) {
            wiring.window().openPaths(paths);
        }
    }

    /// Shows by itself what people do first, and ends the program.
    void rehearse() {
        new Rehearsal(scene, () -> wiring.isSettled(), this::quit).begin();
    }

    @Override
    public void quit() {
        stage.hide();
        wiring.close();
        exit.accept(0);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public boolean isFullScreen() {
        return stage.isFullScreen();
    }

    @Override
    public void chooseFolder() {
        var place = wiring.gallery().locationProperty().get();
        if (place == null || wiring.gallery().problemProperty().get() != null) {
            chooseFolder(null);
            return;
        }
        // The chooser looks at the folder it begins with, on this thread: only where the disk answers.
        var isThere = new CompletableFuture<Boolean>();
        lasting.pools().files().execute(() -> isThere.complete(Files.isDirectory(place.folder())));
        var _ = lasting.pools()
                .alarms()
                .schedule(() -> isThere.complete(false), SILENT_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        var _ = isThere.whenComplete(
                (there, _) -> lasting.fx().executeAlone(() -> chooseFolder(there ? place.folder() : null)));
    }

    private void chooseFolder(@Nullable Path from) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("command.open-folder"));
        if (from != null) {
            chooser.setInitialDirectory(from.toFile());
        }
        var chosen = chooser.showDialog(stage);
        if (chosen != null) {
            wiring.window().openPath(chosen.toPath());
        }
    }

    @Override
    public Path home() {
        return lasting.userFolders().home();
    }

    private void followLook() {
        var look = new WindowLook(scene);
        var colouring = look.colourOthers();
        stage.setOnHidden(_ -> colouring.unsubscribe());
        lasting.look().currentProperty().subscribe(look::apply);
        lasting.look().currentProperty().subscribe((before, now) -> {
            if (!before.language().equals(now.language())) {
                rebuild();
            }
        });
    }

    /// Another language: the same place in a window with other words.
    private void rebuild() {
        var place = wiring.gallery().locationProperty().get();
        var lead = wiring.gallery().leadPath();
        var photo = wiring.viewer().photoProperty().get();
        wiring.close();
        messages = Messages.of(lasting.look().current().language());
        wiring = new Wiring(lasting, messages, this, Optional.empty());
        scene.setRoot(wiring.window());
        wiring.window().focusPhotos();
        followLocation();
        if (place != null) {
            wiring.gallery().open(place, lead);
        }
        if (photo != null) {
            wiring.viewer().open(photo);
        }
    }

    /// Puts what is open into the title, and among the recent folders.
    void followLocation() {
        wiring.gallery().locationProperty().subscribe(this::title);
        wiring.viewer()
                .photoProperty()
                .subscribe(_ -> title(wiring.gallery().locationProperty().get()));
    }

    private void title(@Nullable Location place) {
        if (place == null) {
            stage.setTitle("Vitrine");
            return;
        }
        var photo = wiring.viewer().photoProperty().get();
        var shown = photo == null ? place.folder() : photo;
        var name = ShownName.of(shown);
        stage.setTitle(messages.get("window.title", name));
        if (!place.folder().equals(lasting.preferences().current().places().lastFolder())) {
            lasting.preferences().update(s -> s.withOpened(place.folder()));
        }
    }

    private void placeWindow() {
        var window = lasting.preferences().current().window();
        if (!screensOf(window).isEmpty()) {
            stage.setX(window.x());
            // Above the screen nobody could take hold of it.
            stage.setY(Math.max(window.y(), screen(window).getVisualBounds().getMinY()));
        }
        stage.setMinWidth(420);
        stage.setMinHeight(320);
        stage.setMaximized(window.maximized());
    }

    private static Screen screen(Settings.Window window) {
        var screens = screensOf(window);
        return screens.isEmpty() ? Screen.getPrimary() : screens.getFirst();
    }

    /// Those on which it could be moved by its title bar.
    private static List<Screen> screensOf(Settings.Window window) {
        return window.isPlaced()
                ? Screen.getScreensForRectangle(window.x() + 40, window.y() + 10, window.width() - 80, 20)
                : List.of();
    }

    /// Remembers the place while it changes, so that it is known however the program ends.
    private void followWindow() {
        for (var bound : List.of(stage.xProperty(), stage.yProperty(), scene.widthProperty(), scene.heightProperty())) {
            bound.subscribe((_, _) -> rememberPlace());
        }
        stage.maximizedProperty()
                .subscribe((_, maximized) -> lasting.preferences().update(s -> s.withMaximized(maximized)));
    }

    private void rememberPlace() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            lasting.preferences()
                    .update(s -> s.withWindowBounds(stage.getX(), stage.getY(), scene.getWidth(), scene.getHeight()));
        }
    }

    private void tell(Failure failure) {
        var report = new StringWriter();
        report.append(failure.what()).append("\n");
        failure.thrown().printStackTrace(new PrintWriter(report, true));
        failureDialog.tell(messages, report.toString(), failures.file().toString());
    }
}
