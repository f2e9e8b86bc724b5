package vitrine.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;

/// Messages on a pipe: four bytes of length, and that many bytes. Neither end believes the other.
final class Frames {
    /// The longest say why a decoder failed, of which so much is enough.
    static final int MOST_BYTES = 16 * 1024;

    private static final int MOST_TEXT_BYTES = MOST_BYTES - 256;

    private Frames() {}

    /// Puts fields into the body of a frame.
    @FunctionalInterface
    interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    /// Takes fields out of the body of a frame.
    @FunctionalInterface
    interface Fields<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] body(Body body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static void write(OutputStream out, byte[] body) throws IOException {
        if (body.length > MOST_BYTES) {
            throw new NonsenseException("a frame of " + body.length + " bytes");
        }
        // In one write: whoever is killed in between leaves no half of a length.
        var frame = new ByteArrayOutputStream(Integer.BYTES + body.length);
        new DataOutputStream(frame).writeInt(body.length);
        frame.writeBytes(body);
        frame.writeTo(out);
        out.flush();
    }

    /// @throws EOFException when the other end is gone
    /// @throws NonsenseException when it claims a length that no frame has
    static byte[] read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new NonsenseException("a frame of " + length + " bytes");
        }
        byte[] body = new byte[length];
        data.readFully(body);
        return body;
    }

    /// All fields of a body, and nothing behind them.
    ///
    /// @throws NonsenseException whatever else the bytes are
    static <T> T parse(byte[] body, Fields<T> fields) throws NonsenseException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        try {
            var parsed = fields.read(in);
            if (in.available() > 0) {
                throw new NonsenseException(in.available() + " bytes too many");
            }
            return parsed;
        } catch (NonsenseException e) {
            throw e;
        } catch (EOFException | UTFDataFormatException e) {
            throw new NonsenseException("a broken frame", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new NonsenseException(String.valueOf(e.getMessage()), e);
        }
    }

    /// As much of `text` as fits into a frame beside a few numbers.
    static String bounded(String text) {
        int most = MOST_TEXT_BYTES / 3;
        return text.length() <= most ? text : text.substring(0, most);
    }
}
