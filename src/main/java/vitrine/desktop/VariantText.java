package vitrine.desktop;

/// Texts as GLib's tools read them: in quotes, so that nothing in them means anything. Source: "GVariant Text Format".
final class VariantText {
    private VariantText() {}

    static String of(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
