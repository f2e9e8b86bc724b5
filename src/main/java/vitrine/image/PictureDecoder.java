package vitrine.image;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import vitrine.image.DecodeException.Reason;
import vitrine.image.ImageFormat.Decoding;
import vitrine.metadata.ColorTags.Channels;
import vitrine.metadata.ExifScan;
import vitrine.metadata.PhotoHeader;
import vitrine.metadata.Turn;

/// From a file to an upright sRGB picture, whatever its format and colours. Many threads may use one decoder, and
/// should: it bounds the memory that they take together. JavaFX need not be running.
public final class PictureDecoder {
    /// Larger files are not opened: even uncompressed pictures that could be decoded are smaller.
    private static final long MAX_FILE_BYTES = 400_000_000;

    /// As many as of a JPEG in full with the heap of 1 GiB that the program is started with.
    private static final long MAX_FOREIGN_PIXELS = 64_000_000;

    /// What the loader holds (3 or 4, or the inks) and our pixels (4).
    private static final long BYTES_PER_PIXEL = 8;

    /// When at most every fourth pixel becomes ours.
    private static final long BYTES_PER_HALVED_PIXEL = 5;

    /// Of how many rows of inks one is read, when all do not fit into memory.
    private static final int MAX_STEP = 64;

    private final TurboJpeg turboJpeg;
    private final ForeignDecoder foreign;

    /// Taken in this order, always, so that no two wait for each other.
    private final DecodeMemory files;

    private final DecodeMemory coefficients;
    private final DecodeMemory memory;
    private final ColorProfiles profiles = new ColorProfiles();

    /// Decodes with what is in this program alone.
    public PictureDecoder() {
        this(TurboJpeg.off(), ForeignDecoder.NONE);
    }

    /// @param turboJpeg decodes the JPEGs that it can
    /// @param foreign decodes the formats that this program does not decode itself
    public PictureDecoder(TurboJpeg turboJpeg, ForeignDecoder foreign) {
        this(turboJpeg, foreign, DecodeMemory.halfOfHeap());
    }

    /// @param memory what all decoding at one time may take; `foreign` sees to its own part of it
    public PictureDecoder(TurboJpeg turboJpeg, ForeignDecoder foreign, DecodeMemory memory) {
        this(turboJpeg, foreign, DecodeMemory.quarterOfHeap(), DecodeMemory.ofCoefficients(), memory);
    }

    PictureDecoder(
            TurboJpeg turboJpeg,
            ForeignDecoder foreign,
            DecodeMemory files,
            DecodeMemory coefficients,
            DecodeMemory memory) {
        this.turboJpeg = turboJpeg;
        this.foreign = foreign;
        this.files = files;
        this.coefficients = coefficients;
        this.memory = memory;
    }

    /// Decodes `file` with all its pixels; where these are more than memory holds, with half of them in each direction,
    /// or a quarter, or an eighth.
    ///
    /// @throws DecodeException with the reason why there is no picture
    public Picture decodeLargest(Path file) throws DecodeException {
        return decodeLargest(file, 0);
    }

    /// The same of one page of a file that may hold several; of a file of one page that one.
    ///
    /// @param page counted from 0
    /// @throws DecodeException with the reason why there is no picture
    public Picture decodeLargest(Path file, int page) throws DecodeException {
        return decodePage(file, page, PixelSize.square(Integer.MAX_VALUE));
    }

    /// Decodes `file` so that it fits into `box` (px); a smaller picture is not enlarged.
    ///
    /// @throws DecodeException with the reason why there is no picture
    public Picture decode(Path file, PixelSize box) throws DecodeException {
        return decodePage(file, 0, box);
    }

