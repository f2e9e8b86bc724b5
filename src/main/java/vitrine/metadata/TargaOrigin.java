package vitrine.metadata;

/// The corner in which the pixels of a Targa picture begin. Source: Truevision TGA 2.0, field 5.6.
public final class TargaOrigin {
    /// Where in the file the byte is that says it.
    public static final int PLACE = 17;

    /// The bit of pixels that go from right to left.
    public static final int FROM_THE_RIGHT = 0x10;

    private static final int FROM_THE_TOP = 0x20;

    private TargaOrigin() {}

    /// What a picture needs to stand upright.
    ///
    /// @param descriptor the byte at [#PLACE]
    public static Turn turn(int descriptor) {
        return Turn.of((descriptor & FROM_THE_RIGHT) != 0, (descriptor & FROM_THE_TOP) == 0, false);
    }
}
