package vitrine.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.Pixels;
import vitrine.library.ShotPart;

class FolderCoverTest {
    private static final int[] COLOURS = {TurnedPhoto.RED, TurnedPhoto.GREEN, TurnedPhoto.BLUE, TurnedPhoto.WHITE};

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final FolderCover covers = new FolderCover(FolderCoverTest::part, this::photo);

    private static Optional<ShotPart> part(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg" -> Optional.of(ShotPart.JPEG);
            case "heic" -> Optional.of(ShotPart.HEIC);
            case "cr2" -> Optional.of(ShotPart.RAW);
            case "mov" -> Optional.of(ShotPart.VIDEO);
            case "xmp" -> Optional.of(ShotPart.SIDECAR);
            default -> Optional.empty();
        };
    }

    /// Each photo has a colour of its own, by the order in which they are asked for.
    private Thumbnail photo(Path photo, int size) throws DecodeException {
        String name = photo.getFileName().toString();
        asked.add(name);
        if (broken.contains(name)) {
            throw new DecodeException(Reason.DAMAGED, name);
        }
        var pixels = SamplePhoto.plain(size, size * 2 / 3, COLOURS[(asked.size() - 1) % 4]);
        return new Thumbnail(pixels, null, true, 0);
    }

    @ParameterizedTest
    @CsvSource({"1, RRRR", "2, RGRG", "3, RGRB", "4, RGBW", "9, RGBW"})
    void upToFourPhotosShareTheSquare(int photos, String corners) throws IOException, DecodeException {
        for (int i = 0; i < photos; i++) {
            Files.createFile(folder.resolve(i + ".jpg"));
        }

        var cover = Objects.requireNonNull(covers.of(folder, 160).pixels());

        assertThat(cover.size()).isEqualTo(vitrine.image.PixelSize.square(160));
        assertThat(TurnedPhoto.corners(cover)).isEqualTo(corners);
        assertThat(asked).hasSize(Math.min(photos, 4));
        assertThat(cover.argb()[80 * 160 + 80] >>> 24)
                .as("the gap in the middle is transparent")
                .isEqualTo(photos == 1 ? 0xFF : 0);
    }

    @ParameterizedTest
    @CsvSource({"2", "96", "160", "161", "320", "512"})
    void noPhotoIsEnlarged(int size) {
        for (int count = 1; count <= 4; count++) {
            int width = Collage.sizeOfPicture(count, size);
            int height = Math.ceilDiv(width * 2, 3);
            assertThat(Collage.parts(count, size)).as("%d photos", count).allSatisfy(part -> {
                assertThat(part.width()).isLessThanOrEqualTo(width);
                assertThat(part.height()).isLessThanOrEqualTo(height);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "7", "8", "9", "31", "255", "1024"})
    void everySizeHasItsCollage(int size) {
        for (int count = 1; count <= 4; count++) {
            List<Pixels> pictures = java.util.Collections.nCopies(count, SamplePhoto.plain(30, 20, TurnedPhoto.RED));
            var collage = Collage.of(pictures, size);
            assertThat(collage.width()).isEqualTo(size);
            assertThat(collage.argb()[0]).isEqualTo(TurnedPhoto.RED);
            assertThat(collage.argb()[size * size - 1]).isEqualTo(TurnedPhoto.RED);
        }
    }

    @Test
    void brokenHiddenAndOtherFilesAreSkipped() throws IOException, DecodeException {
        for (String name : List.of(".hidden.jpg", "a.jpg", "b.jpg", "c.txt", "d.jpg")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("below"));
        Files.createFile(folder.resolve("below").resolve("e.jpg"));
        broken.add("b.jpg");

        assertThat(covers.of(folder, 160).pixels()).isNotNull();
        assertThat(asked).containsExactly("a.jpg", "b.jpg", "d.jpg");
    }

    @Test
    void ofTheFilesOfOneShotOneIsShown() throws IOException, DecodeException {
        for (String name : List.of("1.cr2", "1.jpg", "1.cr2.xmp", "2.heic", "2.mov", "3.cr2", "4.mov", "5.xmp")) {
            Files.createFile(folder.resolve(name));
        }

        covers.of(folder, 160);

        assertThat(asked).containsExactly("1.jpg", "2.heic", "3.cr2", "4.mov");
    }

    @Test
    void aFolderWithoutPhotosHasNoPicture() throws IOException, DecodeException {
        assertThat(covers.of(folder, 160).pixels()).isNull();

        Files.createFile(folder.resolve("a.jpg"));
        broken.add("a.jpg");
        assertThat(covers.of(folder, 160).pixels()).isNull();
    }

    @Test
    void aFolderOfBrokenPhotosIsGivenUp() throws IOException, DecodeException {
        for (int i = 0; i < 100; i++) {
            broken.add(i + ".jpg");
            Files.createFile(folder.resolve(i + ".jpg"));
        }

        assertThat(covers.of(folder, 160).pixels()).isNull();
        assertThat(asked).hasSizeLessThan(20);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aCircleOfLinksHoldsNothingUp() throws IOException, DecodeException {
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Path circle = folder.resolve("circle.jpg");
        Files.createSymbolicLink(circle, circle);
        var looking = new FolderCover(FolderCoverTest::part, (photo, size) -> {
            SourceFile.look(photo);
            return photo(photo, size);
        });

        assertThat(looking.of(folder, 160).pixels()).isNull();
    }

    @Test
    void whoIsInterruptedLeaves() throws IOException, DecodeException {
        Files.createFile(folder.resolve("a.jpg"));
        Thread.currentThread().interrupt();
        try {
            var cover = covers.of(folder, 160);
            assertThat(cover.pixels()).isNull();
            assertThat(cover.sharp()).isFalse();
            assertThat(asked).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
