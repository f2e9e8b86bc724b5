package vitrine.ui.viewer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vitrine.image.Pixels;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;

/// Finds out which of some photos is the sharpest, if one clearly is. Workers measure; this lives on the JavaFX thread.
public final class SharpestPhoto implements AutoCloseable {
    /// More detail than this is grain rather than sharpness, and costs time.
    private static final int MOST_SIDE = 1600;

    /// By how much the sharpest must be sharper than the next one, or it would be chance.
    private static final double CLEARLY = 1.1;

    /// @param picture of the whole photo
    /// @param side longest side to which it is brought, in px
    public record Measure(Pixels picture, int side) {}

    private final Loader<Measure, Double> loader;
    private final Runnable change;
    private final Map<Measure, Double> known = new HashMap<>();
    private Map<Path, Measure> compared = Map.of();
    private Optional<Path> sharpest = Optional.empty();

    /// @param loaders makes the loader that tells the given receiver, on the JavaFX thread
    /// @param change told when the answer may be another one
    SharpestPhoto(Function<Consumer<Loaded<Measure, Double>>, Loader<Measure, Double>> loaders, Runnable change) {
        this.change = change;
        loader = loaders.apply(this::accept);
    }

    /// Replaces what is compared.
    void compare(Map<Path, Pixels> pictures) {
        int side = Math.min(MOST_SIDE, smallestSide(pictures.values()));
        var measures = new HashMap<Path, Measure>();
        pictures.forEach((path, picture) -> measures.put(path, new Measure(picture, side)));
        if (measures.equals(compared)) {
            return;
        }
        if (!measures.keySet().equals(compared.keySet())) {
            sharpest = Optional.empty();
        }
        compared = measures;
        known.keySet().retainAll(measures.values());
        var missing = new ArrayList<>(measures.values());
        missing.removeIf(known::containsKey);
        loader.want(measures.size() < 2 ? List.of() : missing);
        find();
    }

    private static int smallestSide(Collection<Pixels> pictures) {
        return pictures.stream()
                .mapToInt(picture -> Math.max(picture.width(), picture.height()))
                .min()
                .orElse(1);
    }

    /// Empty while nothing is known yet, and when none is clearly the sharpest.
    Optional<Path> sharpest() {
        return sharpest;
    }

    /// Better pictures of the same photos change nothing before all are measured.
    private void find() {
        if (known.keySet().containsAll(compared.values())) {
            sharpest = compared.size() < 2 ? Optional.empty() : clearlySharpest();
        }
        change.run();
    }

    private Optional<Path> clearlySharpest() {
        var best = compared.keySet().stream()
                .max(Comparator.comparingDouble(this::of))
                .orElseThrow();
        double next = compared.keySet().stream()
                .filter(path -> !path.equals(best))
                .mapToDouble(this::of)
                .max()
                .orElse(0);
        return of(best) > next * CLEARLY ? Optional.of(best) : Optional.empty();
    }

    private double of(Path path) {
        var measure = compared.get(path);
        return measure == null ? 0 : known.getOrDefault(measure, 0.0);
    }

    boolean isSettled() {
        return loader.isIdle();
    }

    private void accept(Loaded<Measure, Double> news) {
        if (compared.containsValue(news.key())) {
            known.put(news.key(), news instanceof Loaded.Ready<Measure, Double>(var _, var value) ? value : 0.0);
            find();
        }
    }

    @Override
    public void close() {
        loader.close();
    }
}
