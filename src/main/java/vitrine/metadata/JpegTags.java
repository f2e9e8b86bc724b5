package vitrine.metadata;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.icc.IccReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All tags of a JPEG, by the library's readers of segments, of which some are kept within bounds.
final class JpegTags {
    /// Of one kind; the second would be odd already.
    private static final int MOST_EXIF = 4;

    private static final int MOST_PHOTOSHOP_BYTES = 1 << 20;

    private JpegTags() {}

    static Metadata read(InputStream file) throws IOException, JpegProcessingException {
        var readers = new ArrayList<JpegSegmentMetadataReader>();
        for (var reader : JpegMetadataReader.ALL_READERS) {
            readers.add(
                    switch (reader) {
                        case ExifReader _ -> new Exif();
                        case IccReader _ -> new Profile();
                        case XmpReader _ -> new Xmp();
                        case PhotoshopReader _ -> new Photoshop();
                        default -> reader;
                    });
        }
        return JpegMetadataReader.readMetadata(file, readers);
    }

    private static final class Exif extends ExifReader {
        @Override
        public void readJpegSegments(Iterable<byte[]> segments, Metadata to, JpegSegmentType type) {
            int count = 0;
            for (var segment : segments) {
                if (ExifReader.startsWithJpegExifPreamble(segment) && count++ < MOST_EXIF) {
                    BoundedTags.exif(new ByteArrayReader(segment), JPEG_SEGMENT_PREAMBLE.length(), to);
                }
            }
        }
    }

    private static final class Profile extends IccReader {
        @Override
        public void extract(RandomAccessReader profile, Metadata to, @Nullable Directory parent) {
            super.extract(new BudgetReader(profile), to, parent);
        }
    }

    private static final class Xmp extends XmpReader {
        @Override
        public void readJpegSegments(Iterable<byte[]> segments, Metadata to, JpegSegmentType type) {
            super.readJpegSegments(first(segments, BoundedTags.MOST_XMP_BYTES), to, type);
        }
    }

    private static final class Photoshop extends PhotoshopReader {
        @Override
        public void readJpegSegments(Iterable<byte[]> segments, Metadata to, JpegSegmentType type) {
            var plain = first(segments, MOST_PHOTOSHOP_BYTES).stream()
                    .filter(segment -> !nests(segment))
                    .toList();
            super.readJpegSegments(plain, to, type);
        }

        /// Whether there may be a profile, Exif or XMP among its resources, which would be read without bounds.
        private static boolean nests(byte[] segment) {
            var bytes = ByteWindow.bigEndian(segment);
            for (int at = 0; at < segment.length - 6; at++) {
                if (segment[at] == '8' && bytes.says(at, "8BIM")) {
                    int id = bytes.u16(at + 4L);
                    if (id == 0x040F || id == 0x0422 || id == 0x0423 || id == 0x0424) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /// Those that together have no more bytes.
    private static List<byte[]> first(Iterable<byte[]> segments, int most) {
        var first = new ArrayList<byte[]>();
        int left = most;
        for (var segment : segments) {
            left -= segment.length;
            if (left < 0) {
                break;
            }
            first.add(segment);
        }
        return first;
    }
}
