package vitrine.image.formats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenJpegRowsTest {
    /// As libopenjp2 numbers what a file says of its colours.
    private static final int INKS = 5;

    @Test
    void inksAreNamedAsWhatIsNotShown() {
        assertThatThrownBy(() -> OpenJpegRows.of(new OpenJpegRows.Plane[4], INKS))
                .hasMessage("UNSUPPORTED: JPEG 2000 (CMYK)");
    }
}
