package vitrine.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.image.Orientation;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;
import vitrine.ui.viewer.ViewTransform.Rule;

/// What must hold for every photo, window, zoom and place; seeded at random.
class ViewTransformTest {
    private static final PixelSize VIEW = new PixelSize(1200, 800);

    /// A transform somebody may have come to, and the numbers to go on with.
    record Case(ViewTransform transform, Random random) {
        double x() {
            return random.nextDouble() * transform.view().width();
        }

        double y() {
            return random.nextDouble() * transform.view().height();
        }

        double zoom() {
            return Math.pow(2, random.nextDouble() * 12 - 6);
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 300).mapToObj(seed -> {
            var random = new Random(seed);
            var photo = new PixelSize(side(random), side(random));
            var view = new PixelSize(1 + random.nextInt(4000), 1 + random.nextInt(2500));
            var begun = new Case(ViewTransform.fitted(photo, view), random);
            var zoomed = begun.transform.zoomedTo(begun.zoom(), begun.x(), begun.y());
            return new Case(zoomed.panned(random.nextGaussian() * 500, random.nextGaussian() * 500), random);
        });
    }

    private static int side(Random random) {
        return (int) Math.pow(10, random.nextDouble() * 4.5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePhotoNeverLeavesAGapAtOneSideOnly(Case c) {
        assertWithinBounds(c.transform);
        assertWithinBounds(c.transform.panned(1e6, -1e6));
        assertWithinBounds(c.transform.zoomedTo(c.zoom(), c.x(), c.y()));
        assertWithinBounds(c.transform.in(new PixelSize(640, 480)));
        assertWithinBounds(c.transform.of(new PixelSize(side(c.random), side(c.random))));
        for (var rule : Rule.values()) {
            assertWithinBounds(c.transform.by(rule));
        }
    }

    private static void assertWithinBounds(ViewTransform t) {
        assertSide(t.left(), t.width(), t.view().width());
        assertSide(t.top(), t.height(), t.view().height());
        assertThat(t.zoom()).isBetween(0.0, ViewTransform.MAX_ZOOM);
    }

    /// In whole px, so one more or less is nothing.
    private static void assertSide(long start, long length, int view) {
        if (length <= view) {
            assertThat(start - (view - length) / 2.0).as("stands in the middle").isBetween(-1.0, 1.0);
        } else {
            assertThat(start).as("covers the beginning").isLessThanOrEqualTo(1);
            assertThat(start + length).as("covers the end").isGreaterThanOrEqualTo(view - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void zoomingKeepsWhatIsUnderThePointer(Case c) {
        double x = c.x();
        double y = c.y();
        var closer = c.transform.zoomedTo(c.transform.zoom() * 1.5, x, y);
        if (c.transform.isWider() && closer.isWider()) {
            assertThat(closer.photoX(x)).isCloseTo(c.transform.photoX(x), within(1e-6));
        }
        if (c.transform.isHigher() && closer.isHigher()) {
            assertThat(closer.photoY(y)).isCloseTo(c.transform.photoY(y), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goingCloserAndBackLeadsToTheSameView(Case c) {
        double x = c.x();
        double y = c.y();
        double zoom = c.transform.zoom();
        var closer = c.transform.zoomedTo(zoom * 2, x, y);
        if (closer.zoom() < ViewTransform.MAX_ZOOM && c.transform.isWider() && c.transform.isHigher()) {
            var back = closer.zoomedTo(zoom, x, y);
            assertThat(back.centreX()).isCloseTo(c.transform.centreX(), within(1e-6));
            assertThat(back.centreY()).isCloseTo(c.transform.centreY(), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void turningToAnotherPhotoOfTheSameSizeChangesNothing(Case c) {
        assertThat(c.transform.of(c.transform.photo())).isEqualTo(c.transform);
    }

    @Test
    void theWholePhotoIsAsLargeAsTheWindowAllows() {
        var t = ViewTransform.fitted(new PixelSize(6000, 2000), VIEW);
        assertThat(t.width()).isEqualTo(1200);
        assertThat(t.height()).isEqualTo(400);
        assertThat(t.left()).isZero();
        assertThat(t.top()).isEqualTo(200);
        assertThat(t.isFitted()).isTrue();
        assertThat(t.isWider() || t.isHigher()).isFalse();
    }

    @Test
    void aSmallPhotoIsNotEnlargedUnasked() {
        var t = ViewTransform.fitted(new PixelSize(300, 200), VIEW);
        assertThat(t.zoom()).isEqualTo(1);
        assertThat(t.left()).isEqualTo(450);
        assertThat(t.zoomedTo(4).zoom()).isEqualTo(4);
    }

    @Test
    void theRulesFillTheWindowAndItsWidth() {
        var t = ViewTransform.fitted(new PixelSize(1000, 4000), VIEW);
        assertThat(t.by(Rule.FILL).zoom()).isEqualTo(1.2);
        assertThat(t.by(Rule.FIT_WIDTH).width()).isEqualTo(1200);
        var wide = ViewTransform.fitted(new PixelSize(4000, 1000), VIEW);
        assertThat(wide.by(Rule.FILL).height()).isEqualTo(800);
        assertThat(wide.by(Rule.FILL).in(new PixelSize(1200, 400)).height()).isEqualTo(400);
    }

    @Test
    void aWindowThatGrowsKeepsTheWholePhotoWhole() {
        var t = ViewTransform.fitted(new PixelSize(6000, 4000), VIEW).in(new PixelSize(2400, 1600));
        assertThat(t.width()).isEqualTo(2400);
        assertThat(t.zoomedTo(1).in(VIEW).zoom()).isEqualTo(1);
    }

    @Test
    void nobodyGetsFurtherAwayThanTheWholePhoto() {
        var t = ViewTransform.fitted(new PixelSize(6000, 4000), VIEW);
        assertThat(t.zoomedTo(0.01)).isEqualTo(t);
        assertThat(t.zoomedTo(1e9).zoom()).isEqualTo(ViewTransform.MAX_ZOOM);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTurnKeepsWhatIsInTheMiddleAndAnotherTakesItBack(Case c) {
        for (var turn : Turn.values()) {
            var turned = c.transform.turned(turn);
            assertThat(turned.photo()).isEqualTo(Orientation.of(turn).applyTo(c.transform.photo()));
            assertThat(turned.rule()).isEqualTo(c.transform.rule());
            double least =
                    ViewTransform.fitted(turned.photo(), c.transform.view()).zoom();
            if (c.transform.rule() == Rule.FREE && c.transform.zoom() > least) {
                assertThat(turned.zoom()).isEqualTo(c.transform.zoom());
            }
            for (var next : Turn.values()) {
                var inTwoSteps = turned.turned(next);
                var inOne = c.transform.turned(turn.then(next));
                assertThat(inTwoSteps.photo()).isEqualTo(inOne.photo());
                assertThat(inTwoSteps.rule()).isEqualTo(inOne.rule());
            }
        }
    }

    @Test
    void whatIsInTheMiddleStaysThereWhenAZoomedPhotoIsTurned() {
        var zoomed = ViewTransform.fitted(new PixelSize(6000, 4000), VIEW)
                .zoomedTo(2)
                .panned(600, 300);
        double x = zoomed.centreX();
        double y = zoomed.centreY();
        var right = zoomed.turned(Turn.RIGHT);
        assertThat(right.centreX()).isEqualTo(4000 - y);
        assertThat(right.centreY()).isEqualTo(x);
        assertThat(right.zoom()).isEqualTo(2);
        assertThat(right.turned(Turn.LEFT)).isEqualTo(zoomed);
        assertThat(zoomed.turned(Turn.FLIP_HORIZONTAL).centreX()).isEqualTo(6000 - x);
        assertThat(zoomed.turned(Turn.FLIP_HORIZONTAL).centreY()).isEqualTo(y);
    }
}
