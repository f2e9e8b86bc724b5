package vitrine.image.formats;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;
import vitrine.image.EmbeddedProfile;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.JpegCoding;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.metadata.ExifScan;
import vitrine.metadata.Turn;

/// JPEGs that keep every value as it was, as scanners and medical devices write them, by TwelveMonkeys. All others are
/// decoded by the program itself.
final class LosslessJpegDecoder implements FormatDecoder {
    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        long length = Math.min(file.byteSize(), ExifScan.HEAD_BYTES);
        byte[] head = file.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        var turn = Turn.ofExif(ExifScan.read(head).orientation());
        var orientation = Orientation.of(turn);
        var stored = new Wish(wish.format(), orientation.applyTo(wish.box()), wish.mostPixels(), 0);
        refuseUnknown(file);
        var picture = decodeStored(file, stored, EmbeddedProfile.of(head));
        return new Picture(orientation.applyTo(picture.pixels()), orientation.applyTo(picture.fullSize()), turn);
    }

    private static Picture decodeStored(MemorySegment file, Wish wish, byte[] icc) throws DecodeException, IOException {
        ImageIO.getReaderFormatNames(); // Registers Java's own reader, on which this one builds.
        var reader = IIORegistry.getDefaultInstance()
                .getServiceProviderByClass(JPEGImageReaderSpi.class)
                .createReaderInstance(null);
        try (var input = new MappedInput(file)) {
            reader.setInput(input);
            return ReaderDecoder.read(new PageReading(reader, 0), wish, icc);
        } finally {
            reader.dispose();
        }
    }

    /// The reader calls files damaged whose values have other numbers of bits than these.
    private static void refuseUnknown(MemorySegment file) throws DecodeException {
        int bits = JpegCoding.precision(file).orElse(Byte.SIZE);
        int channels = JpegCoding.channels(file).orElse(1);
        boolean isKnown = switch (channels) {
            case 1 -> bits == 8 || bits == 10 || bits == 12 || bits == 14 || bits == 16;
            case 3 -> bits == Byte.SIZE;
            default -> false;
        };
        if (!isKnown) {
            String of = channels == 1 ? "" : ", " + channels + " channels";
            throw new DecodeException(Reason.UNSUPPORTED, "JPEG (lossless, " + bits + " bit" + of + ")");
        }
    }
}
