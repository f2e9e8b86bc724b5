package vitrine.app;

import java.nio.charset.StandardCharsets;

/// The settings file, whatever is in it.
public final class SettingsTextFuzz {
    private SettingsTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        SettingsText text;
        try {
            text = SettingsText.parse(new String(data, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return; // Set aside, with a sentence.
        }
        text.settings();
    }
}
