package vitrine.app;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vitrine.desktop.Application;
import vitrine.desktop.Applications;
import vitrine.desktop.DesktopFolders;
import vitrine.desktop.FileBrowser;
import vitrine.desktop.Programs;
import vitrine.desktop.Wallpaper;
import vitrine.image.DecodeException;
import vitrine.image.ImageFormat;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.metadata.Turn;
import vitrine.ui.share.Desktop;

/// Talks to the desktop for the window: asked on the JavaFX thread, works on a worker, answers on the JavaFX thread.
final class DesktopCalls implements Desktop {
    private final Pools pools;
    private final Executor fx;
    private final PictureDecoder decoder;
    private final Rooms rooms;

    /// The parts of the desktop.
    ///
    /// @param programs starts what is to open photos
    /// @param applications finds programs by the kinds of files they open
    record Rooms(
            Programs programs,
            Function<Set<List<String>>, List<Application>> applications,
            FileBrowser fileBrowser,
            Wallpaper wallpaper) {

        /// @param system as `os.name` says it
        static Rooms of(Programs programs, DesktopFolders folders, Path home, Locale locale, String system) {
            var os = system.toLowerCase(Locale.ROOT);
            var standard = os.startsWith("mac") ? "open" : "explorer.exe";
            return new Rooms(
                    programs,
                    os.startsWith("mac") || os.startsWith("windows")
                            ? _ -> List.of(Application.standard(standard, home))
                            : new Applications(folders, programs, locale, home)::that,
                    new FileBrowser(programs, system),
                    new Wallpaper(folders, programs));
        }
    }

    DesktopCalls(Pools pools, Executor fx, PictureDecoder decoder, Rooms rooms) {
        this.pools = pools;
        this.fx = fx;
        this.decoder = decoder;
        this.rooms = rooms;
    }

    @Override
    public void applications(List<Path> files, Consumer<List<Application>> then) {
        ask(
                () -> {
                    var kinds = new LinkedHashSet<List<String>>();
                    files.forEach(file -> kinds.add(types(file)));
                    return rooms.applications().apply(kinds);
                },
                then);
    }

    /// What no photo is a folder: the gallery shows nothing else.
    private static List<String> types(Path file) {
        return ImageFormat.ofName(String.valueOf(file.getFileName()))
                .map(ImageFormat::mimeTypes)
                .orElse(List.of("inode/directory"));
    }

    @Override
    public void open(Application application, List<Path> files, Consumer<Boolean> then) {
        ask(() -> rooms.programs().start(application.commands().of(files), application.folder()), then);
    }

    @Override
    public void show(List<Path> files, Consumer<Boolean> then) {
        ask(() -> rooms.fileBrowser().show(files), then);
    }

    @Override
    public void setWallpaper(Path photo, Consumer<Wallpaper.Outcome> then) {
        ask(() -> rooms.wallpaper().set(photo), then);
    }

    @Override
    public void undoWallpaper(Wallpaper.Outcome.Done done, Consumer<Boolean> then) {
        ask(() -> rooms.wallpaper().undo(done.undo()), then);
    }

    private <T> void ask(Supplier<T> question, Consumer<T> then) {
        pools.desktop().execute(() -> {
            var answer = question.get();
            fx.execute(() -> then.accept(answer));
        });
    }

    @Override
    public void picture(Path photo, PixelSize box, UnaryOperator<Turn> needs, Consumer<Loaded<Path, Picture>> then) {
        work(() -> decoder.decode(photo, box), photo, loaded -> {
            // Asked only now: what was decoded tells what its file said at that time.
            if (loaded instanceof Loaded.Ready<Path, Picture>(var _, var picture)) {
                var turn = needs.apply(picture.turned());
                if (turn != Turn.NONE) {
                    work(() -> picture.turnedBy(turn), photo, then);
                    return;
                }
            }
            then.accept(loaded);
        });
    }

    private interface Work {
        Picture done() throws DecodeException;
    }

    private void work(Work work, Path photo, Consumer<Loaded<Path, Picture>> then) {
        pools.viewer().execute(() -> {
            var loaded = loaded(work, photo);
            fx.execute(() -> then.accept(loaded));
        });
    }

    private static Loaded<Path, Picture> loaded(Work work, Path photo) {
        try {
            return new Loaded.Ready<>(photo, work.done());
        } catch (DecodeException | OutOfMemoryError e) {
            return new Loaded.Failed<>(photo, e);
        }
    }
}
