package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.FxRuntime;

/// Where the library is looked for, and that photos are shown where it is not.
@ExtendWith(FxRuntime.class)
class TurboJpegTest {
    @TempDir
    private Path folder;

    private static List<String> places(String os, String setting) {
        return places(os, setting, Map.of());
    }

    private static List<String> places(String os, String setting, Map<String, String> environment) {
        var system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("vitrine.turbojpeg", setting);
        return TurboJpeg.PLACES.of(environment, system);
    }

    @Test
    void eachSystemHasItsPlaces() {
        assertThat(places("Linux", "").getFirst()).isEqualTo("libturbojpeg.so.0");
        assertThat(places("Mac OS X", "")).isNotEmpty().allMatch(place -> place.startsWith("/"));
        assertThat(TurboJpeg.PLACES.of(Map.of(), new Properties())).isEqualTo(places("Linux", ""));
    }

    @Test
    void onWindowsItIsLookedForWhereProgramsAreAndNotInTheWorkingFolder() {
        var environment = Map.of("Path", "C:\\Windows;.;;bin;D:\\turbo\\bin");

        assertThat(places("Windows 11", "", environment))
                .containsExactly(
                        "C:\\Windows\\turbojpeg.dll",
                        "C:\\Windows\\libturbojpeg.dll",
                        "D:\\turbo\\bin\\turbojpeg.dll",
                        "D:\\turbo\\bin\\libturbojpeg.dll");
        assertThat(places("Windows 11", "")).isEmpty();
    }

    @Test
    void theSettingNamesTheOnlyPlaceOrTurnsItOff() {
        assertThat(places("Linux", "/usr/local/lib/libturbojpeg.so")).containsExactly("/usr/local/lib/libturbojpeg.so");
        assertThat(places("Linux", "off")).isEmpty();
        assertThat(TurboJpeg.off().isThere()).isFalse();
    }

    @Test
    void turnedOffJavaFxDecodes() throws Exception {
        showsAPhotoWithoutTheLibrary("off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/libturbojpeg.so", "nowhere", "/", "\0", "libm.so.6"})
    void wherePlacesHoldNoSuchLibraryJavaFxDecodes(String place) throws Exception {
        showsAPhotoWithoutTheLibrary(place);
    }

    @Test
    void whereThePlaceIsAFileOfAnotherKindJavaFxDecodes() throws Exception {
        showsAPhotoWithoutTheLibrary(
                Files.writeString(folder.resolve("lib.so"), "a letter").toString());
    }

    @Test
    void theNextPlaceIsTriedWhenTheFirstHoldsNothing() {
        var system = TurboJpeg.of(Map.of(), System.getProperties());
        assumeTrue(system.isThere(), "skipped: no libturbojpeg on this system");
        var places = new ArrayList<>(List.of("/nowhere/libturbojpeg.so", "libm.so.6"));
        places.addAll(TurboJpeg.PLACES.of(Map.of(), System.getProperties()));

        assertThat(new TurboJpeg(places).isThere()).isTrue();
    }

    private void showsAPhotoWithoutTheLibrary(String setting) throws IOException, DecodeException {
        var system = new Properties();
        system.setProperty("vitrine.turbojpeg", setting);
        var turbo = TurboJpeg.of(Map.of(), system);
        byte[] jpeg = TestPictures.encode(TestPictures.corners(64, 48, false), "jpg");
        var file = Files.write(folder.resolve("a.jpg"), jpeg);

        assertThat(turbo.isThere()).isFalse();
        assertThat(new PictureDecoder(turbo, ForeignDecoder.NONE)
                        .decode(file, PixelSize.square(64))
                        .pixels()
                        .argb())
                .isEqualTo(new PictureDecoder()
                        .decode(file, PixelSize.square(64))
                        .pixels()
                        .argb());
    }
}
