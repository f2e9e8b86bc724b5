package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.image.PixelSize;
import vitrine.ui.viewer.CompareLink.Laid;
import vitrine.ui.viewer.CompareLink.Shift;
import vitrine.ui.viewer.ViewTransform.Rule;

/// What must hold for photos of all shapes and sizes, wherever one has gone; seeded at random.
class CompareLinkTest {
    /// Twice what a photo is moved at most, in device px.
    private static final int ROOM = 2 * (100 + 30);

    private static final Offset<Double> SAME = within(1e-9);
    private static final PixelSize VIEW = new PixelSize(600, 800);

    record Case(CompareLink link, PixelSize one, PixelSize other, PixelSize view, Random random) {
        ViewTransform lay(PixelSize photo) {
            return link.lay(photo, view, Shift.NONE);
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 300).mapToObj(seed -> {
            var random = new Random(seed);
            var view = new PixelSize(200 + random.nextInt(1500), 200 + random.nextInt(1200));
            var link = new CompareLink(
                    Rule.FREE, Math.pow(2, random.nextDouble() * 4), random.nextDouble(), random.nextDouble());
            return new Case(link, photo(random), photo(random), view, random);
        });
    }

    private static PixelSize photo(Random random) {
        return new PixelSize(2000 + random.nextInt(5000), 2000 + random.nextInt(5000));
    }

    private static double shareX(ViewTransform t) {
        return t.centreX() / t.photo().width();
    }

    private static double shareY(ViewTransform t) {
        return t.centreY() / t.photo().height();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameThingInTwoSizesShowsTheSameShare(Case c) {
        var small = new PixelSize(2000, 1500);
        var large = new PixelSize(6000, 4500);
        var one = c.lay(small);
        var other = c.lay(large);
        if (one.zoom() < ViewTransform.MAX_ZOOM) {
            assertThat(shareX(other)).isCloseTo(shareX(one), SAME);
            assertThat(shareY(other)).isCloseTo(shareY(one), SAME);
            assertThat(other.zoom() * 3).isCloseTo(one.zoom(), SAME);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOneThatLeadsLiesAsItWasLed(Case c) {
        var shift = new Shift(c.random.nextGaussian() / 20, c.random.nextGaussian() / 20);
        var led = c.link.lay(c.one, c.view, shift)
                .zoomedTo(
                        c.random.nextDouble() * 2, c.random.nextInt(c.view.width()), c.random.nextInt(c.view.height()));
        var laid = c.link.led(led, shift).lay(c.one, c.view, shift);
        assertThat(laid.zoom()).isCloseTo(led.zoom(), SAME);
        assertThat(laid.centreX()).isCloseTo(led.centreX(), within(1e-6));
        assertThat(laid.centreY()).isCloseTo(led.centreY(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPhotoSeenInItsWholeWidthDoesNotMoveTheOthersSideways(Case c) {
        var led = c.lay(c.one).zoomedTo(c.lay(c.one).zoom() * 1.01);
        if (!led.isWider()) {
            assertThat(c.link.led(led, Shift.NONE).x()).isEqualTo(c.link.x());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goingBeyondTheEdgesAndBackMovesAtOnce(Case c) {
        var far = held(c, c.link.panned(c.lay(c.one), -1e7, -1e7));
        var back = held(c, far.panned(far.lay(c.one, c.view, Shift.NONE), 40, 40));
        var movable = Stream.of(c.one, c.other)
                .map(photo -> far.lay(photo, c.view, Shift.NONE))
                .toList();
        if (movable.stream().anyMatch(t -> t.isWider() && t.photo().width() * t.zoom() > c.view.width() + 41)) {
            assertThat(back.x()).isLessThan(far.x());
        }
        if (movable.stream().anyMatch(t -> t.isHigher() && t.photo().height() * t.zoom() > c.view.height() + 41)) {
            assertThat(back.y()).isLessThan(far.y());
        }
    }

    private static CompareLink held(Case c, CompareLink link) {
        return link.within(Stream.of(c.one, c.other)
                .map(photo -> new Laid(link.lay(photo, c.view, Shift.NONE), Shift.NONE))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onePhotoMovedAloneKeepsItsShiftWhileAllGoOn(Case c) {
        var photo = new PixelSize(6000, 6000);
        var link = new CompareLink(Rule.FREE, 6, 0.5, 0.5);
        var before = link.lay(photo, c.view, Shift.NONE);
        double right = c.random.nextInt(200) - 100;
        double down = c.random.nextInt(200) - 100;
        var shift = link.alone(before.panned(right, down), Shift.NONE);
        assertThat(link.lay(photo, c.view, shift).centreX())
                .isCloseTo(before.panned(right, down).centreX(), within(1e-6));
        var gone = link.panned(before, 30, -20);
        double apartX = gone.lay(photo, c.view, shift).centreX()
                - gone.lay(photo, c.view, Shift.NONE).centreX();
        double apartY = gone.lay(photo, c.view, shift).centreY()
                - gone.lay(photo, c.view, Shift.NONE).centreY();
        // Where there is less room than all these steps need, the edges hold it.
        if (before.width() - c.view.width() > ROOM) {
            assertThat(apartX).isCloseTo(-right / before.zoom(), within(1e-6));
        }
        if (before.height() - c.view.height() > ROOM) {
            assertThat(apartY).isCloseTo(-down / before.zoom(), within(1e-6));
        }
    }

    @Test
    void wholePhotosAreWholeInEveryPane() {
        for (var photo : List.of(new PixelSize(6000, 2000), new PixelSize(300, 200), new PixelSize(100, 4000))) {
            assertThat(CompareLink.WHOLE.lay(photo, VIEW, new Shift(0.2, 0.1)))
                    .isEqualTo(ViewTransform.fitted(photo, VIEW));
        }
    }

    @Test
    void aRuleIsFollowedByEachPhotoInItsOwnWay() {
        var wide = ViewTransform.fitted(new PixelSize(6000, 2000), VIEW);
        var filled = CompareLink.WHOLE.led(wide.by(Rule.FILL), Shift.NONE);
        var high = filled.lay(new PixelSize(1000, 4000), VIEW, Shift.NONE);
        assertThat(high.width()).isEqualTo(600);
        assertThat(high.rule()).isEqualTo(Rule.FILL);
        assertThat(filled.led(wide.by(Rule.FILL).by(Rule.FIT), Shift.NONE).rule())
                .isEqualTo(Rule.FIT);
    }
}
