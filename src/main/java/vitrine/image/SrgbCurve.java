package vitrine.image;

/// The tone curve of sRGB. Source: IEC 61966-2-1.
final class SrgbCurve {
    private SrgbCurve() {}

    /// From light, 0 to 1, to what is stored, 0 to 1; what is outside is clipped.
    static double encode(double light) {
        double clipped = Math.clamp(light, 0.0, 1.0);
        return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    }

    /// From what is stored to light, both 0 to 1.
    static double decode(double stored) {
        return stored <= 0.04045 ? stored / 12.92 : Math.pow((stored + 0.055) / 1.055, 2.4);
    }

    /// From light to a byte.
    static byte encodeByte(double light) {
        return (byte) Math.round(encode(light) * 255);
    }
}
