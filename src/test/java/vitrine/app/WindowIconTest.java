package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.FxRuntime;

@ExtendWith(FxRuntime.class)
class WindowIconTest {
    @Test
    void hasTheSizesThatDesktopsAreGiven() {
        var images = WindowIcon.load();
        assertThat(images).noneMatch(Image::isError);
        assertThat(images).extracting(Image::getWidth).containsExactly(32.0, 128.0);
        assertThat(images).extracting(Image::getHeight).containsExactly(32.0, 128.0);
    }
}
