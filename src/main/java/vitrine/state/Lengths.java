package vitrine.state;

/// What settings may say of lengths, in logical px. Apart from [Settings], which cannot be made before its parts are:
/// a part that asked it for this would leave it without that part.
final class Lengths {
    private Lengths() {}

    /// @param otherwise instead of what is no number
    static double clampOr(double value, double least, double most, double otherwise) {
        return Double.isFinite(value) ? Math.clamp(value, least, most) : otherwise;
    }
}
