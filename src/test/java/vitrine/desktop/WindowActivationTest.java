package vitrine.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WindowActivationTest {
    private static final String NO_SERVER = ":63999";

    @Test
    void withoutAnXServerNobodyIsAskedAndNothingIsThrown() {
        assertThat(bringForward("Linux", "amd64", Map.of())).isFalse();
        assertThat(bringForward("Linux", "amd64", Map.of("DISPLAY", ""))).isFalse();
        assertThat(bringForward("Linux", "amd64", Map.of("DISPLAY", NO_SERVER))).isFalse();
    }

    @Test
    void systemsWithoutX11AreLeftAlone() {
        assertThat(bringForward("Mac OS X", "aarch64", Map.of("DISPLAY", NO_SERVER)))
                .isFalse();
        assertThat(bringForward("Linux", "arm", Map.of("DISPLAY", NO_SERVER))).isFalse();
    }

    private static boolean bringForward(String os, String processor, Map<String, String> environment) {
        var system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("os.arch", processor);
        return WindowActivation.bringForward("vitrine.Nothing", environment, system);
    }
}
