package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.metadata.ColorTags;
import vitrine.metadata.ColorTags.Channels;

class ColorProfilesTest {
    private static final int CHANGES = 20_000;
    private static final int CHANGES_OF_INKS = 500;

    private final ColorProfiles profiles = new ColorProfiles();

    private ColorProfile find(byte[] profile) {
        var whole = List.of(new ColorTags.Piece(0, profile.length));
        return profiles.of(new ColorTags(Channels.RGB, false, whole, false), EmbeddedProfile.Source.of(profile));
    }

    private static byte[] profile(int number) {
        return IccBytes.matrix(ColorFormulas.displayP3(), IccBytes.power(1 + number / 50.0));
    }

    @Test
    void aProfileThatIsKnownIsNotLookedIntoAgain() {
        var first = find(profile(1));

        assertThat(first).isInstanceOf(MatrixProfile.class);
        assertThat(find(profile(1))).isSameAs(first);
        assertThat(find(profile(2))).isNotSameAs(first);
    }

    @Test
    void theLeastRecentlyUsedIsForgotten() {
        var first = find(profile(0));
        var second = find(profile(1));
        for (int i = 2; i < 16; i++) {
            find(profile(i));
        }
        assertThat(find(profile(0))).isSameAs(first);
        find(profile(16));

        assertThat(find(profile(0))).isSameAs(first);
        assertThat(find(profile(1))).isNotSameAs(second);
    }

    @Test
    void manyThreadsFindTheSame() throws Exception {
        var colors = new Pixels(
                256,
                1,
                IntStream.range(0, 256).map(i -> 0xFF000000 | i * 0x010203).toArray());
        int[][] expected = new int[40][];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = find(profile(i)).toSrgb(colors).argb();
        }
        Callable<Boolean> work = () -> {
            var random = new Random(Thread.currentThread().threadId());
            for (int i = 0; i < 1000; i++) {
                int number = random.nextInt(expected.length);
                assertThat(find(profile(number)).toSrgb(colors).argb()).isEqualTo(expected[number]);
            }
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(List.of(work, work, work, work))) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Test
    void theEngineAgreesWithTheTables() {
        var icc = IccProfile.parse(IccBytes.matrix(ColorFormulas.adobeRgb(), IccBytes.power(563 / 256.0)))
                .orElseThrow();
        var random = new Random(7);
        var colors = new Pixels(
                1000, 1, random.ints(1000).map(rgb -> rgb | 0xFF000000).toArray());
        int[] tables = MatrixProfile.of(icc).orElseThrow().toSrgb(colors).argb();
        int[] engine = EngineProfile.of(icc).orElseThrow().toSrgb(colors).argb();
        for (int i = 0; i < tables.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(((tables[i] >> shift) & 0xFF) - ((engine[i] >> shift) & 0xFF))
                        .isBetween(-2, 2);
            }
        }
    }

    /// Whatever a profile's bytes are, reading and following it ends without a failure.
    @Test
    void changedProfilesDoNoHarm() {
        var random = new Random(20240517);
        byte[][] originals = {
            profile(10),
            IccBytes.matrix(ColorFormulas.proPhoto(), IccBytes.srgbFormula()),
            IccBytes.matrix(ColorFormulas.srgb(), IccBytes.srgbTable()),
            IccBytes.grey(IccBytes.srgbFormula())
        };
        for (int i = 0; i < CHANGES; i++) {
            follow(changed(originals[i % originals.length], random));
        }
        byte[] inks = IccBytes.cmyk(new double[16][3]);
        for (int i = 0; i < CHANGES_OF_INKS; i++) {
            follow(changed(inks, random));
        }
    }

    private static byte[] changed(byte[] original, Random random) {
        byte[] changed =
                Arrays.copyOf(original, random.nextInt(4) == 0 ? random.nextInt(original.length + 1) : original.length);
        for (int j = random.nextInt(8); j >= 0 && changed.length > 0; j--) {
            int reach = random.nextBoolean() ? Math.min(300, changed.length) : changed.length;
            changed[random.nextInt(reach)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
        }
        return changed;
    }

    private static void follow(byte[] profile) {
        int[] colors = {0xFFFFFFFF, 0xFF000000, 0xFF123456, 0x80402010, 0};
        ColorProfiles.understand(profile).ifPresent(found -> {
            var seen = found.toSrgb(new Pixels(colors.length, 1, colors));
            for (int i = 0; i < colors.length; i++) {
                assertThat(seen.argb()[i] >>> 24).isEqualTo(colors[i] >>> 24);
            }
            if (found instanceof CmykProfile inks) {
                assertThat(inks.inks()
                                .toSrgb(new byte[] {0, 1, 2, 3}, PixelSize.square(1))
                                .argb())
                        .hasSize(1);
            }
        });
    }
}
