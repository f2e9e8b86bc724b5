package vitrine.metadata;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.avi.AviRiffHandler;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.photoshop.PsdReader;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// All tags of a file, by the metadata-extractor library, which believes what a file claims: so it is given no more of
/// a file than is good, and formats whose blocks may grow are led around it.
final class TagLibrary {
    /// Of tags before the picture; previews and maps of depth among them are large.
    private static final long MOST_BYTES = 64L << 20;

    private TagLibrary() {}

    /// @param file a regular one
    static Metadata read(Path file) throws IOException, ImageProcessingException {
        try (var channel = Files.newByteChannel(file)) {
            return read(channel);
        }
    }

    /// @param file all of it, from its start
    static Metadata read(SeekableByteChannel file) throws IOException, ImageProcessingException {
        // A file of the system may have no end, but it has a size: nothing.
        var stream =
                new BufferedInputStream(new Bounded(Channels.newInputStream(file), Math.min(file.size(), MOST_BYTES)));
        var type = FileTypeDetector.detectFileType(stream);
        return switch (type) {
            case Jpeg -> named(type, JpegTags.read(stream));
            case Png -> named(type, PngTags.read(file));
            case WebP -> named(type, webp(stream));
            case Tiff, Dng, Arw, Cr2, Nef, Orf, Rw2, Pef, Srw, Kdc, ThreeFR, GoPro -> tiff(file);
            case Psd -> photoshop(stream);
            case Avi -> avi(stream);
            case Heif, Avif, Mp4, QuickTime, Crx -> media(file, stream, type);
            case Bmp, Gif, Ico, Raf -> ImageMetadataReader.readMetadata(stream, file.size(), type);
            default -> new Metadata();
        };
    }

    /// Tells the format too, as the library itself does: the file's name may be of another. Not of a TIFF, as which
    /// cameras' own formats begin.
    private static Metadata named(FileType type, Metadata metadata) {
        metadata.addDirectory(new FileTypeDirectory(type));
        return metadata;
    }

    private static Metadata tiff(SeekableByteChannel file) throws IOException {
        var metadata = new Metadata();
        BoundedTags.exif(new ChannelReader(file), 0, metadata);
        return metadata;
    }

    private static Metadata photoshop(InputStream file) {
        var metadata = new Metadata();
        new PsdReader().extract(new BudgetStream(file), metadata);
        return metadata;
    }

    private static Metadata avi(InputStream file) throws IOException, ImageProcessingException {
        var metadata = new Metadata();
        new RiffReader().processRiff(new BudgetStream(file), new AviRiffHandler(metadata));
        return metadata;
    }

    /// @param stream of the same file, which may have been read ahead
    private static Metadata media(SeekableByteChannel file, InputStream stream, FileType type)
            throws IOException, ImageProcessingException {
        long at = file.position();
        boolean small = MediaClaims.areSmall(new FileParts(file, new byte[0]));
        file.position(at);
        return small ? ImageMetadataReader.readMetadata(stream, file.size(), type) : new Metadata();
    }

    private static Metadata webp(InputStream file) throws IOException, ImageProcessingException {
        var metadata = new Metadata();
        new RiffReader().processRiff(new BudgetStream(file), new WebpRiffHandler(metadata) {
            @Override
            public void processChunk(String chunk, byte[] payload) {
                switch (chunk) {
                    case "EXIF" -> BoundedTags.exif(new ByteArrayReader(payload), exifStart(payload), metadata);
                    case "ICCP" -> BoundedTags.profile(new ByteArrayReader(payload), metadata, null);
                    case "XMP " -> BoundedTags.xmp(payload, metadata);
                    default -> super.processChunk(chunk, payload);
                }
            }
        });
        return metadata;
    }

    /// Some programs begin it as in a JPEG.
    private static int exifStart(byte[] payload) {
        return ByteWindow.bigEndian(payload).says(0, "Exif\0\0") ? 6 : 0;
    }

    /// A stream that ends after so many bytes.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream stream, long length) {
            super(stream);
            left = length;
        }

        @Override
        public int read() throws IOException {
            int value = left > 0 ? super.read() : -1;
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = left > 0 ? super.read(target, offset, (int) Math.min(length, left)) : -1;
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }
    }
}
