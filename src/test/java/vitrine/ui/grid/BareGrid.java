package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.library.Arrangement;
import vitrine.library.Folder;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.library.Location;
import vitrine.library.Photo;
import vitrine.loading.Loader;
import vitrine.state.Selection;
import vitrine.thumbnail.Rendition;
import vitrine.thumbnail.Thumbnail;

/// A [PhotoGrid] of made-up photos without window, worker or clock; to be used on the JavaFX thread.
final class BareGrid {
    static final double WIDTH = 800;
    static final double HEIGHT = 600;
    static final Location PLACE = new Location(Path.of("/photos"), false);

    final Selection selection = new Selection();
    final List<Rendition> loaded = new ArrayList<>();
    final ArrayDeque<Runnable> workers = new ArrayDeque<>();
    final ArrayDeque<Runnable> fx = new ArrayDeque<>();
    final Thumbnails thumbnails = new Thumbnails(
            50_000_000, fx::add, receiver -> new Loader<>(1, workers::add, fx::add, this::load, receiver));
    final PhotoGrid grid;

    BareGrid(Listing listing) {
        grid = new PhotoGrid(Listing.empty(PLACE), selection, thumbnails, Object::toString);
        grid.resize(WIDTH, HEIGHT);
        grid.setLook(new TileLook(100, true, 1), 0, -1);
        show(listing);
    }

    BareGrid(int photos) {
        this(photos(0, photos));
    }

    private Thumbnail load(Rendition rendition) {
        loaded.add(rendition);
        boolean sharp = rendition instanceof Rendition.Sharp;
        return new Thumbnail(sharp ? new Pixels(4, 4, new int[16]) : null, new PixelSize(4, 4), sharp, Photo.UNKNOWN);
    }

    /// Photos "from.jpg" to "to - 1.jpg", without headers.
    static Listing photos(int from, int to) {
        return photos(IntStream.range(from, to).mapToObj(i -> i + ".jpg").toArray(String[]::new));
    }

    static Listing photos(String... names) {
        var photos = Stream.of(names).map(BareGrid::photo).toList();
        return of(List.of(), photos, List.of(new Group(new Group.Header.None(), 0, photos.size())));
    }

    /// Photos in groups of these sizes, each with a header.
    static Listing groups(int... sizes) {
        var groups = new ArrayList<Group>();
        int from = 0;
        for (int size : sizes) {
            groups.add(new Group(new Group.Header.Of(Path.of("/photos/group" + groups.size())), from, from + size));
            from += size;
        }
        return of(
                List.of(),
                IntStream.range(0, from).mapToObj(i -> photo(i + ".jpg")).toList(),
                groups);
    }

    static Listing of(List<Folder> folders, List<Photo> photos, List<Group> groups) {
        boolean nothing = folders.isEmpty() && photos.isEmpty();
        return new Listing(
                PLACE, folders, photos, nothing ? List.of() : groups, Arrangement.DEFAULT, photos.size(), true);
    }

    static Photo photo(String name) {
        return Photo.named(Path.of("/photos", name));
    }

    /// As the gallery does it: first the listing, then what is chosen finds its new places.
    void show(Listing newer) {
        var older = grid.listing();
        grid.show(newer);
        selection.moveTo(
                newer.size(),
                i -> i < older.size() ? newer.indexOf(older.entry(i).path()) : Selection.NONE);
        grid.layout();
    }

    void scrollTo(double top) {
        grid.setScroll(top);
        grid.layout();
    }

    /// Where the top of an entry is in the viewport.
    double y(int index) {
        return grid.gridLayout().y(index) - grid.scroll();
    }

    double y(String name) {
        return y(grid.listing().indexOf(Path.of("/photos", name)));
    }

    /// Lets everybody do what there is to do.
    void settle() {
        while (!(workers.isEmpty() && fx.isEmpty())) {
            (fx.isEmpty() ? workers : fx).remove().run();
        }
        grid.layout();
    }

    /// All tiles there are, in use or not.
    List<PhotoTile> tiles() {
        return nodes(grid)
                .filter(PhotoTile.class::isInstance)
                .map(PhotoTile.class::cast)
                .toList();
    }

    static Stream<Node> nodes(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node -> Stream.concat(
                        Stream.of(node), node instanceof Parent inner ? nodes(inner) : Stream.<Node>empty()));
    }
}
