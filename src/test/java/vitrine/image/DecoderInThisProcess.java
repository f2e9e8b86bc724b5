package vitrine.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vitrine.image.DecodeException.Reason;
import vitrine.image.formats.FormatDecoders;

/// Decodes foreign formats as a decoder process does, but in this one.
record DecoderInThisProcess(FormatDecoders decoders) implements ForeignDecoder {
    static PictureDecoder pictures() {
        return new PictureDecoder(
                TurboJpeg.off(),
                new DecoderInThisProcess(FormatDecoders.ofThisSystem(System.getenv(), System.getProperties())));
    }

    @Override
    public Picture decode(Path file, Wish wish) throws DecodeException {
        try (var channel = FileChannel.open(file);
                var arena = Arena.ofShared()) {
            return decoders.decode(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena), wish);
        } catch (NoSuchFileException e) {
            throw new DecodeException(Reason.VANISHED, "", e);
        } catch (AccessDeniedException e) {
            throw new DecodeException(Reason.UNREADABLE, "", e);
        } catch (IOException e) {
            // Of a thread that was interrupted, the channel is closed.
            throw new DecodeException(Reason.UNREADABLE, String.valueOf(e.getMessage()), e);
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory", e);
        }
    }

    @Override
    public void forgetFailure(Path file) {
        // None is remembered.
    }
}
