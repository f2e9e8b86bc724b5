package vitrine.ui;

import java.util.List;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The style sheets of the window: roles first, then one sheet for each part.
public final class StyleSheets {
    private static final List<String> NAMES =
            List.of("tokens", "controls", "window", "grid", "viewer", "folders", "info");

    /// All of them in one, which packages have in their place: each sheet takes a start a millisecond or two.
    private static final String WHOLE = "/vitrine/style/whole.bss";

    private StyleSheets() {}

    public static void addTo(Scene scene) {
        var whole = StyleSheets.class.getResource(WHOLE);
        if (whole != null) {
            scene.getStylesheets().add(whole.toExternalForm());
        } else {
            NAMES.forEach(name -> scene.getStylesheets().add(sheet(name)));
        }
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(sheet("opaque"));
        }
    }

    private static String sheet(String name) {
        var sheet = "/vitrine/style/" + name + ".css";
        return Objects.requireNonNull(StyleSheets.class.getResource(sheet), sheet)
                .toExternalForm();
    }
}
