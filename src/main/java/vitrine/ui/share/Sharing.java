package vitrine.ui.share;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import vitrine.desktop.Application;
import vitrine.desktop.Wallpaper;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.library.ShownName;
import vitrine.loading.Loaded;
import vitrine.state.Messages;
import vitrine.state.ViewTurns;
import vitrine.ui.kit.PixelImages;

/// Hands photos over to other programs, and says what came of it. Lives on the JavaFX thread.
public final class Sharing {
    /// Another program that pastes a picture makes GTK encode it on the JavaFX thread: six seconds for 16 megapixels.
    /// Whoever wants them all takes the file, which goes along.
    private static final PixelSize PASTED = PixelSize.square(2560);

    /// A program that takes one file at a time is not started more often than that.
    private static final int MOST_COMMANDS = 16;

    private final Desktop desktop;
    private final Notices notices;
    private final ViewTurns turns;
    private final Messages messages;

    /// @param turns how photos are seen that the person turned
    public Sharing(Desktop desktop, ViewTurns turns, Notices notices, Messages messages) {
        this.desktop = desktop;
        this.turns = turns;
        this.notices = notices;
        this.messages = messages;
    }

    // Clipboard

    /// Files, to be pasted into a folder or, as paths, into a text.
    public void copyFiles(List<Path> files) {
        Clipboard.getSystemClipboard().setContent(FileContent.of(files));
        notices.show(messages.get("share.copied", files.size(), name(files.getFirst())));
    }

    /// The files of a photo at once, and its picture with them as soon as it is decoded.
    public void copyPhoto(Path photo, List<Path> files) {
        Clipboard.getSystemClipboard().setContent(FileContent.of(files));
        desktop.picture(photo, PASTED, turned -> turns.of(photo, turned), loaded -> {
            // Whatever has been copied meanwhile stays.
            if (isCopied(files)) {
                copyPicture(photo, files, loaded);
            }
        });
    }

    private void copyPicture(Path photo, List<Path> files, Loaded<Path, Picture> loaded) {
        switch (loaded) {
            case Loaded.Ready<Path, Picture>(var _, var picture) -> {
                var content = FileContent.of(files);
                content.putImage(PixelImages.of(picture.pixels()));
                Clipboard.getSystemClipboard().setContent(content);
                notices.show(copied(photo, files, picture));
            }
            case Loaded.Failed<Path, Picture> _ ->
                notices.show(messages.get("share.copied", files.size(), name(photo)));
        }
    }

    private String copied(Path photo, List<Path> files, Picture picture) {
        var size = picture.pixels().size();
        if (files.size() > 1) {
            return messages.get("share.copied-stack", files.size(), name(photo));
        }
        return size.equals(picture.fullSize())
                ? messages.get("share.copied-photo", name(photo))
                : messages.get("share.copied-smaller", name(photo), size.width(), size.height());
    }

    private static boolean isCopied(List<Path> files) {
        return Clipboard.getSystemClipboard()
                .getFiles()
                .equals(files.stream().map(Path::toFile).toList());
    }

    public void copyPaths(List<Path> files) {
        var content = new ClipboardContent();
        content.putString(FileContent.paths(files));
        Clipboard.getSystemClipboard().setContent(content);
        notices.show(messages.get("share.copied-path", files.size(), files.getFirst()));
    }

    // Other programs

    public void show(List<Path> files) {
        desktop.show(files, shown -> {
            if (!shown) {
                notices.show(messages.get("share.no-file-manager"));
            }
        });
    }

    public void open(Application application, List<Path> files) {
        if (application.commands().of(files).size() > MOST_COMMANDS) {
            notices.show(messages.get("share.one-at-a-time", application.name(), MOST_COMMANDS));
            return;
        }
        desktop.open(application, files, started -> {
            if (!started) {
                notices.show(messages.get("share.not-started", application.name()));
            }
        });
    }

    // Wallpaper

    public void setWallpaper(Path photo) {
        desktop.setWallpaper(photo, outcome -> {
            switch (outcome) {
                case Wallpaper.Outcome.Done done
                when done.undo().isEmpty() -> notices.show(messages.get("share.wallpaper", name(photo)));
                case Wallpaper.Outcome.Done done ->
                    notices.offer(
                            messages.get("share.wallpaper", name(photo)), messages.get("share.undo"), () -> undo(done));
                case Wallpaper.Outcome.NotHere() -> notices.show(messages.get("share.no-wallpaper"));
                case Wallpaper.Outcome.Failed() -> notices.show(messages.get("share.wallpaper-failed"));
            }
        });
    }

    private void undo(Wallpaper.Outcome.Done done) {
        desktop.undoWallpaper(
                done, back -> notices.show(messages.get(back ? "share.wallpaper-back" : "share.wallpaper-failed")));
    }

    private static String name(Path file) {
        return ShownName.of(file);
    }
}
