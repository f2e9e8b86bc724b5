package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailKeyTest {

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theExampleOfTheStandardHasItsKey() {
        var key = ThumbnailKey.of(Path.of("/home/jens/photos/me.png"));

        assertThat(key.uri()).isEqualTo("file:///home/jens/photos/me.png");
        assertThat(key.hash()).isEqualTo("c6ee772d9e49320e97ec29a7eb5b1697");
    }

    @ParameterizedTest
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @ValueSource(
            strings = {
                "/photos/plain.jpg",
                "/photos/with space and ;semicolon.jpg",
                "/photos/100% [a] {b} #1 ?.jpg",
                "/photos/été 日本 🌅.jpg",
                "/photos/!\"#$%&'()*+,-.:;<=>?@[\\]^_`{|}~\u007F\u0001",
                "/",
            })
    void theUriIsTheOneOfGlib(String path) {
        String expected = Path.of(path).toUri().toString().replace(";", "%3B");

        assertThat(ThumbnailKey.of(Path.of(path)).uri()).isEqualTo(expected);
    }

    @Test
    void theHashIsTheMd5OfTheUri() throws GeneralSecurityException {
        var key = ThumbnailKey.of(Path.of("photo.jpg"));
        byte[] md5 = MessageDigest.getInstance("MD5").digest(key.uri().getBytes(StandardCharsets.UTF_8));

        assertThat(key.hash()).isEqualTo(HexFormat.of().formatHex(md5));
    }

    @Test
    void oneFileHasOneKeyHoweverItIsNamed() throws IOException {
        var straight = ThumbnailKey.of(Path.of("folder", "photo.jpg").toAbsolutePath());

        assertThat(ThumbnailKey.of(Path.of("folder", "..", "folder", ".", "photo.jpg")))
                .isEqualTo(straight);
    }
}
