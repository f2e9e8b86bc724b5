package vitrine.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// The style sheets of the window: roles first, then one sheet for each part.
public final class StyleSheets {
    private static final List<String> NAMES =
            List.of("tokens", "controls", "window", "grid", "viewer", "folders", "info");

    private StyleSheets() {}

    public static void addTo(Scene scene) {
        for (var name : NAMES) {
            var sheet = "/vitrine/style/" + name + ".css";
            scene.getStylesheets()
                    .add(Objects.requireNonNull(StyleSheets.class.getResource(sheet), sheet)
                            .toExternalForm());
        }
    }
}
