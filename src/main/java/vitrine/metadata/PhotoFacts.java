package vitrine.metadata;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.photoshop.PsdHeaderDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts that people look for, out of all tags, ready to read. What is nonsense is left out.
record PhotoFacts(com.drew.metadata.Metadata tags) {
    /// No higher one has room in its tag; Exif 2.3 has others for it.
    private static final int ISO_OR_HIGHER = 65535;

    int width() {
        return side(WebpDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_WIDTH, ExifDirectoryBase.TAG_IMAGE_WIDTH);
    }

    int height() {
        return side(WebpDirectory.TAG_IMAGE_HEIGHT, HeifDirectory.TAG_IMAGE_HEIGHT, ExifDirectoryBase.TAG_IMAGE_HEIGHT);
    }

    /// A side of the picture in the formats that [ExifScan] does not know.
    private int side(int webp, int heif, int tiff) {
        return orZero(
                first(WebpDirectory.class, directory -> directory.getInteger(webp)),
                first(HeifDirectory.class, directory -> directory.getInteger(heif)),
                first(ExifIFD0Directory.class, directory -> directory.getInteger(tiff)));
    }

    private static int orZero(@Nullable Integer... values) {
        for (var value : values) {
            if (value != null && value > 0) {
                return value;
            }
        }
        return 0;
    }

    /// Of a HEIF file nothing: what turns its picture stands elsewhere, and the EXIF only repeats it. Nor of one of
    /// Photoshop's, which is kept upright, whatever the EXIF says of the photo that it was made of.
    int orientation() {
        if (tags.containsDirectoryOfType(HeifDirectory.class)
                || tags.containsDirectoryOfType(PsdHeaderDirectory.class)) {
            return 1;
        }
        Integer value =
                first(ExifIFD0Directory.class, directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION));
        return value == null ? 1 : value;
    }

    @Nullable
    LocalDateTime taken() {
        var original = text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        return original == null ? null : ExifTags.date(original);
    }

    /// Make and model; many models begin with the maker's name already.
    @Nullable
    String camera() {
        var make = text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MAKE);
        var model = text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MODEL);
        if (make == null || model == null) {
            return model == null ? make : model;
        }
        var maker = List.of(make.toLowerCase(Locale.ROOT).split(" "));
        String named = model.toLowerCase(Locale.ROOT).split("[ -]", 2)[0];
        return maker.contains(named) ? model : make + ' ' + model;
    }

    @Nullable
    String lens() {
        return text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_LENS_MODEL);
    }

    @Nullable
    String exposure() {
        var seconds = positive(ExifDirectoryBase.TAG_EXPOSURE_TIME);
        if (seconds == null) {
            return null;
        }
        return seconds < 0.3 ? "1/" + Math.round(1 / seconds) + " s" : decimal(seconds, 1) + " s";
    }

    @Nullable
    String aperture() {
        var number = positive(ExifDirectoryBase.TAG_FNUMBER);
        return number == null ? null : "f/" + decimal(number, 2);
    }

    @Nullable
    String sensitivity() {
        var iso = positive(ExifDirectoryBase.TAG_ISO_EQUIVALENT);
        if (iso == null || iso >= ISO_OR_HIGHER) {
            iso = Stream.of(
                            ExifDirectoryBase.TAG_RECOMMENDED_EXPOSURE_INDEX,
                            ExifDirectoryBase.TAG_STANDARD_OUTPUT_SENSITIVITY)
                    .map(this::positive)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(iso);
        }
        return iso == null ? null : "ISO " + Math.round(iso);
    }

    @Nullable
    String focalLength() {
        var length = positive(ExifDirectoryBase.TAG_FOCAL_LENGTH);
        return length == null ? null : decimal(length, 1) + " mm";
    }

    @Nullable
    Double latitude() {
        var place = first(GpsDirectory.class, PhotoFacts::place);
        return place == null ? null : place.latitude();
    }

    @Nullable
    Double longitude() {
        var place = first(GpsDirectory.class, PhotoFacts::place);
        return place == null ? null : place.longitude();
    }

    private record Place(double latitude, double longitude) {}

    /// Receivers without a fix write zeros or fractions of zero.
    private static @Nullable Place place(GpsDirectory gps) {
        var latitude = degrees(gps, 90, GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LATITUDE_REF, "S");
        var longitude = degrees(gps, 180, GpsDirectory.TAG_LONGITUDE, GpsDirectory.TAG_LONGITUDE_REF, "W");
        if (latitude == null || longitude == null || (latitude == 0 && longitude == 0)) {
            return null;
        }
        return new Place(latitude, longitude);
    }

    /// Degrees, minutes and seconds as decimal degrees.
    private static @Nullable Double degrees(GpsDirectory gps, int most, int tag, int hemisphere, String negative) {
        Rational[] parts = gps.getRationalArray(tag);
        var side = gps.getString(hemisphere);
        if (parts == null || parts.length != 3 || side == null) {
            return null;
        }
        boolean said = Arrays.stream(parts).allMatch(part -> part.getDenominator() != 0);
        double value = parts[0].doubleValue() + parts[1].doubleValue() / 60 + parts[2].doubleValue() / 3600;
        boolean place = said && value >= 0 && value <= most;
        return place ? (side.strip().equalsIgnoreCase(negative) ? -value : value) : null;
    }

    private @Nullable Double positive(int tag) {
        var value = first(ExifSubIFDDirectory.class, directory -> directory.getDoubleObject(tag));
        return value == null || !Double.isFinite(value) || value <= 0 ? null : value;
    }

    /// Cameras that know no name, as of a lens without contacts, write "----".
    private @Nullable String text(Class<? extends Directory> directory, int tag) {
        var value = first(directory, tags -> tags.getString(tag));
        var text = value == null ? "" : MetadataReader.clean(value);
        return text.chars().anyMatch(Character::isLetterOrDigit) ? text : null;
    }

    /// What the first directory of this kind that can answer says; tags that break the library's parser say nothing.
    private <D extends Directory, T> @Nullable T first(Class<D> kind, Function<D, @Nullable T> question) {
        return tags.getDirectoriesOfType(kind).stream()
                .map(directory -> {
                    try {
                        return question.apply(directory);
                    } catch (RuntimeException badTag) {
                        return null;
                    }
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// As few decimals as say it, at most `most`: "2.8", "35".
    private static String decimal(double value, int most) {
        return BigDecimal.valueOf(value)
                .setScale(most, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
