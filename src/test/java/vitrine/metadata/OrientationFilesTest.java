package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.metadata.MetadataWriteException.Reason;

/// How the file is written, and that it is as it was when it cannot be.
class OrientationFilesTest {
    private static final byte[] UPRIGHT = TurnedJpeg.of(TurnedJpeg.withTag(ByteOrder.BIG_ENDIAN, 1));
    private static final byte[] TURNED = TurnedJpeg.of(TurnedJpeg.withTag(ByteOrder.BIG_ENDIAN, 6));

    @TempDir
    private Path folder;

    private Path photo;

    @BeforeEach
    void aPhoto() throws IOException {
        photo = Files.write(folder.resolve("a.jpg"), UPRIGHT);
    }

    private static void refuses(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(MetadataWriteException.class)
                .isThrownBy(action)
                .extracting(MetadataWriteException::reason)
                .isEqualTo(reason);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsWritten() throws IOException, MetadataWriteException {
        var link = link(folder.resolve("link.jpg"), Path.of("a.jpg"));

        var change = OrientationWriter.write(link, 6);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllBytes(photo)).isEqualTo(TURNED);

        assertThat(change.file()).isEqualTo(link);
        OrientationWriter.undo(change);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllBytes(photo)).isEqualTo(UPRIGHT);
        assertThat(names()).containsExactly("a.jpg", "link.jpg");
    }

    private static Path link(Path link, Path target) {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no symbolic links here");
            return link;
        }
    }

    @Test
    void anotherHardLinkKeepsWhatItHad() throws IOException, MetadataWriteException {
        Path backup = folder.resolve("backup");
        try {
            Files.createLink(backup, photo);
        } catch (FileSystemException | UnsupportedOperationException e) {
            assumeTrue(false, "skipped: no hard links here");
        }
        OrientationWriter.write(photo, 6);

        assertThat(Files.readAllBytes(photo)).isEqualTo(TURNED);
        assertThat(Files.readAllBytes(backup)).isEqualTo(UPRIGHT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAreKept() throws IOException, MetadataWriteException {
        for (var permissions : List.of("rw-------", "rw-rw-r--", "rwxrwxrwx")) {
            Files.setPosixFilePermissions(photo, PosixFilePermissions.fromString(permissions));
            OrientationWriter.undo(OrientationWriter.write(photo, 6));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(photo)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void extendedAttributesAreKept() throws IOException, MetadataWriteException {
        var attributes = Files.getFileAttributeView(photo, UserDefinedFileAttributeView.class);
        try {
            attributes.write("xdg.comment", StandardCharsets.UTF_8.encode("at the lake"));
        } catch (IOException | NullPointerException e) {
            assumeTrue(false, "skipped: no extended attributes here");
        }
        OrientationWriter.write(photo, 6);

        var comment = ByteBuffer.allocate(100);
        Files.getFileAttributeView(photo, UserDefinedFileAttributeView.class).read("xdg.comment", comment);
        assertThat(StandardCharsets.UTF_8.decode(comment.flip()).toString()).isEqualTo("at the lake");
    }

    @Test
    void theTimeOfChangeIsNow() throws IOException, MetadataWriteException {
        Files.setLastModifiedTime(photo, FileTime.from(Instant.parse("2024-05-17T13:45:09Z")));
        var start = Instant.now().minusSeconds(2);
        OrientationWriter.write(photo, 6);
        assertThat(Files.getLastModifiedTime(photo).toInstant())
                .isBetween(start, Instant.now().plusSeconds(2));
    }

    @Test
    void everyTurnOfManyInASecondHasItsOwnTime() throws IOException, MetadataWriteException {
        for (int i = 0; i < 4; i++) {
            var before = Files.getLastModifiedTime(photo).toInstant();
            OrientationWriter.write(photo, i + 2);
            assertThat(Duration.between(before, Files.getLastModifiedTime(photo).toInstant())
                            .abs())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void undoRefusesAFileThatSomebodyHasChanged() throws IOException, MetadataWriteException {
        var change = OrientationWriter.write(photo, 6);

        byte[] longer = TurnedJpeg.of(TurnedJpeg.withTag(ByteOrder.BIG_ENDIAN, 6), TurnedJpeg.JFIF);
        Files.write(photo, longer);
        refuses(Reason.CHANGED, () -> OrientationWriter.undo(change));
        assertThat(Files.readAllBytes(photo)).isEqualTo(longer);

        byte[] other = TURNED.clone();
        other[other.length - 1]++;
        Files.write(photo, other);
        refuses(Reason.CHANGED, () -> OrientationWriter.undo(change));
        assertThat(Files.readAllBytes(photo)).isEqualTo(other);

        Files.delete(photo);
        refuses(Reason.VANISHED, () -> OrientationWriter.undo(change));
        assertThat(names()).isEmpty();
    }

    @Test
    void undoAcceptsAFileThatWasOnlyTouchedOrBroughtBack() throws IOException, MetadataWriteException {
        var change = OrientationWriter.write(photo, 6);
        Files.delete(photo);
        Files.write(photo, TURNED);
        OrientationWriter.undo(change);
        assertThat(Files.readAllBytes(photo)).isEqualTo(UPRIGHT);
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsRefused() throws IOException {
        refuses(Reason.VANISHED, () -> OrientationWriter.write(folder.resolve("gone.jpg"), 6));
        refuses(
                Reason.VANISHED,
                () -> OrientationWriter.write(folder.resolve("gone").resolve("a.jpg"), 6));
        refuses(Reason.UNREADABLE, () -> OrientationWriter.write(folder, 6));
        assertThat(names()).containsExactly("a.jpg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFileIsRefused() throws IOException {
        Files.setPosixFilePermissions(photo, PosixFilePermissions.fromString("r--r--r--"));
        refuses(Reason.READ_ONLY, () -> OrientationWriter.write(photo, 6));
        assertThat(Files.readAllBytes(photo)).isEqualTo(UPRIGHT);
        assertThat(names()).containsExactly("a.jpg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFolderIsRefused() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "skipped: an administrator may write into any folder");
            refuses(Reason.READ_ONLY, () -> OrientationWriter.write(photo, 6));
            assertThat(names()).containsExactly("a.jpg");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileThatVanishesMeanwhileIsNotBroughtBack() throws IOException, MetadataWriteException {
        try (var copy = UnfinishedCopy.of(FoundFile.look(photo))) {
            Files.delete(photo);
            assertThatExceptionOfType(IOException.class).isThrownBy(copy::takePlace);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatIsChangedOrReplacedMeanwhileIsLeftSo() throws IOException, MetadataWriteException {
        var earlier = FileTime.from(Instant.parse("2024-05-17T13:45:09Z"));
        Files.setLastModifiedTime(photo, earlier);
        try (var copy = UnfinishedCopy.of(FoundFile.look(photo))) {
            Files.writeString(photo, "somebody was here");
            refuses(Reason.CHANGED, copy::takePlace);
        }
        assertThat(photo).hasContent("somebody was here");
        assertThat(names()).containsExactly("a.jpg");
    }

    @Test
    void bytesThatAreNotWhereTheyWereAreNotOverwritten() throws IOException, MetadataWriteException {
        var splices = List.of(new Splice(3, new byte[] {1}, new byte[] {2}));
        try (var copy = UnfinishedCopy.of(FoundFile.look(photo))) {
            refuses(Reason.CHANGED, () -> copy.apply(splices));
        }
        assertThat(Files.readAllBytes(photo)).isEqualTo(UPRIGHT);
        assertThat(names()).containsExactly("a.jpg");
    }

    @Test
    void theUnfinishedCopyIsHiddenAndNoPhoto() throws IOException, MetadataWriteException {
        try (var copy = UnfinishedCopy.of(FoundFile.look(photo))) {
            assertThat(copy.path().getParent()).isEqualTo(photo.toRealPath().getParent());
            assertThat(copy.path().getFileName().toString()).startsWith(".").doesNotEndWith(".jpg");
        }
        assertThat(names()).containsExactly("a.jpg");
    }
}
