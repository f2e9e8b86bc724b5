package vitrine.ui.viewer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import vitrine.image.Histogram;
import vitrine.image.Histogram.Channel;
import vitrine.ui.kit.Sentences;

/// A histogram in small, with how much of the photo is clipped at its ends. Shows what it is given. Lives on the JavaFX
/// thread.
final class HistogramView extends VBox {
    static final double WIDTH = 256;
    private static final double HEIGHT = 72;

    /// Less than this is some specular light or a speck of dust: told, but no reason to warn.
    private static final double WORTH_A_WARNING = 0.001;

    private static final PseudoClass CLIPPED = PseudoClass.getPseudoClass("clipped");

    private final Sentences sentences;
    private final Map<Channel, Polygon> areas = new EnumMap<>(Channel.class);
    private final Label shadows = warning("shadows", new Polygon(0, 9, 0, 0, 9, 9));
    private final Label highlights = warning("highlights", new Polygon(0, 9, 9, 0, 9, 9));

    HistogramView(Sentences sentences) {
        this.sentences = sentences;
        getStyleClass().add("histogram");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var chart = new Pane();
        chart.getStyleClass().add("chart");
        chart.setMinSize(WIDTH, HEIGHT);
        chart.setMaxSize(WIDTH, HEIGHT);
        // Brightness behind, colours before it.
        for (var channel : new Channel[] {Channel.LUMINANCE, Channel.RED, Channel.GREEN, Channel.BLUE}) {
            var area = new Polygon();
            area.getStyleClass().add(channel.name().toLowerCase(Locale.ROOT));
            areas.put(channel, area);
            chart.getChildren().add(area);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var warnings = new HBox(shadows, space, highlights);
        warnings.setAlignment(Pos.CENTER);
        getChildren().addAll(chart, warnings);
        show(null);
    }

    /// @param histogram null while it is not known: the room for it stays
    void show(@Nullable Histogram histogram) {
        areas.values().forEach(area -> area.getPoints().clear());
        if (histogram != null) {
            int peak = HistogramCurve.peak(histogram);
            areas.forEach((channel, area) -> draw(area, histogram, channel, peak));
        }
        warn(shadows, histogram == null ? -1 : histogram.clippedShadows());
        warn(highlights, histogram == null ? -1 : histogram.clippedHighlights());
    }

    private static void draw(Polygon area, Histogram histogram, Channel channel, int peak) {
        var corners = new ArrayList<Double>();
        for (double corner : HistogramCurve.area(histogram, channel, peak, WIDTH, HEIGHT)) {
            corners.add(corner);
        }
        area.getPoints().setAll(corners);
    }

    /// @param share from 0 to 1; negative while it is not known
    private void warn(Label label, double share) {
        label.pseudoClassStateChanged(CLIPPED, share >= WORTH_A_WARNING);
        label.setText(share < 0 ? "" : words(share));
    }

    /// What is there but rounds to nothing is more than nothing.
    private String words(double share) {
        boolean some = share > 0 && share < 0.0005;
        return some ? "<\u00a0" + sentences.percent(WORTH_A_WARNING) : sentences.percent(share);
    }

    /// How much is clipped, in words; empty while it is not known.
    String text() {
        return shadows.getText().isEmpty()
                ? ""
                : sentences.messages().get("overlay.clipped", shadows.getText(), highlights.getText());
    }

    private static Label warning(String styleClass, Polygon sign) {
        sign.getStyleClass().add("sign");
        var label = new Label("", sign);
        label.getStyleClass().addAll("warning", styleClass);
        return label;
    }
}
