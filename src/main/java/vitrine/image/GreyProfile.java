package vitrine.image;

import java.util.Optional;
import vitrine.metadata.ColorTags.Channels;

/// A profile of greys: one table.
///
/// @param table the value in sRGB for each of 256
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record GreyProfile(byte[] table) implements ColorProfile {
    /// A difference that nobody sees.
    private static final int SAME = 1;

    static Optional<ColorProfile> of(IccProfile profile) {
        boolean lab = profile.connection().equals("Lab ");
        return profile.curve("kTRC").flatMap(curve -> {
            byte[] table = new byte[curve.length];
            for (int i = 0; i < table.length; i++) {
                table[i] = SrgbCurve.encodeByte(lab ? light(curve[i]) : curve[i]);
            }
            return of(table);
        });
    }

    /// Empty when the table makes no sense.
    static Optional<ColorProfile> of(byte[] table) {
        boolean same = true;
        for (int i = 0; i < table.length; i++) {
            same &= Math.abs((table[i] & 0xFF) - i) <= SAME;
        }
        boolean hasWhite = (table[table.length - 1] & 0xFF) >= IccProfile.DARKEST_WHITE;
        return hasWhite ? Optional.of(same ? AS_IS : new GreyProfile(table)) : Optional.empty();
    }

    /// The light of a lightness, both 0 to 1. Source: CIE 15, L*.
    private static double light(double lightness) {
        double f = (lightness * 100 + 16) / 116;
        return f > 6.0 / 29 ? f * f * f : lightness * 100 * 27 / 24389;
    }

    @Override
    public boolean fits(Channels channels) {
        return channels == Channels.GREY;
    }

    @Override
    public Pixels toSrgb(Pixels pixels) {
        return StraightColors.through(pixels, argb -> {
            for (int i = 0; i < argb.length; i++) {
                int grey = table[argb[i] & 0xFF] & 0xFF;
                argb[i] = (argb[i] & 0xFF000000) | (grey * 0x10101);
            }
        });
    }
}
