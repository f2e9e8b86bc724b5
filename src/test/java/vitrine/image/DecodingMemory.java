package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/// What decoding takes, and how much of it is too much. Measured are, in bytes,
/// - what the thread that decodes takes from the heap of this process, as the virtual machine counts it;
/// - how far the memory of this process rises meanwhile above what was there before (VmHWM of Linux): what of it the
///   thread did not take from the heap is native, of libjpeg, libwebp or zlib, or is mapped;
/// - the most that decoder processes ever had at a time, of heap and native memory together (VmHWM of each).
///
/// Where the system does not count so, as Linux does, nothing native is seen.
///
/// @param heap what this thread has taken since it began
/// @param resident what of this process was there
record DecodingMemory(long heap, long resident) {
    /// All that decoding one small file may take from the heap one after the other, however large it claims to be. Less
    /// is held at a time.
    private static final long MOST_HEAP = Runtime.getRuntime().maxMemory();

    /// As much as [DecodeMemory#halfOfHeap] grants to all decoding at a time.
    private static final long MOST_NATIVE = Runtime.getRuntime().maxMemory() / 2;

    /// What a decoder process may have at a time, less than half of its address space: the heap of 640 MiB that it
    /// is started with, and 8 native bytes for each of the 120 million pixels that HEIC and AVIF may have.
    private static final long MOST_OF_DECODER = (640L << 20) + 8 * 120_000_000L;

    static final Path FORGET = Path.of("/proc/self/clear_refs");

    private static final ProcessHandle THIS = ProcessHandle.current();

    /// Begins to measure what this thread and this process take.
    static DecodingMemory now() {
        forgetPeak();
        return new DecodingMemory(allocated(), peak(THIS));
    }

    /// @param decoders that decode for this process, if any
    void isBounded(Collection<ProcessHandle> decoders) {
        long taken = allocated() - heap;
        assertThat(taken).as("bytes of the heap").isLessThan(MOST_HEAP);
        assertThat(risen() - taken).as("native bytes").isLessThan(MOST_NATIVE);
        areBounded(decoders);
    }

    static void areBounded(Collection<ProcessHandle> decoders) {
        areBelow(MOST_OF_DECODER, decoders);
    }

    static void areBelow(long most, Collection<ProcessHandle> decoders) {
        assertThat(decoders)
                .allSatisfy(decoder -> assertThat(peak(decoder))
                        .as("bytes of a decoder process")
                        .isLessThan(most));
    }

    /// By how much more memory this process had meanwhile, at some time, than when measuring began.
    long risen() {
        return peak(THIS) - resident;
    }

    /// The most that a process that runs has had at a time; 0 where that is not known. Source: proc_pid_status(5).
    static long peak(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                ? bean.getThreadAllocatedBytes(Thread.currentThread().threadId())
                : 0;
    }

    /// What is there now is the most until more is there. Source: proc_pid_clear_refs(5).
    private static void forgetPeak() {
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException _) {
            // Then only is seen what is more than ever before.
        }
    }
}
