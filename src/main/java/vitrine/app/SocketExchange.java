package vitrine.app;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/// Reads and writes on a local socket, all within a time: whoever is at the other end may hang. For one thread.
final class SocketExchange implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    /// @param channel is closed together with this
    SocketExchange(SocketChannel channel, Duration within) throws IOException {
        this.channel = channel;
        deadline = System.nanoTime() + within.toNanos();
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    /// Whether the other end belongs to the user this program runs for. Where the system cannot tell, the folder of the
    /// socket must be closed to others.
    boolean isWithSameUser() throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        var other = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        return other.equals(System.getProperty("user.name"));
    }

    /// @return a buffer with exactly `length` bytes, ready to be read
    ByteBuffer read(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            await(SelectionKey.OP_READ);
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            await(SelectionKey.OP_WRITE);
            channel.write(bytes);
        }
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException();
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel;
                selector) {
            key.cancel();
        }
    }
}
