package vitrine.metadata;

import java.util.List;

/// What a file says about the colours of its picture, without their meaning: that is for who decodes it.
///
/// @param adobeRgb whether EXIF says Adobe RGB, in its way: not calibrated, by the interoperability rule R03
/// @param profile where the pieces of the ICC profile lie, in their order; empty when there is none, or not all of it
/// @param deflated whether the profile is compressed
public record ColorTags(Channels channels, boolean adobeRgb, List<Piece> profile, boolean deflated) {
    public static final ColorTags NONE = new ColorTags(Channels.UNKNOWN, false, List.of(), false);

    /// The same of a picture that is stored in another way.
    public ColorTags with(Channels others) {
        return new ColorTags(others, adobeRgb, profile, deflated);
    }

    /// How the colours are stored. Inks are stored inverted by all programs that leave Adobe's mark in the file.
    public enum Channels {
        UNKNOWN,
        GREY,
        RGB,
        CMYK,
        INVERTED_CMYK,
        INVERTED_YCCK
    }

    /// A part of the profile, in bytes from the start of the file.
    public record Piece(long offset, int length) {}
}
