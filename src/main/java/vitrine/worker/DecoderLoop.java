package vitrine.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;

/// What a decoder process does: answers one request after the other, until the program is gone. On the only thread of
/// the process.
public final class DecoderLoop {
    private static final int PIECE = 1 << 20;

    private final Decoder decoder;

    /// From the bytes of a file to an upright sRGB picture.
    @FunctionalInterface
    public interface Decoder {
        /// @param file mapped, and only until this returns
        /// @throws DecodeException with the reason why there is none
        Picture decode(MemorySegment file, Wish wish) throws DecodeException;
    }

    public DecoderLoop(Decoder decoder) {
        this.decoder = decoder;
    }

    /// @param in where requests come from
    /// @param out where answers go, and nothing else
    /// @param file the shared file that holds the picture file
    /// @param pixels the shared file for the pixels
    /// @throws IOException when the program talks nonsense, or the files cannot be used
    public void run(InputStream in, OutputStream out, Path file, Path pixels) throws IOException {
        try (var source = FileChannel.open(file, StandardOpenOption.READ);
                var target = FileChannel.open(pixels, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Frames.write(out, new DecodeAnswer.Ready().encoded());
            while (true) {
                var request = DecodeRequest.decoded(Frames.read(in));
                Frames.write(out, answer(request, source, target).encoded());
            }
        } catch (EOFException _) {
            // The program has ended, or needs this process no more.
        }
    }

    private DecodeAnswer answer(DecodeRequest request, FileChannel source, FileChannel target) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var file = source.map(MapMode.READ_ONLY, 0, request.length(), arena);
            var picture = decoder.decode(file, request.wish());
            return brought(request, picture, target);
        } catch (DecodeException e) {
            return DecodeAnswer.Failed.of(request.id(), e);
        } catch (OutOfMemoryError e) {
            return new DecodeAnswer.Failed(request.id(), Reason.TOO_LARGE, "out of memory");
        } catch (RuntimeException | StackOverflowError | InternalError e) {
            // What decoders throw at broken files is anything; an InternalError where a mapped file was cut short.
            return new DecodeAnswer.Failed(request.id(), Reason.DAMAGED, String.valueOf(e));
        }
    }

    private static DecodeAnswer brought(DecodeRequest request, Picture picture, FileChannel target) {
        try {
            write(picture.pixels().argb(), target);
            return new DecodeAnswer.Done(
                    request.id(), picture.pixels().size(), picture.fullSize(), picture.turned(), picture.pages());
        } catch (IOException e) {
            return new DecodeAnswer.NoRoom(request.id(), String.valueOf(e.getMessage()));
        }
    }

    /// Not mapped: where there is no room a write says so, while a mapping breaks off and looks like a broken decoder.
    private static void write(int[] argb, FileChannel target) throws IOException {
        var piece = ByteBuffer.allocateDirect(PIECE).order(ByteOrder.nativeOrder());
        for (int done = 0; done < argb.length; ) {
            int count = Math.min(argb.length - done, PIECE / Integer.BYTES);
            long at = (long) done * Integer.BYTES;
            piece.clear().limit(count * Integer.BYTES);
            piece.asIntBuffer().put(argb, done, count);
            while (piece.hasRemaining()) {
                target.write(piece, at + piece.position());
            }
            done += count;
        }
    }
}
