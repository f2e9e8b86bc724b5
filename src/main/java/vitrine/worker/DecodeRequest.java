package vitrine.worker;

import java.io.IOException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.ImageFormat;
import vitrine.image.PixelSize;

/// What a decoder process is asked. The file itself lies in the shared one; its name is nobody's business there.
///
/// @param id that its answer repeats
/// @param length of the file, in bytes
record DecodeRequest(long id, long length, Wish wish) {
    DecodeRequest {
        if (length < 0) {
            throw new IllegalArgumentException("a file of " + length + " bytes");
        }
    }

    byte[] encoded() throws IOException {
        return Frames.body(out -> {
            out.writeLong(id);
            out.writeLong(length);
            out.writeUTF(wish.format().name());
            out.writeInt(wish.box().width());
            out.writeInt(wish.box().height());
            out.writeLong(wish.mostPixels());
            out.writeInt(wish.page());
        });
    }

    static DecodeRequest decoded(byte[] body) throws NonsenseException {
        return Frames.parse(
                body,
                in -> new DecodeRequest(
                        in.readLong(),
                        in.readLong(),
                        new Wish(
                                ImageFormat.valueOf(in.readUTF()),
                                new PixelSize(in.readInt(), in.readInt()),
                                in.readLong(),
                                in.readInt())));
    }
}