    /// One page of a file that may hold several, inside `box` (px); of a file of one page that one.
    ///
    /// @param page counted from 0
    /// @throws DecodeException with the reason why there is no picture
    public Picture decodePage(Path file, int page, PixelSize box) throws DecodeException {
        long length = FileBytes.length(file);
        if (length == 0) {
            throw new DecodeException(Reason.EMPTY, "");
        }
        var format = FileFormat.of(file);
        if (format.decoding() != Decoding.HERE) {
            return decodeApart(file, format, box, page);
        }
        if (length > MAX_FILE_BYTES && !format.isRaw()) {
            throw new DecodeException(Reason.FILE_TOO_LARGE, length / 1_000_000 + " MB");
        }
        try {
            if (format.isRaw()) {
                var raw = RawJpeg.find(file, format, box);
                return files.withAtMost(raw.preview().length(), () -> decode(raw, raw.read(file), box));
            }
            var picture =
                    files.withAtMost(length, () -> decodeHere(format, FileBytes.read(file, 0, (int) length), box));
            return picture.isPresent() ? picture.get() : decodeApart(file, format, box, 0);
        } catch (OutOfMemoryError e) {
            throw new DecodeException(Reason.TOO_LARGE, "out of memory", e);
        }
    }

    /// Empty when only decoder processes know this variety.
    private Optional<Picture> decodeHere(ImageFormat format, byte[] bytes, PixelSize box) throws DecodeException {
        return isVariety(format, bytes) ? Optional.empty() : Optional.of(decode(format, bytes, box));
    }

