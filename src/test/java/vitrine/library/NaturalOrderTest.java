package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static final String ASCII = "aAbBzZ0019 ._-()~/";
    private static final String ANY = ASCII + "éÉe\u0301ßäÄ北上海あ\uD83D\uDE00\uFFFD１";

    private static void assertOrder(Locale locale, String... names) {
        var shuffled = new ArrayList<>(Arrays.asList(names));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(new NaturalOrder(locale).sorted(shuffled, Function.identity()))
                .containsExactly(names);
    }

    @Test
    void digitRunsCountAsNumbersOfAnyLength() {
        assertOrder(
                Locale.ENGLISH,
                "img1.jpg",
                "img2.jpg",
                "img02.jpg",
                "img10.jpg",
                "img99999999999999999998.jpg",
                "img99999999999999999999.jpg",
                "img100000000000000000000.jpg");
    }

    @Test
    void caseIsAsideAndLowerComesFirst() {
        assertOrder(Locale.ENGLISH, "a", "A", "a1", "A2", "b", "B", "b1");
    }

    @Test
    void aNameComesBeforeItsCopiesAndPunctuationBeforeLetters() {
        assertOrder(Locale.ENGLISH, "a.jpg", "a (1).jpg", "a-1.jpg", "a_1.jpg", "a1.jpg", "ab.jpg");
        assertOrder(Locale.GERMAN, "a.jpg", "ä.jpg", "a (1).jpg", "a-1.jpg", "a_1.jpg", "a1.jpg", "ab.jpg", "äb.jpg");
    }

    @Test
    void accentsFollowTheLanguage() {
        assertOrder(Locale.GERMAN, "a", "ä", "b", "o", "ö", "z");
        assertOrder(Locale.of("sv"), "a", "b", "o", "z", "ä", "ö");
    }

    @Test
    void chineseNamesStandInTheirChineseOrder() {
        assertOrder(Locale.CHINA, "北京2", "北京10", "广州", "上海");
    }

    @Test
    void composedAndDecomposedAccentsStandTogether() {
        assertOrder(Locale.FRENCH, "éa", "e\u0301b", "éc");
    }

    @Test
    void bothOrdersPutAsciiNamesTheSameWay() {
        var random = new Random(1);
        for (var language : List.of("en", "zh", "de", "fr", "it", "pt", "nl", "ja", "ko", "ru")) {
            var collated = new NaturalOrder(Locale.of(language));
            var plain = collated.forNames(true);
            assertThat(plain).isNotSameAs(collated);
            for (int i = 0; i < 1_000; i++) {
                var a = name(random, ASCII);
                var b = name(random, ASCII);
                assertThat(Integer.signum(plain.key(a).compareTo(plain.key(b))))
                        .as("%s: '%s' and '%s'", language, a, b)
                        .isEqualTo(Integer.signum(collated.key(a).compareTo(collated.key(b))));
            }
        }
    }

    @Test
    void itIsATotalOrderInWhichOnlyTheSameNameIsEqual() {
        var random = new Random(2);
        for (var order :
                List.of(NaturalOrder.plain(), new NaturalOrder(Locale.GERMAN), new NaturalOrder(Locale.CHINA))) {
            for (int i = 0; i < 4_000; i++) {
                var a = order.key(name(random, ANY));
                var b = order.key(name(random, ANY));
                var c = order.key(name(random, ANY));
                assertThat(a.compareTo(b) == 0).isEqualTo(a.toString().equals(b.toString()));
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
                if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                    assertThat(a).isLessThanOrEqualTo(c);
                }
            }
        }
    }

    @Test
    void oneForeignNameOrLanguageNeedsTheCollator() {
        var english = new NaturalOrder(Locale.ENGLISH);
        assertThat(english.forNames(false)).isSameAs(english);
        var danish = new NaturalOrder(Locale.of("da"));
        assertThat(danish.forNames(true)).isSameAs(danish);
    }

    private static String name(Random random, String letters) {
        var name = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }
}
