package vitrine.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;

/// A decoder process for tests: its "pictures" are texts that say what it is to do.
final class UnreliableDecoder {
    /// In bytes; what is behind them only makes the file large.
    private static final int MOST_WORDS = 100;

    private final PrintStream answers;

    private UnreliableDecoder(PrintStream answers) {
        this.answers = answers;
    }

    public static void main(String[] files) throws IOException {
        new DecoderLoop(new UnreliableDecoder(System.out)::decode)
                .run(System.in, System.out, Path.of(files[0]), Path.of(files[1]));
    }

    private Picture decode(MemorySegment file, Wish wish) throws DecodeException {
        var start = file.asSlice(0, Math.min(file.byteSize(), MOST_WORDS));
        var words = new String(start.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8).split(" ", -1);
        return switch (words[0]) {
            case "picture" -> picture(Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]);
            case "claim" -> claim(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "crash" -> crash();
            case "hang" -> hang();
            case "fill" -> fill(wish);
            case "nonsense" -> {
                answers.print("I am not a frame, I am a line that a library printed.");
                yield hang();
            }
            case "refuse" -> throw new DecodeException(Reason.TOO_LARGE, "refused");
            case "throw" -> throw new IllegalStateException("a broken decoder");
            case "deep" -> deep(file, wish);
            default -> throw new DecodeException(Reason.DAMAGED, words[0]);
        };
    }

    private static Picture picture(int width, int height, String colour) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, (int) Long.parseLong(colour, 16));
        return new Picture(new Pixels(width, height, argb), new PixelSize(width, height));
    }

    /// Of a whole that is as large as that.
    private static Picture claim(int width, int height) {
        return new Picture(new Pixels(3, 2, new int[3 * 2]), new PixelSize(width, height));
    }

    private static Picture crash() {
        Runtime.getRuntime().halt(139);
        throw new AssertionError("halted");
    }

    private static Picture hang() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                // It hangs on.
            }
        }
    }

    private static Picture fill(Wish wish) {
        var hoard = new int[wish.page() + 100][];
        for (int i = 0; i < hoard.length; i++) {
            hoard[i] = new int[64 << 20];
        }
        throw new AssertionError(hoard.length + " times 256 MB fit into memory");
    }

    @SuppressWarnings("InfiniteRecursion")
    private Picture deep(MemorySegment file, Wish wish) throws DecodeException {
        return deep(file, wish);
    }
}
