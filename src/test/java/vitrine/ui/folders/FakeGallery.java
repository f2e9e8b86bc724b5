package vitrine.ui.folders;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vitrine.library.Arrangement;
import vitrine.library.Arranger;
import vitrine.library.Folder;
import vitrine.library.ShotNames;
import vitrine.state.FolderLister;
import vitrine.state.FolderService;
import vitrine.state.GalleryState;
import vitrine.state.TakenDates;

/// A gallery whose folders are never read: what is shown in it is up to the test. On the JavaFX thread only.
public final class FakeGallery {
    private FakeGallery() {}

    public static GalleryState make() {
        var arranger =
                new Arranger(_ -> {}, ShotNames.pictures(_ -> true), Locale.ENGLISH, () -> ZoneOffset.UTC, _ -> {});
        return new GalleryState(
                new FolderService(_ -> {}, arranger, ShotNames.pictures(_ -> true)),
                arranger,
                (_, _, _, _) -> (_, _) -> {},
                new TakenDates(_ -> {}, arranger),
                Arrangement.DEFAULT);
    }

    /// Folders that exist only here; answers when told to.
    static final class Lister implements FolderLister {
        final List<Path> asked = new ArrayList<>();
        private final Map<Path, List<Folder>> folders = new HashMap<>();
        private final Queue<Runnable> answers = new ArrayDeque<>();

        Lister with(String folder, String... names) {
            var path = Path.of(folder);
            folders.put(
                    path,
                    Stream.of(names).map(name -> Folder.of(path.resolve(name))).toList());
            return this;
        }

        @Override
        public void list(Path folder, Consumer<List<Folder>> then) {
            asked.add(folder);
            answers.add(() -> then.accept(folders.getOrDefault(folder, List.of())));
        }

        void answerOne() {
            answers.remove().run();
        }

        void answerAll() {
            while (!answers.isEmpty()) {
                answerOne();
            }
        }
    }
}
