package vitrine.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import vitrine.FxRuntime;
import vitrine.library.Entry;
import vitrine.state.Settings;
import vitrine.state.Theme;
import vitrine.ui.MainWindow;
import vitrine.ui.grid.PhotoGrid;

/// The real program in a window on the headless screen, with settings and caches of its own, and a person in front of
/// it. What looks at the window waits until it sees what it wants, or fails after a while.
final class RunningProgram implements AutoCloseable {
    /// The headless screen is 1000 × 1000; a mouse wheel finds the right place only in a window in its corner.
    private static final Settings SETTINGS =
            Settings.DEFAULT.withWindowBounds(0, 0, 980, 720).withLanguage("en").withTheme(Theme.LIGHT);

    private static final int PATIENCE_SECONDS = 40;

    /// Looks in a row at which a node was the same.
    private static final int SETTLED = 5;

    private final Hands hands = new Hands();
    private final AppFolders folders;
    private final Program program;

    private RunningProgram(AppFolders folders, Program program) {
        this.folders = folders;
        this.program = program;
    }

    /// @param home gets the program's own files
    static RunningProgram open(Path home, Path photos) throws IOException {
        return open(home, photos, SETTINGS.view().tileSize());
    }

    static RunningProgram open(Path home, Path photos, int tileSize) throws IOException {
        return open(home, new CommandLine.Open(List.of(photos), CommandLine.Options.NONE), userFolders(), tileSize);
    }

    /// Started with a command line.
    static RunningProgram start(Path home, String... arguments) throws IOException {
        return open(
                home,
                CommandLine.parse(arguments),
                userFolders(),
                SETTINGS.view().tileSize());
    }

    private static UserFolders userFolders() {
        return UserFolders.read(System.getenv(), System.getProperties());
    }

    /// Without anything that the person names.
    static RunningProgram openPictures(Path home, Path pictures) throws IOException {
        var folders = new UserFolders(home, pictures, home.resolve("Desktop"), home.resolve("Downloads"));
        var request = new CommandLine.Open(List.of(), CommandLine.Options.NONE);
        return open(home, request, folders, SETTINGS.view().tileSize());
    }

    private static RunningProgram open(Path home, CommandLine request, UserFolders userFolders, int tileSize)
            throws IOException {
        var folders = new AppFolders(
                home.resolve("config"), home.resolve("state"), home.resolve("cache"), home.resolve("thumbnails"));
        var settings = new SettingsText();
        settings.put(SETTINGS.withTileSize(tileSize));
        Files.createDirectories(folders.config());
        Files.writeString(folders.config().resolve("vitrine.properties"), settings.text());
        var failures = new FailureLog(folders.state().resolve("vitrine.log"), "test", Clock.systemUTC());
        var program = new Program(folders, failures, "test", request, userFolders, Optional.empty());
        FxRuntime.doOnFxThread(() -> program.start(new Stage()));
        return new RunningProgram(folders, program);
    }

