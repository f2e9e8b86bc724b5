package vitrine.ui.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vitrine.library.Group;

/// Where the tiles of 100,000 photos lie.
@State(Scope.Benchmark)
public class LayoutBench {
    private static final int PHOTOS = 100_000;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final GridLayout.Measures TILE = new GridLayout.Measures(176, 196, 40);

    /// Days under whose headers they stand.
    @Param({"1", "1000"})
    public int groups = 1;

    private List<Group> days = List.of();
    private GridLayout layout = new GridLayout(days, WIDTH, TILE);
    private double top;

    @Setup
    public void group() {
        int size = PHOTOS / groups;
        var first = LocalDate.of(2026, 5, 2);
        days = IntStream.range(0, groups)
                .mapToObj(day -> new Group(new Group.Header.Day(first.plusDays(day)), day * size, (day + 1) * size))
                .toList();
        layout = new GridLayout(days, WIDTH, TILE);
    }

    /// When the window's width has changed.
    @Benchmark
    public GridLayout layOut() {
        return new GridLayout(days, WIDTH, TILE);
    }

    /// A frame while scrolling: what is in view, and where.
    @Benchmark
    public double scroll() {
        top = (top + 1234.5) % (layout.height() - HEIGHT);
        double sum = 0;
        int end = layout.endAbove(top + HEIGHT);
        for (int i = layout.firstBelow(top); i < end; i++) {
            sum += layout.x(i) + layout.y(i);
        }
        return sum;
    }
}
