package vitrine.app;

import java.nio.ByteBuffer;

/// What comes through the socket on which later starts hand over their paths.
public final class InstanceMessageFuzz {
    private InstanceMessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < InstanceMessage.HEADER_BYTES) {
            return;
        }
        var length = InstanceMessage.bodyLength(
                ByteBuffer.wrap(data, 0, InstanceMessage.HEADER_BYTES).slice());
        if (length.isEmpty()) {
            return;
        }
        InstanceMessage.decoded(
                        ByteBuffer.wrap(data, InstanceMessage.HEADER_BYTES, data.length - InstanceMessage.HEADER_BYTES)
                                .slice())
                .ifPresent(message -> message.paths().forEach(path -> {
                    if (!path.isAbsolute()) {
                        throw new AssertionError("a path that depends on who reads it: " + path);
                    }
                }));
    }
}
