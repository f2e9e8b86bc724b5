package vitrine.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One window for all starts: the first start holds a lock and listens on a local socket, later ones hand over what
/// they were asked to show. The lock is the system's, so that of a process that died is free; the socket it left behind
/// is replaced. Only the same user is listened to.
final class SingleInstance implements AutoCloseable {
    /// The window may be about to open.
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final Duration SPEAKS_WITHIN = Duration.ofSeconds(2);
    /// Between taking the lock and listening the window comes up.
    private static final Duration LISTENS_WITHIN = Duration.ofSeconds(10);

    private static final byte UNDERSTOOD = 1;

    private final FileLock lock;
    private final Path socket;
    private @Nullable ServerSocketChannel server;
    private boolean closed;

    /// What became of a start.
    sealed interface Claim {
        /// It is the first one, and is to [serve][SingleInstance#serve].
        record First(SingleInstance instance) implements Claim {}

        /// The window that is open shows what was asked for; there is nothing left to do.
        record HandedOver() implements Claim {}

        /// Whoever has the lock does not answer, or there could be no lock: better two windows than none.
        record Alone(IOException why) implements Claim {}
    }

    private SingleInstance(FileLock lock, Path socket) {
        this.lock = lock;
        this.socket = socket;
    }

    /// @param folder is made, for this user only
    /// @param screen starts on another screen are none of this one's business
    /// @param paths what to show, absolute
    static Claim claim(Path folder, String screen, List<Path> paths) {
        var name = "window-" + screen.replaceAll("[^A-Za-z0-9.-]", "_");
        var socket = folder.resolve(name + ".socket");
        try {
            PrivateFolder.make(folder);
            long deadline = System.nanoTime() + LISTENS_WITHIN.toNanos();
            while (true) { // The window that has the lock may be coming up, or going.
                var lock = lock(folder.resolve(name + ".lock"));
                if (lock != null) {
                    return new Claim.First(new SingleInstance(lock, socket));
                }
                var channel = connect(socket, deadline);
                if (channel.isPresent()) {
                    handOver(channel.get(), new InstanceMessage(paths));
                    return new Claim.HandedOver();
                }
            }
        } catch (IOException e) {
            return new Claim.Alone(e);
        }
    }

    private static @Nullable FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close(); // Held in this very process.
            return null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private synchronized ServerSocketChannel listen() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        Files.deleteIfExists(socket); // Of a process that died.
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server = channel;
        channel.bind(UnixDomainSocketAddress.of(socket));
        PrivateFolder.close(socket);
        return channel;
    }

    private static void handOver(SocketChannel channel, InstanceMessage message) throws IOException {
        try (var exchange = new SocketExchange(channel, ANSWERS_WITHIN)) {
            if (!exchange.isWithSameUser()) {
                throw new IOException("another user listens");
            }
            exchange.write(message.encoded());
            if (exchange.read(1).get() != UNDERSTOOD) {
                throw new IOException("not understood");
            }
        }
    }

    /// @return nothing, after a moment, when nobody listens yet
    private static Optional<SocketChannel> connect(Path socket, long deadline) throws IOException {
        try {
            return Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
        } catch (IOException e) {
            if (System.nanoTime() > deadline) {
                throw e;
            }
            pause(e);
            return Optional.empty();
        }
    }

    private static void pause(IOException cause) throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    /// From now on `show` gets what later starts are asked to show, on a thread of `executor`. Not part of the claim:
    /// to
    /// listen takes a start a twentieth of a second, which it need not wait for.
    ///
    /// @param deaf where nothing can be listened on, gets the reason; the next start will have a window of its own
    void serve(Executor executor, Consumer<List<Path>> show, Consumer<IOException> deaf) {
        executor.execute(() -> {
            try {
                answerAll(listen(), show);
            } catch (ClosedChannelException _) {
                // The program has ended.
            } catch (IOException | RuntimeException e) {
                deaf.accept(closed(e));
            }
        });
    }

    /// So that the lock does not say that there is someone to talk to.
    private IOException closed(Exception cause) {
        var why = cause instanceof IOException io ? io : new IOException(cause);
        try {
            close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    private static void answerAll(ServerSocketChannel server, Consumer<List<Path>> show) {
        while (server.isOpen()) {
            try {
                answer(server.accept(), show);
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                // Whoever it was has gone, hung or talked nonsense; the next one may do better.
                if (!isRested(e)) {
                    return;
                }
            }
        }
    }

    /// What fails at once and for good is not to keep a processor busy.
    private static boolean isRested(IOException cause) {
        try {
            pause(cause);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void answer(SocketChannel channel, Consumer<List<Path>> show) throws IOException {
        try (var exchange = new SocketExchange(channel, SPEAKS_WITHIN)) {
            if (!exchange.isWithSameUser()) {
                return;
            }
            var length = InstanceMessage.bodyLength(exchange.read(InstanceMessage.HEADER_BYTES));
            var message = length.isEmpty()
                    ? Optional.<InstanceMessage>empty()
                    : InstanceMessage.decoded(exchange.read(length.get()));
            if (message.isPresent()) {
                show.accept(message.get().paths());
                exchange.write(ByteBuffer.wrap(new byte[] {UNDERSTOOD}));
            }
        }
    }

    /// The next start is the first one again.
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return; // What lies there now may be of the next one.
        }
        closed = true;
        try (var _ = lock.acquiredBy();
                var _ = server) {
            Files.deleteIfExists(socket); // While the lock is held, or it might be that of the next one.
        }
    }
}
