package vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.app.SingleInstance.Claim;

@Timeout(60)
class SingleInstanceTest {
    private static final List<Path> PHOTOS = List.of(Path.of("/photos/照片 1.jpg"), Path.of("/other"));

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<List<Path>> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<IOException> deaf = new LinkedBlockingQueue<>();
    private final List<SingleInstance> instances = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (var instance : instances) {
            instance.close();
        }
        threads.shutdownNow();
    }

    @Test
    void aSecondStartHandsOverWhatItWasAskedToShow() throws Exception {
        first();
        assertThat(claim(PHOTOS)).isEqualTo(new Claim.HandedOver());
        assertThat(claim(List.of())).isEqualTo(new Claim.HandedOver());
        assertThat(shown.take()).isEqualTo(PHOTOS);
        assertThat(shown.take()).isEmpty();
    }

    @Test
    void anotherScreenHasItsOwnWindow() throws Exception {
        first();
        assertThat(SingleInstance.claim(folder, ":1", PHOTOS)).isInstanceOfSatisfying(Claim.First.class, this::keep);
    }

    @Test
    void afterTheFirstHasEndedTheNextOneIsTheFirst() throws Exception {
        first().close();
        assertThat(folder).isDirectoryNotContaining("glob:**.socket");
        first();
        assertThat(claim(PHOTOS)).isEqualTo(new Claim.HandedOver());
    }

    @Test
    void theSocketOfAProcessThatDiedIsReplaced() throws Exception {
        var socket = folder.resolve("window-_0.socket");
        // A socket stays when the one who listened on it is gone.
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        assertThat(socket).exists();
        first();
        assertThat(claim(PHOTOS)).isEqualTo(new Claim.HandedOver());
        assertThat(shown.take()).isEqualTo(PHOTOS);
    }

    @Test
    void whoeverTalksNonsenseDoesNotDisturbTheNextOne() throws Exception {
        listening();
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            var bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window-_0.socket")))) {
                channel.write(ByteBuffer.wrap(bytes));
            }
        }
        assertThat(claim(PHOTOS)).isEqualTo(new Claim.HandedOver());
        assertThat(shown.take()).isEqualTo(PHOTOS);
    }

    @Test
    void whoeverSaysNothingHoldsTheNextOneUpForTwoSecondsAtMost() throws Exception {
        listening();
        try (var _ = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window-_0.socket")))) {
            assertThat(claim(PHOTOS)).isEqualTo(new Claim.HandedOver());
        }
    }

    @Test
    void ofManyStartsAtOnceOneIsTheFirstAndHearsOfAllOthers() throws Exception {
        var claims = threads.invokeAll(IntStream.range(0, 12)
                .<Callable<Claim>>mapToObj(i -> () -> {
                    var claim = claim(List.of(Path.of("/photo-" + i)));
                    if (claim instanceof Claim.First(var instance)) {
                        instance.serve(threads, shown::add, deaf::add);
                    }
                    return claim;
                })
                .toList());
        int handedOver = 0;
        for (var claim : claims) {
            switch (claim.get()) {
                case Claim.First(var instance) -> keep(instance);
                case Claim.HandedOver() -> handedOver++;
                case Claim.Alone(var why) -> throw why;
            }
        }
        assertThat(instances).hasSize(1);
        assertThat(handedOver).isEqualTo(11);
        assertThat(shown).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void whereThereCanBeNoLockTheStartIsAlone() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(SingleInstance.claim(file, "", PHOTOS)).isInstanceOf(Claim.Alone.class);
    }

    @Test
    void whereNothingCanBeListenedOnEachStartHasItsOwnWindow() throws Exception {
        var deep = folder.resolve("d".repeat(120)); // A socket's path has room for about a hundred bytes.
        for (int start = 0; start < 2; start++) {
            if (!(SingleInstance.claim(deep, "", PHOTOS) instanceof Claim.First(var instance))) {
                throw new AssertionError("not the first");
            }
            instance.serve(threads, shown::add, deaf::add);
            assertThat(deaf.take()).hasMessageContaining("too long");
        }
    }

    @Test
    void aStartThatComesBeforeTheFirstOneListensWaitsForIt() throws Exception {
        var first = claimed();
        var second = threads.submit(() -> claim(PHOTOS));
        first.serve(threads, shown::add, deaf::add);
        assertThat(second.get()).isEqualTo(new Claim.HandedOver());
        assertThat(shown.take()).isEqualTo(PHOTOS);
    }

    @Test
    void aStartThatComesWhileTheFirstOneEndsIsTheNextFirst() throws Exception {
        var first = claimed();
        var second = threads.submit(() -> claim(PHOTOS));
        first.close();
        assertThat(second.get()).isInstanceOfSatisfying(Claim.First.class, this::keep);
    }

    @Test
    void whatHasEndedDoesNotBeginToListen() throws Exception {
        var first = claimed();
        first.close();
        first.serve(Runnable::run, shown::add, deaf::add);
        assertThat(folder).isDirectoryNotContaining("glob:**.socket");
        assertThat(deaf).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseCanLookIntoTheFolder() throws Exception {
        first();
        assertThat(Files.getPosixFilePermissions(folder))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    private SingleInstance first() {
        var instance = claimed();
        instance.serve(threads, shown::add, deaf::add);
        return instance;
    }

    private void listening() throws InterruptedException {
        first();
        assertThat(claim(List.of())).isEqualTo(new Claim.HandedOver());
        assertThat(shown.take()).isEmpty();
    }

    private SingleInstance claimed() {
        if (!(claim(List.of()) instanceof Claim.First(var instance))) {
            throw new AssertionError("not the first");
        }
        keep(instance);
        return instance;
    }

    private void keep(Claim.First first) {
        keep(first.instance());
    }

    private void keep(SingleInstance instance) {
        instances.add(instance);
    }

    private Claim claim(List<Path> paths) {
        return SingleInstance.claim(folder, ":0", paths);
    }
}
