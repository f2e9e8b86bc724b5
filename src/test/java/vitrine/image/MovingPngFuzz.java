package vitrine.image;

/// The chunks of animated PNG.
public final class MovingPngFuzz {
    private MovingPngFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        MovingPngFile.mayMove(data);
        try {
            MovingPngFile.read(data);
        } catch (DecodeException e) {
            // A reason for a person.
        }
    }
}