    /// Whether it is one that only decoder processes know, of a format that is decoded here.
    private static boolean isVariety(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG -> JpegCoding.of(bytes) == JpegCoding.LOSSLESS;
            case BMP -> Os2Bmp.opens(bytes);
            default -> false;
        };
    }

    /// Tries `file` again, however badly the last attempt ended.
    public void forgetFailure(Path file) {
        foreign.forgetFailure(file);
    }

    private Picture decodeApart(Path file, ImageFormat format, PixelSize box, int page) throws DecodeException {
        long pixels = Math.min(box.area(), MAX_FOREIGN_PIXELS);
        return foreign.decode(file, new ForeignDecoder.Wish(format, box, pixels, page));
    }

    /// The preview that a photo carries, as it would be decoded: see [EmbeddedPreview#read].
    public Optional<Picture> preview(Path file, PhotoHeader header, PixelSize box) {
        return EmbeddedPreview.read(file, header, box, profiles);
    }

    private Picture decode(RawJpeg raw, byte[] jpeg, PixelSize box) throws DecodeException {
        return decode(ImageFormat.JPEG, jpeg, raw.header(jpeg), raw.fullSize(), box);
    }

    private Picture decode(ImageFormat format, byte[] bytes, PixelSize box) throws DecodeException {
        var header = ExifScan.read(bytes);
        if (header.width() == 0 || header.height() == 0) {
            throw new DecodeException(Reason.DAMAGED, "no size in the header");
        }
        return decode(format, bytes, header, new PixelSize(header.width(), header.height()), box);
    }

    /// @param header what is known about the picture in `bytes`, from wherever
    /// @param fullSize of the whole photo, of which `bytes` may be a smaller picture
    private Picture decode(ImageFormat format, byte[] bytes, PhotoHeader header, PixelSize fullSize, PixelSize box)
            throws DecodeException {
        if (format != ImageFormat.JPEG) {
            return decodeIntoHeap(format, bytes, header, fullSize, box);
        }
        long outside = JpegScans.believed(bytes, header).coefficientBytes();
        return coefficients.with(outside, () -> decodeIntoHeap(format, bytes, header, fullSize, box));
    }

    private Picture decodeIntoHeap(
            ImageFormat format, byte[] bytes, PhotoHeader header, PixelSize fullSize, PixelSize box)
            throws DecodeException {
        var stored = new PixelSize(header.width(), header.height());
        var turn = Turn.ofExif(header.orientation());
        var shape = new Shape(fullSize, fullSize.within(Orientation.of(turn).applyTo(box)), turn);
        var profile = profiles.of(header.color(), EmbeddedProfile.Source.of(bytes));
        if (format == ImageFormat.JPEG && profile instanceof CmykProfile inks) {
            var picture = decodeInks(bytes, header.color().channels(), inks, shape);
            if (picture.isPresent()) {
                return picture.get();
            }
        }
        var wanted = affordable(stored, shape.wanted, bytes.length);
        int reduction = format == ImageFormat.JPEG ? reduction(stored, wanted, bytes.length) : 1;
        return memory.with(bytes.length + cost(reduced(stored, reduction), wanted), () -> {
            var pixels = switch (format) {
                case GIF -> GifLoader.load(bytes);
                case WEBP -> WebpLoader.load(bytes, wanted);
                case JPEG -> loadJpeg(bytes, stored, reduction, wanted);
                case BMP -> loadBmp(bytes, stored, wanted);
                default -> FxLoader.load(new ByteArrayInputStream(bytes), stored, wanted);
            };
            return shape.picture(pixels, profile);
        });
    }

    private Pixels loadJpeg(byte[] bytes, PixelSize stored, int reduction, PixelSize wanted) throws DecodeException {
        var fast = turboJpeg.load(bytes, stored, reduction, wanted);
        if (fast.isPresent()) {
            return fast.get();
        }
        switch (JpegCoding.of(bytes)) {
            case ARITHMETIC -> throw new DecodeException(Reason.UNSUPPORTED, "JPEG (arithmetic coding)");
            case TWELVE_BITS -> throw new DecodeException(Reason.UNSUPPORTED, "JPEG (12 bit)");
            case USUAL, LOSSLESS -> {}
        }
        return FxLoader.load(ProfileFreeJpeg.open(bytes), reduced(stored, reduction), wanted);
    }

    private static Pixels loadBmp(byte[] bytes, PixelSize stored, PixelSize wanted) throws DecodeException {
        var fields = BmpBitFields.of(bytes, stored);
        return fields.isPresent()
                ? fields.get().halved(stored, wanted)
                : FxLoader.load(new ByteArrayInputStream(bytes), stored, wanted);
    }

    private Optional<Picture> decodeInks(byte[] bytes, Channels channels, CmykProfile profile, Shape shape)
            throws DecodeException {
        int step = 1;
        while (step < MAX_STEP && !memory.holds(bytes.length + inksCost(shape.fullSize, step))) {
            step++;
        }
        int every = step;
        return memory.with(
                bytes.length + inksCost(shape.fullSize, every),
                () -> CmykLoader.load(bytes, channels, profile, every, shape.wanted)
                        .map(pixels -> shape.picture(pixels, profile)));
    }

    private static long inksCost(PixelSize stored, int step) {
        return reduced(stored, step).area() * BYTES_PER_PIXEL;
    }

    /// What is to become of what a loader brings.
    private record Shape(PixelSize fullSize, PixelSize wanted, Turn turn) {
        Picture picture(Pixels pixels, ColorProfile profile) {
            // Smaller than wanted is only what had to be reduced to fit into memory.
            var scaled = Scaler.scale(pixels, wanted.within(pixels.size()));
            // After scaling, when there are fewest pixels; nobody sees the difference.
            var orientation = Orientation.of(turn);
            return new Picture(orientation.applyTo(profile.toSrgb(scaled)), orientation.applyTo(fullSize), turn);
        }
    }

    private static long cost(PixelSize load, PixelSize wanted) {
        return load.area() * (Scaler.halvings(load, wanted) == 0 ? BYTES_PER_PIXEL : BYTES_PER_HALVED_PIXEL);
    }

    /// What is wanted, or half of it where only that fits into memory beside what the loader holds.
    private PixelSize affordable(PixelSize stored, PixelSize wanted, long fileBytes) {
        var half = reduced(stored, 2);
        return wanted.width() > half.width() && !memory.holds(fileBytes + cost(stored, wanted)) ? half : wanted;
    }

    /// By how much the JPEG decoder itself should reduce: as far as the picture stays no smaller than wanted, and
    /// further when it would not fit into memory. The sides must be rounded down: asked for one pixel more, JavaFX
    /// decodes to twice the size.
    private int reduction(PixelSize stored, PixelSize wanted, long fileBytes) {
        int reduction = 1;
        while (reduction < 8) {
            var next = reduced(stored, reduction * 2);
            boolean enough = next.width() >= wanted.width() && next.height() >= wanted.height();
            if (!enough && memory.holds(fileBytes + cost(reduced(stored, reduction), wanted))) {
                break;
            }
            reduction *= 2;
        }
        return reduction;
    }

    private static PixelSize reduced(PixelSize size, int reduction) {
        return new PixelSize(Math.max(size.width() / reduction, 1), Math.max(size.height() / reduction, 1));
    }
}
