package vitrine.image;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import vitrine.metadata.ColorTags;
import vitrine.metadata.ColorTags.Channels;

/// What profiles say, kept: photos of a folder mostly have the same few. Used by many threads at once; at most
/// [#KEPT] profiles and [EmbeddedProfile#MAX_BYTES] bytes of them are held.
public final class ColorProfiles {
    private static final int KEPT = 16;

    /// By their bytes, the least recently used first; guarded by itself.
    private final LinkedHashMap<Bytes, ColorProfile> known = new LinkedHashMap<>(2 * KEPT, 0.75F, true);

    /// The profile that a file names or carries. A picture without one pays no more than this question, and a profile
    /// that is broken, or not one for such a picture, is taken for none.
    ColorProfile of(ColorTags tags, EmbeddedProfile.Source source) {
        if (tags.profile().isEmpty()) {
            return without(tags);
        }
        var profile = find(EmbeddedProfile.read(tags, source));
        return profile.fits(tags.channels()) ? profile : otherwise(tags.channels());
    }

    /// The same of a profile that is at hand; nothing of it is kept.
    ///
    /// @param bytes the whole profile; none where the picture has none
    public static ColorProfile of(byte[] bytes, Channels channels) {
        return understand(bytes).filter(profile -> profile.fits(channels)).orElseGet(() -> otherwise(channels));
    }

    private static ColorProfile without(ColorTags tags) {
        boolean adobeRgb = tags.adobeRgb() && tags.channels() == Channels.RGB;
        return adobeRgb ? AdobeRgb.PROFILE : otherwise(tags.channels());
    }

    private static ColorProfile otherwise(Channels channels) {
        return CmykProfile.areInks(channels) ? CmykProfile.NONE : ColorProfile.AS_IS;
    }

    /// Two threads that meet the same new profile both look into it, rather than one waiting for the other.
    private ColorProfile find(byte[] bytes) {
        var key = new Bytes(bytes);
        synchronized (known) {
            var profile = known.get(key);
            if (profile != null) {
                return profile;
            }
        }
        var profile = understand(bytes).orElse(ColorProfile.AS_IS);
        synchronized (known) {
            known.put(key, profile);
            forget();
        }
        return profile;
    }

    private void forget() {
        long held = known.keySet().stream().mapToLong(Bytes::length).sum();
        var oldest = known.keySet().iterator();
        while (known.size() > KEPT || held > EmbeddedProfile.MAX_BYTES) {
            held -= oldest.next().length();
            oldest.remove();
        }
    }

    /// Empty when it is broken.
    static Optional<ColorProfile> understand(byte[] bytes) {
        return IccProfile.parse(bytes).flatMap(icc -> switch (icc.space()) {
            case "GRAY" -> GreyProfile.of(icc);
            case "RGB " -> rgb(icc);
            case "CMYK" -> CmykProfile.of(icc);
            default -> Optional.empty();
        });
    }

    /// A table in the profile goes before its matrix, for all programs.
    private static Optional<ColorProfile> rgb(IccProfile icc) {
        return icc.hasTable() ? EngineProfile.of(icc) : MatrixProfile.of(icc).or(() -> EngineProfile.of(icc));
    }

    @SuppressWarnings("ArrayRecordComponent") // Compared by content below.
    private record Bytes(byte[] content) {
        int length() {
            return content.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes(byte[] its) && Arrays.equals(content, its);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    /// Made when the first such photo is met.
    private static final class AdobeRgb {
        static final ColorProfile PROFILE = MatrixProfile.adobeRgb();
    }
}