    @Override
    public void close() {
        program.end(Duration.ofSeconds(10));
        FxRuntime.doOnFxThread(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        assertThat(log()).isEmpty();
    }

    private String log() {
        var log = folders.state().resolve("vitrine.log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The person

    void press(KeyCode... keys) {
        hands.push(keys);
    }

    void point(Node node) {
        hands.moveTo(() -> middle(node));
    }

    /// A button of the mouse, wherever that points.
    void press(MouseButton button) {
        hands.click(button);
    }

    void type(String text) {
        hands.type(text, see(this::scene));
    }

    void click(Node node) {
        hands.click(() -> middle(node));
    }

    /// On the screen, wherever that is by then. The robot would ask the node for it on this thread, beside the layout
    /// that changes it.
    private static Point2D middle(Node node) {
        return FxRuntime.onFxThread(() -> {
            var bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /// Clicks on what bears these words, as soon as it is there and stays: menus make their items anew while they open.
    void click(String words) {
        var same = new AtomicInteger();
        var last = new AtomicReference<Optional<Node>>(Optional.empty());
        await("“" + words + "” to click on", () -> {
            var now = labelled(words);
            same.set(now.isPresent() && now.equals(last.getAndSet(now)) ? same.get() + 1 : 0);
            return same.get() > SETTLED;
        });
        var node = last.get().orElseThrow();
        try {
            click(node);
        } catch (RuntimeException e) {
            if (node.getScene() != null) {
                throw e;
            }
            click(words); // It has been made anew since.
        }
    }

    void clickTile(String name) {
        click(found("a tile of " + name, () -> tile(name)));
    }

    /// Turns the wheel over the middle of the photos, towards the end where `notches` is positive.
    void wheel(int notches) {
        wheelOver(".photo-grid", notches);
    }

    void wheelOver(String selector, int notches) {
        var node = see(() -> node(selector));
        hands.moveTo(() -> middle(node));
        hands.scroll(notches);
    }

    // What there is to see; called on any thread

    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, () -> FxRuntime.onFxThread(condition::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("not seen: " + what + "; instead: " + seen(), late);
        }
    }

    void awaitText(String selector, String words) {
        await("“" + words + "” in " + selector, () -> textOf(selector).contains(words));
    }

    /// Waits until the folder is listed to its end and this many entries are shown.
    void awaitEntries(int count) {
        await(
                count + " entries",
                () -> grid().listing().complete() && grid().listing().size() == count);
    }

    void awaitLead(String name) {
        await("the lead on " + name, () -> lead().equals(name));
    }

    <N> N found(String what, Callable<Optional<N>> search) {
        await(what, () -> call(search).isPresent());
        return FxRuntime.onFxThread(search).orElseThrow();
    }

    /// A value read on the JavaFX thread.
    <V> V see(Callable<V> what) {
        return FxRuntime.onFxThread(what);
    }

    // What there is to see; called on the JavaFX thread

    Scene scene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.lookup(".main-window") != null)
                .findFirst()
                .orElseThrow();
    }

    MainWindow window() {
        return (MainWindow) node(".main-window");
    }

    PhotoGrid grid() {
        return (PhotoGrid) node(".photo-grid");
    }

    Node node(String selector) {
        var node = scene().lookup(selector);
        if (node == null) {
            throw new AssertionError("there is no " + selector);
        }
        return node;
    }

    boolean isShown(String selector) {
        var node = scene().lookup(selector);
        return node != null && isVisible(node);
    }

    /// All words in all windows below nodes of this kind.
    String textOf(String selector) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(RunningProgram::isVisible)
                .flatMap(node -> Stream.concat(Stream.of(node), node.lookupAll("*").stream()))
                .filter(node -> node instanceof Labeled && isVisible(node))
                .map(node -> ((Labeled) node).getText())
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    Optional<Node> labelled(String words) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> node instanceof Labeled labeled && words.equals(labeled.getText()) && isVisible(node))
                .findFirst();
    }

    List<Node> tiles() {
        return grid().lookupAll(".photo-tile").stream().filter(Node::isVisible).toList();
    }

    Optional<Node> tile(String name) {
        return tiles().stream()
                .filter(tile -> name.equals(tile.getAccessibleText()))
                .findFirst();
    }

    static boolean hasPicture(Node tile) {
        return tile.lookupAll(".image-view").stream()
                .anyMatch(view -> view instanceof ImageView picture && picture.getImage() != null);
    }

    static boolean hasFailureSign(Node tile) {
        return tile.lookup(".failure") != null;
    }

    boolean hasPicture(String name) {
        return tile(name).filter(RunningProgram::hasPicture).isPresent();
    }

    boolean hasFailureSign(String name) {
        return tile(name).filter(RunningProgram::hasFailureSign).isPresent();
    }

    List<String> names() {
        var listing = grid().listing();
        return Stream.concat(listing.folders().stream(), listing.photos().stream())
                .map(Entry::name)
                .toList();
    }

    List<String> selectedNames() {
        var listing = grid().listing();
        return grid().selection().indices().stream()
                .mapToObj(index -> listing.entry(index).name())
                .toList();
    }

    /// The name of the entry the person is at, or nothing.
    String lead() {
        int lead = grid().selection().lead();
        return lead < 0 ? "" : grid().listing().entry(lead).name();
    }

    Path folder() {
        return grid().listing().location().folder();
    }

    private static boolean isVisible(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String seen() {
        return see(() -> names() + " in " + folder() + ", at " + lead() + ", selected " + selectedNames() + ", "
                + textOf(".status-bar") + ", focus " + scene().getFocusOwner() + ", "
                + textOf(".toast") + textOf(".caption"));
    }

    private static <V> V call(Callable<V> what) {
        try {
            return what.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
