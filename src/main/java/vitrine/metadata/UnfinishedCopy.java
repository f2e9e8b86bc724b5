package vitrine.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import vitrine.metadata.MetadataWriteException.Reason;

/// A copy of a file beside it, in which bytes are changed before it takes the file's place. Others see the former
/// file or the new one, even when the power fails; when something goes wrong the file is as it was and the copy is
/// gone.
///
/// The copy has the file's permissions, owner, group and extended attributes, as far as the system lets its maker
/// give them. Other hard links to the file keep the former content: such a link is mostly a backup's, and a backup
/// must not change with what it keeps safe. A file that somebody has meanwhile changed, replaced or deleted stays
/// that way.
final class UnfinishedCopy implements AutoCloseable {
    /// Two seconds are the coarsest clock of a file system (FAT), one is that of the shared thumbnail cache.
    private static final Duration TELLABLE = Duration.ofSeconds(2);

    private final FoundFile original;
    private final Path path;

    private UnfinishedCopy(FoundFile original, Path path) {
        this.original = original;
        this.path = path;
    }

    static UnfinishedCopy of(FoundFile original) throws IOException {
        var copy =
                new UnfinishedCopy(original, UnfinishedFiles.in(original.path().resolveSibling("")));
        try {
            Files.copy(original.path(), copy.path, StandardCopyOption.COPY_ATTRIBUTES);
            copy.keepAccess();
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /// Copying gives up the group and the permissions with the owner, and only an administrator may give files away.
    private void keepAccess() throws IOException {
        var from = Files.getFileAttributeView(original.path(), PosixFileAttributeView.class);
        var to = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (from == null || to == null) {
            return;
        }
        var wanted = from.readAttributes();
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(wanted.permissions());
        try {
            if (!wanted.group().equals(to.readAttributes().group())) {
                to.setGroup(wanted.group());
            }
        } catch (IOException notAMember) {
            withoutGroup(permissions);
        }
        if (!permissions.equals(to.readAttributes().permissions())) {
            to.setPermissions(permissions);
        }
    }

    /// Members of another group get no more rights than all others have.
    private static void withoutGroup(Set<PosixFilePermission> permissions) {
        if (!permissions.contains(PosixFilePermission.OTHERS_READ)) {
            permissions.remove(PosixFilePermission.GROUP_READ);
        }
        if (!permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            permissions.remove(PosixFilePermission.GROUP_WRITE);
        }
        if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
            permissions.remove(PosixFilePermission.GROUP_EXECUTE);
        }
    }

    Path path() {
        return path;
    }

    /// A number that tells one content from another; meant against accidents, not against forgers.
    long checksum() throws IOException {
        var crc = new CRC32C();
        var buffer = ByteBuffer.allocate(64 * 1024);
        try (var channel = FileChannel.open(path)) {
            while (channel.read(buffer) >= 0) {
                crc.update(buffer.flip());
                buffer.clear();
            }
        }
        return crc.getValue();
    }

    /// Changes the copy, which from here on is safe on the disk.
    ///
    /// @throws MetadataWriteException when the file does not have the bytes that should go
    void apply(List<Splice> splices) throws IOException, MetadataWriteException {
        try (var from = FileChannel.open(original.path());
                var to = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long done = 0;
            long shift = 0;
            for (var splice : splices) {
                if (shift != 0) {
                    transfer(from, done, splice.at(), to, done + shift);
                }
                if (!has(from, splice)) {
                    throw new MetadataWriteException(Reason.CHANGED, "other bytes at " + splice.at());
                }
                write(to, splice.at() + shift, splice.after());
                done = splice.end();
                shift += splice.growth();
            }
            if (shift != 0) {
                transfer(from, done, original.size(), to, done + shift);
                to.truncate(original.size() + shift);
            }
            to.force(true);
        }
    }

    private static boolean has(FileChannel file, Splice splice) throws IOException {
        var bytes = ByteBuffer.allocate(splice.before().length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, splice.at() + bytes.position()) < 0) {
                return false;
            }
        }
        return Arrays.equals(bytes.array(), splice.before());
    }

    private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, at + buffer.position());
        }
    }

    private static void transfer(FileChannel from, long start, long end, FileChannel to, long at) throws IOException {
        to.position(at);
        for (long done = start; done < end; ) {
            long count = from.transferTo(done, end - done, to);
            if (count <= 0) {
                throw new IOException("the file has become shorter");
            }
            done += count;
        }
    }

    /// Puts the copy in the file's place, unless that is not the same file any more. Its time of change is now, and
    /// always another than before: by that time thumbnails, backups and other programs know that they must look
    /// again.
    void takePlace() throws IOException, MetadataWriteException {
        var former = original.modified().toInstant();
        var gap = Duration.between(former, Files.getLastModifiedTime(path).toInstant());
        if (gap.abs().compareTo(TELLABLE) < 0) {
            Files.setLastModifiedTime(path, FileTime.from(former.plus(TELLABLE)));
        }
        if (!original.isUnchanged()) {
            throw new MetadataWriteException(Reason.CHANGED, "");
        }
        Files.move(path, original.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Deletes the copy if it is still there.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
