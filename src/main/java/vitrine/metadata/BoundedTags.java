package vitrine.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.icc.IccReader;
import com.drew.metadata.xmp.XmpReader;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Has the library read blocks of tags, whatever file they lie in, within bounds of memory and time.
final class BoundedTags {
    /// Becomes some fifty times as much while it is parsed.
    static final int MOST_XMP_BYTES = 2 << 20;

    private static final int XMP = 0x02BC;
    private static final int PHOTOSHOP = 0x8649;
    private static final int PROFILE = 0x8773;

    private BoundedTags() {}

    /// @param offset where in `bytes` the TIFF header of the Exif block lies
    static void exif(RandomAccessReader bytes, int offset, Metadata to) {
        try {
            new TiffReader().processTiff(new BudgetReader(bytes), new WithoutNested(to, offset), offset);
        } catch (TiffProcessingException | IOException notUnderstood) {
            // What was understood until then is there.
        }
    }

    static void exif(byte[] block, Metadata to) {
        exif(new ByteArrayReader(block), 0, to);
    }

    static void profile(RandomAccessReader profile, Metadata to, @Nullable Directory parent) {
        new IccReader().extract(new BudgetReader(profile), to, parent);
    }

    static void xmp(byte[] packet, Metadata to) {
        if (packet.length <= MOST_XMP_BYTES) {
            new XmpReader().extract(packet, to);
        }
    }

    /// Blocks inside of Exif would be read without bounds; cameras have them elsewhere.
    private static final class WithoutNested extends ExifTiffHandler {
        WithoutNested(Metadata metadata, int offset) {
            super(metadata, null, offset);
        }

        @Override
        public boolean customProcessTag(
                int at, Set<Integer> processed, int header, RandomAccessReader reader, int tag, int length)
                throws IOException {
            boolean nested = tag == PHOTOSHOP || tag == PROFILE || (tag == XMP && length > MOST_XMP_BYTES);
            return nested || super.customProcessTag(at, processed, header, reader, tag, length);
        }
    }
}
