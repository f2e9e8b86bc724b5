package vitrine.image.formats;

/// Colours by the numbers that all standards for video share, of ITU-T H.273.
record ColorNumbers(int primaries, int transfer) {}
