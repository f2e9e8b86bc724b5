package vitrine.image.formats;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// A mapped file as libopenjp2 reads files: by functions that it calls. What they throw would end the process, so they
/// throw nothing, wherever it wants to read.
@SuppressWarnings("restricted") // To be called by what is not Java is what this class is for.
final class OpenJpegInput {
    private static final long FAILED = -1;

    private final MemorySegment file;
    private final MemorySegment reading;
    private final MemorySegment skipping;
    private final MemorySegment seeking;
    private long at;

    /// @param arena in which the functions live
    OpenJpegInput(MemorySegment file, Arena arena) {
        this.file = file;
        reading = function(
                arena,
                "read",
                MethodType.methodType(long.class, MemorySegment.class, long.class, MemorySegment.class),
                FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS));
        skipping = function(
                arena,
                "skip",
                MethodType.methodType(long.class, long.class, MemorySegment.class),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS));
        seeking = function(
                arena,
                "seek",
                MethodType.methodType(int.class, long.class, MemorySegment.class),
                FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS));
    }

    private MemorySegment function(Arena arena, String name, MethodType type, FunctionDescriptor descriptor) {
        try {
            MethodHandle method = MethodHandles.lookup().findVirtual(OpenJpegInput.class, name, type);
            return Linker.nativeLinker().upcallStub(method.bindTo(this), descriptor, arena);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a method of this class", e);
        }
    }

    MemorySegment reading() {
        return reading;
    }

    MemorySegment skipping() {
        return skipping;
    }

    MemorySegment seeking() {
        return seeking;
    }

    long length() {
        return file.byteSize();
    }

    @SuppressWarnings("unused") // Called by the library.
    private long read(MemorySegment target, long length, MemorySegment userData) {
        long count = Math.min(length, file.byteSize() - at);
        if (count <= 0) {
            return FAILED;
        }
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, target.reinterpret(count), ValueLayout.JAVA_BYTE, 0, count);
        at += count;
        return count;
    }

    @SuppressWarnings("unused") // Called by the library.
    private long skip(long count, MemorySegment userData) {
        long before = at;
        at = Math.clamp(at + Math.clamp(count, -file.byteSize(), file.byteSize()), 0, file.byteSize());
        return at == before && count != 0 ? FAILED : at - before;
    }

    @SuppressWarnings("unused") // Called by the library.
    private int seek(long to, MemorySegment userData) {
        if (to < 0 || to > file.byteSize()) {
            return 0;
        }
        at = to;
        return 1;
    }
}
