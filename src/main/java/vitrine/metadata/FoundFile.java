package vitrine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vitrine.metadata.MetadataWriteException.Reason;

/// A file that may be written, in the state in which it was found.
///
/// @param path the file itself, at the end of all links
/// @param key what tells it from another file of the same name, where the system has such a thing
record FoundFile(
        Path path, long size, FileTime modified, @Nullable Object key) {
    private static final EnumSet<PosixFilePermission> MAY_WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    static FoundFile look(Path file) throws IOException, MetadataWriteException {
        var path = file.toRealPath();
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile() || !Files.isReadable(path)) {
            throw new MetadataWriteException(
                    Reason.UNREADABLE, attributes.isRegularFile() ? "access denied" : "not a regular file");
        }
        if (!Files.isWritable(path) || isMarkedReadOnly(path) || !Files.isWritable(path.resolveSibling("."))) {
            throw new MetadataWriteException(Reason.READ_ONLY, "");
        }
        return new FoundFile(path, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /// Replacing a file asks only for rights in its folder, and an administrator may everything; but who takes away
    /// all rights to write means it.
    private static boolean isMarkedReadOnly(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(path).stream().noneMatch(MAY_WRITE::contains);
    }

    /// Whether the file is still in this state.
    boolean isUnchanged() throws IOException {
        var now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() == size && now.lastModifiedTime().equals(modified) && Objects.equals(now.fileKey(), key);
    }
}
