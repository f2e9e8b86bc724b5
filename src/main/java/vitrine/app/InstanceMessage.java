package vitrine.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a second start says to the window that is open: what it was asked to show.
///
/// On the wire, big-endian: four bytes "VTR1", the number of bytes that follow (int), the number of paths (int), and
/// for each its length in bytes (int) and its text in UTF-8. At most [#MAX_BYTES] in all, which is more than a command
/// line holds; what was to follow is left out by the sender.
///
/// @param paths absolute; none means only to come forward
record InstanceMessage(List<Path> paths) {
    static final int MAX_BYTES = 1 << 20;
    static final int HEADER_BYTES = 8;
    private static final int MAGIC = 0x56545231;

    InstanceMessage {
        paths = List.copyOf(paths);
    }

    ByteBuffer encoded() {
        var texts = new ArrayList<byte[]>();
        int length = Integer.BYTES;
        for (var path : paths) {
            var text = PathText.of(path).getBytes(StandardCharsets.UTF_8);
            if (HEADER_BYTES + length + Integer.BYTES + text.length > MAX_BYTES) {
                break;
            }
            length += Integer.BYTES + text.length;
            texts.add(text);
        }
        var bytes = ByteBuffer.allocate(HEADER_BYTES + length);
        bytes.putInt(MAGIC).putInt(length).putInt(texts.size());
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return bytes.flip();
    }

    /// How many bytes follow such a header; nothing when it is none of ours, or claims too much.
    ///
    /// @param header [#HEADER_BYTES] long
    static Optional<Integer> bodyLength(ByteBuffer header) {
        int magic = header.getInt();
        int length = header.getInt();
        return magic == MAGIC && length >= Integer.BYTES && length <= MAX_BYTES - HEADER_BYTES
                ? Optional.of(length)
                : Optional.empty();
    }

    /// The message in the bytes after the header; nothing when they are none.
    static Optional<InstanceMessage> decoded(ByteBuffer body) {
        if (body.remaining() < Integer.BYTES) {
            return Optional.empty();
        }
        int count = body.getInt();
        var paths = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            var path = nextPath(body);
            if (path == null) {
                return Optional.empty();
            }
            paths.add(path);
        }
        return count >= 0 && !body.hasRemaining() ? Optional.of(new InstanceMessage(paths)) : Optional.empty();
    }

    private static @Nullable Path nextPath(ByteBuffer body) {
        if (body.remaining() < Integer.BYTES) {
            return null;
        }
        int length = body.getInt();
        if (length < 0 || length > body.remaining()) {
            return null;
        }
        var text = body.slice(body.position(), length);
        body.position(body.position() + length);
        try {
            return PathText.path(
                            StandardCharsets.UTF_8.newDecoder().decode(text).toString())
                    .orElse(null);
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
