package vitrine.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LateChildrenTest {
    private final Pane pane = new Pane();
    private final Region bottom = new Region();
    private final Region middle = hidden();
    private final Region top = hidden();

    private static Region hidden() {
        var region = new Region();
        region.setVisible(false);
        return region;
    }

    @Test
    void onlyWhatIsSeenIsThere() {
        LateChildren.of(pane, bottom, middle, top);
        assertThat(pane.getChildren()).containsExactly(bottom);
    }

    @Test
    void eachComesToItsPlaceWhenItIsFirstSeenAndStays() {
        LateChildren.of(pane, bottom, middle, top);
        top.setVisible(true);
        middle.setVisible(true);
        top.setVisible(false);
        assertThat(pane.getChildren()).containsExactly(bottom, middle, top);
        top.setVisible(true);
        assertThat(pane.getChildren()).containsExactly(bottom, middle, top);
    }

    @Test
    void whoeverWantsToKnowIsToldOnceOfEachThatIsThereNow() {
        List<Node> told = new ArrayList<>();
        LateChildren.of(
                pane,
                child -> {
                    assertThat(child.getParent()).isEqualTo(pane);
                    told.add(child);
                },
                bottom,
                middle,
                top);
        middle.setVisible(true);
        middle.setVisible(false);
        middle.setVisible(true);
        assertThat(told).containsExactly(bottom, middle);
    }
}
