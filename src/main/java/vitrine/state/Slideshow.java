package vitrine.state;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vitrine.library.Photo;
import vitrine.state.ViewerState.Edge;

/// One photo after the other by itself: whether it goes, from where to where, and what comes next. Knows no time; who
/// has a clock calls [#goOn]. Lives on the JavaFX thread.
public final class Slideshow {
    public enum Phase {
        OFF,
        PLAYING,
        /// The person wants to look longer, or went to another photo by hand.
        PAUSED
    }

    /// What is known of a picture that could be shown next.
    public enum Readiness {
        READY,
        BROKEN,
        AWAITED
    }

    private final GalleryState gallery;
    private final ViewerState viewer;
    private final Preferences preferences;
    private final LongSupplier seeds;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OFF);
    private @Nullable Path start;
    private long seed;
    private boolean fromGrid;
    private boolean moving;

    /// @param seeds make each shuffled show another one
    public Slideshow(GalleryState gallery, ViewerState viewer, Preferences preferences, LongSupplier seeds) {
        this.gallery = gallery;
        this.viewer = viewer;
        this.preferences = preferences;
        this.seeds = seeds;
        viewer.photoProperty().subscribe(this::moved);
        viewer.edgeProperty().subscribe(edge -> {
            if (edge != Edge.NONE) {
                pause();
            }
        });
        preferences.currentProperty().subscribe((before, now) -> reorder(before.show(), now.show()));
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public Phase phase() {
        return phase.get();
    }

    // Commands

    /// Begins with the photo that is shown large, or the one the person is at in the grid; where there is none nothing
    /// happens.
    public void start() {
        if (phase.get() != Phase.OFF) {
            return;
        }
        seed = seeds.getAsLong();
        start = beginning();
        if (start != null) {
            fromGrid = !viewer.isOpen();
            order();
            viewer.open(start);
            phase.set(Phase.PLAYING);
        }
    }

    /// Back to where it was started from, and to the photo shown last there.
    public void end() {
        if (phase.get() != Phase.OFF) {
            phase.set(Phase.OFF);
            viewer.setOrder(null);
            if (fromGrid) {
                viewer.close();
            }
        }
    }

    public void pause() {
        if (phase.get() == Phase.PLAYING) {
            phase.set(Phase.PAUSED);
        }
    }

    /// Goes on from where it is, or from the beginning when it has come to its end.
    public void resume() {
        if (phase.get() != Phase.PAUSED) {
            return;
        }
        var slides = viewer.orderProperty().get();
        if (viewer.edgeProperty().get() != Edge.NONE && slides != null) {
            slides.first(gallery.listing().photos()).map(Photo::path).ifPresent(viewer::open);
        }
        phase.set(Phase.PLAYING);
    }

    /// How far the next photo is that can be shown, past those that cannot; the end of the show counts as one. Nothing
    /// while a picture is still awaited.
    public Optional<Integer> ahead(Function<Path, Readiness> readiness) {
        int most = Math.max(1, viewer.count());
        for (int steps = 1; steps <= most; steps++) {
            var next = viewer.neighbour(steps);
            if (next.isEmpty()) {
                return gallery.listing().complete() ? Optional.of(steps) : Optional.empty();
            }
            switch (readiness.apply(next.get().path())) {
                case READY -> {
                    return Optional.of(steps);
                }
                case AWAITED -> {
                    return Optional.empty();
                }
                case BROKEN -> {
                    // Nobody wants to look at a sentence in between.
                }
            }
        }
        return Optional.empty();
    }

    /// Moves by what [#ahead] said.
    public void goOn(int steps) {
        moving = true;
        viewer.goOn(steps);
        moving = false;
    }

    private void moved(@Nullable Path before, @Nullable Path now) {
        if (now == null) {
            end();
        } else if (!moving && !isSame(before, now)) {
            pause();
        }
    }

    /// Whether it is the same photo under the name that another program gave it.
    private boolean isSame(@Nullable Path before, Path now) {
        return before != null && gallery.renamed(before).filter(now::equals).isPresent();
    }

    /// Another way through the photos from the one shown on.
    private void reorder(Settings.Show before, Settings.Show now) {
        if (phase.get() == Phase.OFF) {
            return;
        }
        if (before.shuffle() != now.shuffle()) {
            start = viewer.photoProperty().get();
            seed = seeds.getAsLong();
            order();
        } else if (before.loop() != now.loop()) {
            order();
        }
    }

    private void order() {
        if (start != null) {
            var show = preferences.current().show();
            viewer.setOrder(new SlideOrder(start, show.shuffle(), show.loop(), seed));
        }
    }

    private @Nullable Path beginning() {
        var photos = gallery.listing().photos();
        if (viewer.isGone()) {
            return viewer.neighbour(1)
                    .or(() -> viewer.neighbour(-1))
                    .map(Photo::path)
                    .orElse(null);
        }
        var shown = viewer.photoProperty().get();
        if (shown != null || photos.isEmpty()) {
            return shown;
        }
        int lead = gallery.selection().lead() - gallery.listing().folders().size();
        int any = preferences.current().show().shuffle() ? Math.floorMod(seed, photos.size()) : 0;
        return photos.get(lead >= 0 && lead < photos.size() ? lead : any).path();
    }
}
