package vitrine.worker;

import java.io.DataInputStream;
import java.io.IOException;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.PixelSize;
import vitrine.metadata.Turn;

/// What a decoder process answers.
sealed interface DecodeAnswer {
    /// Of the request that is answered; [#READY] of none.
    long id();

    /// What a process says first: it has opened the file for pixels and waits.
    long READY = -1;

    /// The picture is in the shared file, as many ints in this machine's order as it has pixels.
    ///
    /// @param size of what is there
    /// @param fullSize of the whole picture, upright
    /// @param pages how many there are in the file
    record Done(long id, PixelSize size, PixelSize fullSize, Turn turned, int pages) implements DecodeAnswer {}

    record Failed(long id, Reason reason, String detail) implements DecodeAnswer {
        static Failed of(long id, DecodeException e) {
            return new Failed(id, e.reason(), e.detail());
        }
    }

    /// There is a picture, but no room for its pixels in the shared file at this moment.
    record NoRoom(long id, String detail) implements DecodeAnswer {}

    /// Nothing is asked yet.
    record Ready() implements DecodeAnswer {
        @Override
        public long id() {
            return READY;
        }
    }

    default byte[] encoded() throws IOException {
        return Frames.body(out -> {
            switch (this) {
                case Ready _ -> out.writeByte('R');
                case Done done -> {
                    out.writeByte('D');
                    out.writeLong(done.id);
                    out.writeInt(done.size.width());
                    out.writeInt(done.size.height());
                    out.writeInt(done.fullSize.width());
                    out.writeInt(done.fullSize.height());
                    out.writeByte(done.turned.exif());
                    out.writeInt(done.pages);
                }
                case Failed failed -> {
                    out.writeByte('F');
                    out.writeLong(failed.id);
                    out.writeUTF(failed.reason.name());
                    out.writeUTF(Frames.bounded(failed.detail));
                }
                case NoRoom none -> {
                    out.writeByte('N');
                    out.writeLong(none.id);
                    out.writeUTF(Frames.bounded(none.detail));
                }
            }
        });
    }

    static DecodeAnswer decoded(byte[] body) throws NonsenseException {
        return Frames.parse(body, in -> switch (in.readByte()) {
            case 'R' -> new Ready();
            case 'D' -> done(in);
            case 'F' -> new Failed(in.readLong(), Reason.valueOf(in.readUTF()), in.readUTF());
            case 'N' -> new NoRoom(in.readLong(), in.readUTF());
            default -> throw new NonsenseException("an answer of no known kind");
        });
    }

    private static Done done(DataInputStream in) throws IOException {
        long id = in.readLong();
        var size = new PixelSize(in.readInt(), in.readInt());
        var fullSize = new PixelSize(in.readInt(), in.readInt());
        int turn = in.readByte();
        int pages = in.readInt();
        if (turn < 1 || turn > Turn.values().length || pages < 1) {
            throw new NonsenseException("turn " + turn + ", pages " + pages);
        }
        return new Done(id, size, fullSize, Turn.ofExif(turn), pages);
    }
}
