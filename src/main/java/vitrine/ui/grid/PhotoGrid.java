package vitrine.ui.grid;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vitrine.library.Entry;
import vitrine.library.Group;
import vitrine.library.Listing;
import vitrine.state.Selection;

/// The virtualised grid: only what is in view has tiles, and these are used again. Keeps its place by entry, not by
/// pixel, so that what arrives above does not move what is looked at. Lives on the JavaFX thread.
public final class PhotoGrid extends Region {
    private static final double LINE = 40;

    private final Thumbnails thumbnails;
    private final Selection selection;
    private final GridHeaders headers;
    private final Pane content = new Pane();
    private final Rectangle clip = new Rectangle();
    private final RubberBand band = new RubberBand();
    private final GridBar bar = new GridBar();
    private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
    private final Tiles tiles;
    private final Lookahead lookahead;
    private final PlaceKeeper places;

    private Listing listing;
    private TileLook look = new TileLook(160, true, 1);
    private GridLayout layout;
    private Consumer<Entry> opener = _ -> {};
    private Runnable laid = () -> {};
    private boolean wishing = true;

    /// @param headerWords what the header of a group says
    public PhotoGrid(
            Listing listing, Selection selection, Thumbnails thumbnails, Function<Group.Header, String> headerWords) {
        this.listing = listing;
        this.selection = selection;
        this.thumbnails = thumbnails;
        tiles = new Tiles(content, thumbnails, selection);
        lookahead = new Lookahead(thumbnails);
        places = new PlaceKeeper(selection);
        layout = new GridLayout(listing.groups(), 0, look.measures());
        headers = new GridHeaders(headerWords);
        getStyleClass().add("photo-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        content.setManaged(false);
        content.setClip(clip);
        content.getChildren().add(band);
        bar.valueProperty().bindBidirectional(scroll);
        getChildren().addAll(content, headers);
        scroll.subscribe(this::requestLayout);
        thumbnails.onChange(this::refresh);
        selection.revisionProperty().subscribe(this::markTiles);
        focusedProperty().subscribe(this::markTiles);
        lookahead.attend(this, this::requestLayout);
        setOnScroll(event -> {
            if (!event.isControlDown()) {
                // A notch of a wheel is one line of 40 px; two of them make a comfortable step, a touchpad is exact.
                scrollBy(-event.getDeltaY() * (event.getTouchCount() == 0 && !event.isDirect() ? 2 : 1));
                event.consume();
            }
        });
    }

    // What it shows

    public void show(Listing newer) {
        boolean elsewhere = !newer.location().equals(listing.location());
        boolean rearranged = !newer.arrangement().arrangesAs(listing.arrangement());
        var anchor = rearranged ? places.chosen(view()) : places.anchor(view());
        if (elsewhere) {
            places.move(anchor, listing.location(), newer.location());
        }
        var older = listing;
        listing = newer;
        relayout();
        var back = places.due(newer);
        if (back != null) {
            restore(back);
        } else if (elsewhere || (rearranged && anchor.path() == null)) {
            scroll.set(0);
        } else {
            restore(anchor.in(newer, older));
        }
        layoutNow();
    }

    /// Takes another look; the entry under `pointerY` (viewport px; negative: the lead or the first in view) stays.
    public void setLook(TileLook newLook, double pointerX, double pointerY) {
        if (!newLook.equals(look)) {
            double height = newLook.measures().height();
            var anchor = pointerY < 0 ? places.anchor(view()) : places.under(pointerX, pointerY, view(), height);
            look = newLook;
            relayout();
            restore(anchor);
            layoutNow();
        }
    }

    public TileLook look() {
        return look;
    }

    public Listing listing() {
        return listing;
    }

    /// Whether this says which thumbnails are wanted; not while it is covered and others say so.
    public void setWishing(boolean wish) {
        if (wish != wishing) {
            wishing = wish;
            requestLayout();
        }
    }

    public GridLayout gridLayout() {
        return layout;
    }

    public Selection selection() {
        return selection;
    }

    /// Distance from the top of everything to the top of the viewport, in px.
    public double scroll() {
        return scroll.get();
    }

    public void setScroll(double top) {
        scroll.set(Math.clamp(top, 0, maxScroll()));
    }

    public void scrollBy(double distance) {
        setScroll(scroll.get() + distance);
    }

    /// Scrolls no more than needed to show an entry with its header.
    public void reveal(int index) {
        if (index < 0 || index >= layout.size()) {
            return;
        }
        double top = layout.y(index);
        double bottom = top + layout.measures().height();
        double above =
                layout.hasHeader(layout.groupOf(index)) ? layout.measures().header() : 0;
        if (top - above < scroll.get()) {
            setScroll(top == layout.y(0) ? 0 : top - above);
        } else if (bottom > scroll.get() + getHeight()) {
            setScroll(bottom - getHeight() + LINE / 4);
        }
    }

    /// Called when the person opens an entry.
    public void onOpen(Consumer<Entry> opener) {
        this.opener = opener;
    }

    /// Called when the tiles have been laid, maybe elsewhere than before.
    void onLaid(Runnable laid) {
        this.laid = laid;
    }

    void open(int index) {
        if (index >= 0 && index < listing.size()) {
            opener.accept(listing.entry(index));
        }
    }

    /// Opens the entry that the person is at.
    public void openLead() {
        open(selection.lead());
    }

    /// Loads the chosen entries anew: a broken file may have been mended.
    public void retryChosen() {
        thumbnails.retry(selection.indices().stream()
                .filter(index -> index < listing.size())
                .mapToObj(index -> listing.entry(index).path())
                .toList());
        requestLayout();
    }

    /// The entry to be seen at a point of this node, or -1.
    int at(double x, double y) {
        return layout.isHidden(y, scroll.get()) ? -1 : layout.at(x, y + scroll.get());
    }

    /// Whether a point of this node is on what opens or folds the stack of the entry there.
    boolean isOnStackBadge(double x, double y) {
        int index = at(x, y);
        var tile = index < 0 || index >= listing.size()
                ? null
                : tiles.of(listing.entry(index).path());
        return tile != null && tile.isOnStackBadge(x - tile.getLayoutX(), y - tile.getLayoutY());
    }

    /// What an entry shows of itself, as far as it is loaded.
    public @Nullable Image picture(int index) {
        return thumbnails.of(listing.entry(index).path()) instanceof TileContent.Shown shown ? shown.image() : null;
    }

    @Nullable
    PhotoTile tile(Path path) {
        return tiles.of(path);
    }

    /// Makes tiles before the grid is seen: the first photos need not wait for theirs.
    public void prepare(int count) {
        tiles.prepare(count);
    }

    /// The scroll bar comes once photos are seen.
    public void addBar() {
        getChildren().add(bar);
    }

    /// How many tiles were ever made; for tests that count work.
    public int tilesMade() {
        return tiles.made();
    }

    void hover(@Nullable Path path) {
        tiles.hover(path, listing);
    }

    RubberBand band() {
        return band;
    }

    // Where it is

    private PlaceKeeper.View view() {
        return new PlaceKeeper.View(listing, layout, scroll.get(), getHeight());
    }

    private void restore(Anchor anchor) {
        setScroll(anchor.scrollIn(listing, layout, scroll.get()));
    }

    private double maxScroll() {
        return Math.max(0, layout.height() - getHeight());
    }

    // Layout

    private void relayout() {
        layout = new GridLayout(listing.groups(), getWidth() - bar.thickness(), look.measures());
        headers.reset();
        bar.setFurthest(maxScroll());
        requestLayout();
    }

    @Override
    protected void setWidth(double width) {
        if (width != getWidth()) {
            var anchor = places.anchor(view());
            super.setWidth(width);
            relayout();
            restore(anchor);
        }
    }

    @Override
    protected void setHeight(double height) {
        super.setHeight(height);
        bar.setFurthest(maxScroll());
        setScroll(scroll.get());
        requestLayout();
    }

    private void layoutNow() {
        if (getHeight() > 0) {
            layoutChildren();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - bar.thickness();
        double height = getHeight();
        double top = scroll.get();
        content.resize(width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        bar.place(width, height, layout.height(), LINE);
        var seen = new Tiles.View(listing, layout, look, layout.firstBelow(top), layout.endAbove(top + height), 0, top);
        tiles.lay(seen);
        headers.place(layout, listing.groups(), top, width, height);
        if (wishing) {
            lookahead.wish(seen, layout, height);
        }
        laid.run();
    }

    private void refresh(Path path) {
        tiles.refresh(path, listing, look);
    }

    private void markTiles() {
        tiles.mark(listing, isFocused());
    }
}
