package vitrine.ui.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vitrine.desktop.Application;
import vitrine.desktop.Wallpaper;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.loading.Loaded;
import vitrine.metadata.Turn;

/// Remembers what it was asked for, and answers when and what the test says.
public final class FakeDesktop implements Desktop {
    final List<List<String>> started = new ArrayList<>();
    final List<Path> shown = new ArrayList<>();
    final List<Application> installed = new ArrayList<>();
    public final List<Consumer<Loaded<Path, Picture>>> decoding = new ArrayList<>();
    public final List<Turn> needs = new ArrayList<>();
    Wallpaper.Outcome outcome = new Wallpaper.Outcome.NotHere();
    boolean succeeds = true;

    @Override
    public void applications(List<Path> files, Consumer<List<Application>> then) {
        then.accept(List.copyOf(installed));
    }

    @Override
    public void open(Application application, List<Path> files, Consumer<Boolean> then) {
        started.addAll(application.commands().of(files));
        then.accept(succeeds);
    }

    @Override
    public void show(List<Path> files, Consumer<Boolean> then) {
        shown.addAll(files);
        then.accept(succeeds);
    }

    @Override
    public void setWallpaper(Path photo, Consumer<Wallpaper.Outcome> then) {
        then.accept(outcome);
    }

    @Override
    public void undoWallpaper(Wallpaper.Outcome.Done done, Consumer<Boolean> then) {
        started.addAll(done.undo());
        then.accept(succeeds);
    }

    @Override
    public void picture(Path photo, PixelSize box, UnaryOperator<Turn> needs, Consumer<Loaded<Path, Picture>> then) {
        decoding.add(then);
        this.needs.add(needs.apply(Turn.NONE));
    }
}
