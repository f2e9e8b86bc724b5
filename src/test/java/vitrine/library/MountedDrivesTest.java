package vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedDrivesTest {
    private static final String MOUNT_INFO = """
            22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
            23 22 0:21 / /proc rw,nosuid - proc proc rw
            40 22 8:17 / /run/media/ann/CANON\\040EOS rw,nosuid shared:2 - vfat /dev/sdb1 rw
            41 22 8:33 / /media/ann/Füße rw - exfat /dev/sdc1 rw
            42 22 8:34 / /mnt/backup rw master:3 propagate_from:1 - btrfs /dev/sdd1 rw
            43 22 0:50 / /mnt/auto rw - autofs systemd-1 rw
            44 22 0:51 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
            45 22 8:34 / /mnt/backup rw - btrfs /dev/sdd1 rw
            46 22 8:35 / /mediatheque rw - ext4 /dev/sde1 rw
            47 22 8:36 / /media/tab\\011back\\134slash rw - ext4 /dev/sdf1 rw
            """;

    @Test
    void onLinuxDrivesAreWhatPeopleMounted() {
        assertThat(MountedDrives.mounted(MOUNT_INFO))
                .containsExactly(
                        Path.of("/run/media/ann/CANON EOS"),
                        Path.of("/media/ann/Füße"),
                        Path.of("/mnt/backup"),
                        Path.of("/media/tab\tback\\slash"));
    }

    @Test
    void aFileIsOnTheDiskThatIsMountedAboveItOrInItsFolder() {
        var home = Path.of("/home/ann");
        assertThat(MountedDrives.under(Path.of("/mnt/backup/2024/a.jpg"), home, MOUNT_INFO))
                .isEqualTo(Path.of("/mnt/backup"));
        assertThat(MountedDrives.under(Path.of("/mnt/backup"), home, MOUNT_INFO))
                .isEqualTo(Path.of("/mnt/backup"));
        assertThat(MountedDrives.under(Path.of("/home/ann/Pictures/a.jpg"), home, MOUNT_INFO))
                .isEqualTo(Path.of("/home/ann/Pictures"));
        assertThat(MountedDrives.under(Path.of("/media/ann/Füße/x/a.jpg"), Path.of("/media/ann/Füße/home"), MOUNT_INFO))
                .isEqualTo(Path.of("/media/ann/Füße/x"));
        assertThat(MountedDrives.under(Path.of("/"), home, "")).isEqualTo(Path.of("/"));
    }

    @Test
    void linesThatMakeNoSenseAreLeftOut() {
        assertThat(MountedDrives.mounted("")).isEmpty();
        assertThat(MountedDrives.mounted(
                        "\n1 2 3\n- - - - -\n40 22 8:17 / /media/nul\\000 rw - vfat\n1 1 1 / /media/x -"))
                .containsExactly(Path.of("/media/x"));
    }

    @Test
    void onAMacVolumesAreDrivesButNotTheLinkToTheSystemDisk(@TempDir Path volumes) throws IOException {
        Files.createDirectory(volumes.resolve("Card"));
        Files.createSymbolicLink(volumes.resolve("Macintosh HD"), volumes.resolve("Card"));
        assertThat(MountedDrives.volumes(volumes)).containsExactly(volumes.resolve("Card"));
        assertThat(MountedDrives.volumes(volumes.resolve("none"))).isEmpty();
    }

    @Test
    void onWindowsRootsAreDrives() {
        assertThat(MountedDrives.roots(List.of(Path.of("c"), Path.of("d"))))
                .containsExactly(Path.of("c"), Path.of("d"));
    }
}
