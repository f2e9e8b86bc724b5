package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.ImageFormat;
import vitrine.library.ShotNames;
import vitrine.library.ShotPart;

class FileNamesTest {
    private final ShotNames names = FileNames::part;

    @ParameterizedTest
    @CsvSource({
        "IMG_1.JPG, JPEG, IMG_1",
        "a.b.jpeg, JPEG, a.b",
        "IMG_1.HEIC, HEIC, IMG_1",
        "IMG_1.CR2, RAW, IMG_1",
        "DSC_1.nef, RAW, DSC_1",
        "IMG_1.MOV, VIDEO, IMG_1",
        "IMG_1.mp4, VIDEO, IMG_1",
        "IMG_1.avi, PICTURE, IMG_1.avi",
        "IMG_1.xmp, SIDECAR, IMG_1",
        "IMG_1.CR2.xmp, SIDECAR, IMG_1",
        "IMG_1.MOV.XMP, SIDECAR, IMG_1",
        "IMG_1.final.xmp, SIDECAR, IMG_1.final",
        "a.xmp.xmp, SIDECAR, a.xmp",
        "a.png, PICTURE, a.png",
        "a.png.xmp, SIDECAR, a.png",
    })
    void aNameSaysWhichPartOfWhichShotAFileIs(String name, ShotPart part, String shot) {
        assertThat(names.part(name)).contains(part);
        assertThat(names.shot(name, part)).isEqualTo(shot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "jpg", "xmp.", "", "archive.zip"})
    void otherFilesAreOfNoShot(String name) {
        assertThat(names.part(name)).isEmpty();
    }

    @Test
    void everyFormatIsListedVideosTooButNoSidecar() {
        for (var format : ImageFormat.values()) {
            format.endings()
                    .forEach(ending -> assertThat(names.isPhoto("a." + ending)).isTrue());
        }
        assertThat(names.isPhoto("a.xmp")).isFalse();
    }
}
