package vitrine.image;

/// A decoded picture and how large the original is.
///
/// @param pixels at most as large as was asked for
/// @param fullSize the size of the whole picture, upright
public record Picture(Pixels pixels, PixelSize fullSize) {}
