package vitrine.samples;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A disk with one folder of photos that stops to answer when it is told to: a file system that this process serves to
/// the kernel through `/dev/fuse`. For administrators on Linux. Source: fuse(4), `linux/fuse.h`, protocol 7.23.
public final class SilentDisk implements AutoCloseable {
    /// What the kernel may ask.
    public enum Question {
        LOOKUP(1),
        GETATTR(3),
        OPEN(14),
        READ(15),
        STATFS(17),
        INIT(26),
        OPENDIR(27),
        READDIR(28);

        private final int code;

        Question(int code) {
            this.code = code;
        }
    }

    private static final int FORGET = 2;
    private static final int BATCH_FORGET = 42;
    private static final int INTERRUPT = 36;
    private static final int RELEASE = 18;
    private static final int RELEASEDIR = 29;
    private static final int REQUEST_HEADER = 40;
    private static final int REPLY_HEADER = 16;
    private static final int BUFFER = 1 << 18;
    private static final int NO_ENTRY = -2;
    private static final int NOT_IMPLEMENTED = -38;
    private static final int READ_WRITE = 2;
    private static final long NO_SETUID_NO_DEVICES = 2 | 4;
    private static final int FORCED = 1;
    private static final int DETACHED = 2;
    private static final int FOLDER = 0x41ED;
    private static final int FILE = 0x81A4;
    private static final int FILE_BYTES = 50_000;

    private final Path mount;
    private final int count;
    private final int device;
    private final Set<Question> unanswered = ConcurrentHashMap.newKeySet();
    private final Arena arena = Arena.ofShared();
    private final MethodHandle read = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private final MethodHandle write = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

    private SilentDisk(Path mount, int count, int device) {
        this.mount = mount;
        this.count = count;
        this.device = device;
    }

    public static boolean canBeMade() {
        return System.getProperty("os.name").equals("Linux")
                && "root".equals(System.getProperty("user.name"))
                && Files.isWritable(Path.of("/dev/fuse"));
    }

    /// @param folder where it is mounted; empty
    /// @param count of photos, `photo-000.jpg` and so on
    public static SilentDisk mount(Path folder, int count) throws IOException {
        try (var arena = Arena.ofConfined()) {
            int device = (int)
                    call(function("open", JAVA_INT, ADDRESS, JAVA_INT), arena.allocateFrom("/dev/fuse"), READ_WRITE);
            var options = "fd=" + device + ",rootmode=40000,user_id=0,group_id=0,allow_other";
            int result = (int) call(
                    function("mount", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS),
                    arena.allocateFrom("silent"),
                    arena.allocateFrom(folder.toString()),
                    arena.allocateFrom("fuse"),
                    NO_SETUID_NO_DEVICES,
                    arena.allocateFrom(options));
            if (device < 0 || result != 0) {
                throw new IOException("cannot be mounted at " + folder);
            }
            var disk = new SilentDisk(folder, count, device);
            var server = new Thread(disk::serve, "silent-disk");
            server.setDaemon(true);
            server.start();
            return disk;
        }
    }

    /// From now on these are never answered.
    public void silence(Question... questions) {
        unanswered.addAll(Set.of(questions));
    }

    /// Whoever waits for an answer gets an error now.
    @Override
    public void close() {
        try (var arena = Arena.ofConfined()) {
            var path = arena.allocateFrom(mount.toString());
            var unmount = function("umount2", JAVA_INT, ADDRESS, JAVA_INT);
            call(unmount, path, FORCED); // Ends what waits, even if the disk is in use.
            call(unmount, path, DETACHED);
        }
    }

    private void serve() {
        var memory = arena.allocate(BUFFER);
        while ((long) call(read, device, memory, (long) BUFFER) > 0) {
            answer(memory.asByteBuffer().order(ByteOrder.nativeOrder()));
        }
        call(function("close", JAVA_INT, JAVA_INT), device);
    }

    private void answer(ByteBuffer request) {
        int code = request.getInt(4);
        long id = request.getLong(8);
        long node = request.getLong(16);
        if (code == FORGET || code == BATCH_FORGET || code == INTERRUPT) {
            return; // Nobody waits.
        }
        for (var question : unanswered) {
            if (question.code == code) {
                return;
            }
        }
        switch (code) {
            case 26 -> reply(id, init());
            case 1 -> lookup(id, request);
            case 3 -> reply(id, bytes(16 + 88).putLong(0).putLong(0).put(attributes(node)));
            case 14, 27 -> reply(id, bytes(16));
            case 15 ->
                reply(
                        id,
                        bytes(Math.min(request.getInt(REQUEST_HEADER + 16), FILE_BYTES))
                                .position(0));
            case 17 -> reply(id, bytes(80));
            case 28 -> list(id, request.getLong(REQUEST_HEADER + 8));
            case RELEASE, RELEASEDIR -> reply(id, bytes(0));
            default -> refuse(id, NOT_IMPLEMENTED);
        }
    }

    private static ByteBuffer init() {
        return bytes(64)
                .putInt(7)
                .putInt(23)
                .putInt(65536)
                .putInt(0)
                .putInt(0x000A_000C)
                .putInt(65536)
                .putInt(1);
    }

    private void lookup(long id, ByteBuffer request) {
        var name = new byte[request.getInt(0) - REQUEST_HEADER - 1];
        request.get(REQUEST_HEADER, name);
        var text = new String(name, StandardCharsets.US_ASCII);
        if (!text.matches("photo-\\d{3}\\.jpg") || Integer.parseInt(text.substring(6, 9)) >= count) {
            refuse(id, NO_ENTRY);
            return;
        }
        long node = 2L + Integer.parseInt(text.substring(6, 9));
        reply(id, bytes(40 + 88).putLong(node).position(40).put(attributes(node)));
    }

    private void list(long id, long from) {
        var entries = bytes(3000);
        for (long i = from; i < count && entries.remaining() >= 40; i++) {
            var name = "photo-%03d.jpg".formatted(i).getBytes(StandardCharsets.US_ASCII);
            entries.putLong(2 + i)
                    .putLong(i + 1)
                    .putInt(name.length)
                    .putInt(FILE >> 12)
                    .put(name);
            entries.position((entries.position() + 7) & ~7);
        }
        reply(id, entries.flip());
    }

    private static ByteBuffer attributes(long node) {
        boolean root = node == 1;
        return bytes(88)
                .putLong(node)
                .putLong(root ? 0 : FILE_BYTES)
                .position(60)
                .putInt(root ? FOLDER : FILE)
                .putInt(1)
                .position(80)
                .putInt(4096)
                .position(0);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    private void refuse(long id, int error) {
        send(id, error, bytes(0));
    }

    /// @param content all of it, wherever its position is
    private void reply(long id, ByteBuffer content) {
        send(id, 0, content);
    }

    private void send(long id, int error, ByteBuffer content) {
        int length = REPLY_HEADER + content.limit();
        var reply = bytes(length)
                .putInt(length)
                .putInt(error)
                .putLong(id)
                .put(content.position(0))
                .position(0);
        try (var confined = Arena.ofConfined()) {
            var memory = confined.allocate(length);
            memory.copyFrom(MemorySegment.ofBuffer(reply));
            call(write, device, memory, (long) length);
        }
    }

    @SuppressWarnings("restricted") // The kernel is asked as C would ask it.
    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
