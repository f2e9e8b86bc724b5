package vitrine.ui.kit;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vitrine.image.PixelSize;
import vitrine.metadata.Metadata;
import vitrine.state.Messages;

/// What a photo says about itself as a person reads it.
public record PhotoWords(Messages messages) {
    /// A space at which no line ends.
    public static final char NO_BREAK = '\u00a0';

    private static final double MEGA = 1_000_000;
    /// Smaller pictures would say "0.0 MP".
    private static final double LEAST_MEGAPIXELS = 0.05;

    /// @param latitude "48.20850° N"
    /// @param longitude "16.37310° E"
    /// @param plain decimal degrees as maps take them: "48.20850, 16.37310"
    public record Coordinates(String latitude, String longitude, String plain) {}

    /// "4000 × 3000 (12.0 MP)".
    public String pixels(PixelSize size) {
        double megapixels = (double) size.width() * size.height() / MEGA;
        return megapixels < LEAST_MEGAPIXELS
                ? messages.get("info.pixels", plain(size.width()), plain(size.height()))
                : messages.get("info.megapixels", plain(size.width()), plain(size.height()), decimals(megapixels, 1));
    }

    /// "1/250 s · f/2.8 · ISO 200 · 35 mm", or nothing.
    public String exposure(Metadata metadata) {
        return Stream.of(metadata.exposure(), metadata.aperture(), metadata.sensitivity(), metadata.focalLength())
                .filter(Objects::nonNull)
                .map(part -> part.replace(' ', NO_BREAK))
                .collect(Collectors.joining(NO_BREAK + "· "));
    }

    public Optional<Coordinates> coordinates(Metadata metadata) {
        var latitude = metadata.latitude();
        var longitude = metadata.longitude();
        if (latitude == null || longitude == null) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(
                messages.get(latitude < 0 ? "info.latitude.south" : "info.latitude.north", degrees(latitude)),
                messages.get(longitude < 0 ? "info.longitude.west" : "info.longitude.east", degrees(longitude)),
                String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude)));
    }

    private String degrees(double value) {
        return decimals(Math.abs(value), 5);
    }

    private String decimals(double value, int places) {
        var format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }

    /// Numbers of pixels are written without separators everywhere.
    private static String plain(int number) {
        return Integer.toString(number);
    }
}
