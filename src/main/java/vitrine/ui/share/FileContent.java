package vitrine.ui.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import vitrine.desktop.FileUri;

/// Files as the clipboard and a drag carry them: for file managers as files to copy, for texts as paths. Made on the
/// JavaFX thread.
final class FileContent {
    /// What the file managers of GNOME, MATE, XFCE and Cinnamon paste; a list of files alone does not tell them whether
    /// to copy or to move.
    static final DataFormat COPIED_FILES = format("x-special/gnome-copied-files");

    private FileContent() {}

    private static DataFormat format(String name) {
        var known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    static ClipboardContent of(List<Path> files) {
        var content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        content.putString(paths(files));
        var copied = files.stream().map(FileUri::of).collect(Collectors.joining("\n", "copy\n", ""));
        content.put(COPIED_FILES, ByteBuffer.wrap(copied.getBytes(StandardCharsets.UTF_8)));
        return content;
    }

    /// One path in each line.
    static String paths(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining("\n"));
    }
}
