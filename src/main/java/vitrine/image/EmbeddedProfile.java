package vitrine.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vitrine.metadata.ColorTags;
import vitrine.metadata.ExifScan;

/// Takes the bytes of an ICC profile out of a picture file.
public final class EmbeddedProfile {
    /// The largest in use, of printing presses with seven inks, have about half.
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final byte[] NONE = {};

    private EmbeddedProfile() {}

    /// Reads a part of the file; less of it, or nothing, where the file ends or cannot be read.
    @FunctionalInterface
    interface Source {
        byte[] read(long offset, int length) throws DecodeException;

        static Source of(byte[] file) {
            return (offset, length) -> {
                int from = (int) Math.min(offset, file.length);
                return Arrays.copyOfRange(file, from, from + Math.min(length, file.length - from));
            };
        }
    }

    /// The profile of a picture file whose first bytes are these; no bytes when there is none, or only a part of it.
    public static byte[] of(byte[] head) {
        return read(ExifScan.read(head).color(), Source.of(head));
    }

    /// The profile; no bytes when it is too large or cannot be read.
    static byte[] read(ColorTags tags, Source source) {
        long length = 0;
        for (var piece : tags.profile()) {
            length += piece.length();
        }
        if (length > MAX_BYTES) {
            return NONE;
        }
        var bytes = new ByteArrayOutputStream((int) length);
        try {
            for (var piece : tags.profile()) {
                bytes.writeBytes(source.read(piece.offset(), piece.length()));
            }
        } catch (DecodeException unreadable) {
            return NONE;
        }
        return tags.deflated() ? inflate(bytes.toByteArray()) : bytes.toByteArray();
    }

    private static byte[] inflate(byte[] deflated) {
        var bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try (var inflater = new Inflater()) {
            inflater.setInput(deflated);
            for (int count = inflater.inflate(part); count > 0; count = inflater.inflate(part)) {
                if (bytes.size() + count > MAX_BYTES) {
                    return NONE;
                }
                bytes.write(part, 0, count);
            }
        } catch (DataFormatException damaged) {
            return NONE;
        }
        return bytes.toByteArray();
    }
}
