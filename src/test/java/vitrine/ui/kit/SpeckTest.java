package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import org.junit.jupiter.api.Test;

class SpeckTest {
    private final Speck speck = new Speck();

    @Test
    void eachChangeIsAnother() {
        var before = speck.getBoundsInParent();
        speck.change();
        var between = speck.getBoundsInParent();
        speck.change();
        assertThat(between).isNotEqualTo(before).isNotEqualTo(speck.getBoundsInParent());
    }

    @Test
    void isAPixelAndInNobodysWay() {
        assertThat(speck.getBoundsInParent()).isEqualTo(new BoundingBox(0, 0, 1, 1));
        assertThat(speck.isManaged()).isFalse();
        assertThat(speck.isMouseTransparent()).isTrue();
        assertThat(speck.isFocusTraversable()).isFalse();
    }
}
