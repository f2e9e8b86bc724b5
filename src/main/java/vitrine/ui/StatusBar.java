package vitrine.ui;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vitrine.image.ImageFormat;
import vitrine.state.GalleryCount;
import vitrine.state.GalleryState;
import vitrine.ui.kit.Icons;
import vitrine.ui.kit.LateChildren;
import vitrine.ui.kit.Sentences;

/// The line at the bottom: how many photos, what is selected, what is not shown, and what goes on in the background,
/// with a way to stop it.
final class StatusBar extends HBox {
    private final GalleryState gallery;
    private final Sentences sentences;
    private final Label count = new Label();
    private final Label selected = new Label();
    private final Label activity = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final BooleanProperty telling = new SimpleBooleanProperty();

    StatusBar(GalleryState gallery, Commands commands, Sentences sentences) {
        this.gallery = gallery;
        this.sentences = sentences;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        var notes = new FolderNotes(gallery, sentences);
        setHgrow(notes, Priority.ALWAYS);
        var stop = stopButton(commands);
        count.setMinWidth(0);
        var dating = gallery.datingProperty()
                .and(gallery.datingProgressProperty().greaterThanOrEqualTo(0)); // Not at each change of the folder.
        var busy = gallery.walkingProperty().or(dating).and(telling);
        var told = activity.textProperty().isNotEmpty().and(telling);
        activity.visibleProperty().bind(told);
        activity.managedProperty().bind(told);
        for (var node : new Region[] {progress, stop}) {
            node.visibleProperty().bind(busy);
            node.managedProperty().bind(busy);
        }
        LateChildren.of(this, count, selected, notes, activity, progress, stop);
        gallery.listingProperty().subscribe(this::update);
        gallery.problemProperty().subscribe(this::update);
        gallery.selection().revisionProperty().subscribe(this::update);
        gallery.walkingProperty().subscribe(this::update);
        gallery.walkProgressProperty().subscribe(this::update);
        gallery.silentFolderProperty().subscribe(this::update);
        gallery.datingProgressProperty().subscribe(this::update);
        gallery.datingProperty().subscribe(this::update);
    }

    /// From now on what goes on is told. The first walk has mostly ended by then, and a start need not wait for what
    /// would tell of it.
    void tellOfWork() {
        telling.set(true);
    }

    private Button stopButton(Commands commands) {
        var stop = new Button();
        var words = sentences.messages().get(Shortcut.STOP.messageKey());
        stop.setGraphic(Icons.CLOSE.node(12));
        stop.getStyleClass().addAll("tool", "small");
        stop.setAccessibleText(words);
        stop.setOnAction(_ -> commands.run(Shortcut.STOP));
        return stop;
    }

    /// Whether there are others than those of live photos.
    private boolean hasVideos() {
        int videos = 0;
        for (var type : gallery.listing().types().entrySet()) {
            boolean video = ImageFormat.ofName("." + type.getKey())
                    .filter(ImageFormat::isVideo)
                    .isPresent();
            videos += video ? type.getValue() : 0;
        }
        return videos > gallery.listing().companions();
    }

    private String walking() {
        var silent = gallery.silentFolderProperty().get();
        if (!silent.isEmpty()) {
            return sentences.silent(Path.of(silent));
        }
        boolean reading = !gallery.listing().complete();
        return sentences.messages().get(reading ? "status.walking" : "status.attributes");
    }

    private void update() {
        var numbers = GalleryCount.of(gallery.listing(), gallery.selection());
        boolean shown = gallery.locationProperty().get() != null
                && gallery.problemProperty().get() == null;
        count.setText(shown ? sentences.count(numbers, hasVideos()) : "");
        selected.setText(shown ? sentences.selected(numbers) : "");
        if (gallery.walkingProperty().get()) {
            activity.setText(walking());
            progress.setProgress(gallery.walkProgressProperty().get());
        } else if (gallery.datingProperty().get()
                && gallery.datingProgressProperty().get() >= 0) {
            activity.setText(sentences.messages().get("status.dates"));
            progress.setProgress(gallery.datingProgressProperty().get());
        } else {
            activity.setText(
                    shown && gallery.isCutShort() ? sentences.messages().get("status.stopped") : "");
        }
    }
}
