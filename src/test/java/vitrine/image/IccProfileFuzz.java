package vitrine.image;

/// Colour profiles, from their bytes to pixels.
public final class IccProfileFuzz {
    private static final int SIDE = 16;

    private IccProfileFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var profile = ColorProfiles.understand(data);
        if (profile.isEmpty() || profile.get() instanceof CmykProfile) {
            return; // Of inks only the loader's rows can be converted.
        }
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i << 16 | (255 - i) << 8 | i;
        }
        var converted = profile.get().toSrgb(new Pixels(SIDE, SIDE, argb.clone()));
        for (int pixel : converted.argb()) {
            if (pixel >>> 24 != 0xFF) {
                throw new AssertionError("an opaque pixel became transparent");
            }
        }
    }
}
