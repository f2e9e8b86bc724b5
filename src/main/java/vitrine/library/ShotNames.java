package vitrine.library;

import java.util.Optional;
import java.util.function.Predicate;

/// Tells by its name alone what a file is; called from any thread.
@FunctionalInterface
public interface ShotNames {
    /// @return nothing for a file that no photo has to do with; the same for all names with the same ending behind the
    ///     last dot, as they are spelled
    Optional<ShotPart> part(String name);

    /// Knows nothing but pictures, each a shot by itself.
    static ShotNames pictures(Predicate<String> isPhotoName) {
        return name -> isPhotoName.test(name) ? Optional.of(ShotPart.PICTURE) : Optional.empty();
    }

    default boolean isPhoto(String name) {
        return part(name).filter(ShotPart::hasTile).isPresent();
    }

    /// The name that all files of a shot in one folder have in common: "IMG_1" of "IMG_1.CR2", "IMG_1.JPG", "IMG_1.xmp"
    /// and "IMG_1.CR2.xmp", but "a.png" of "a.png" and "a.png.xmp".
    ///
    /// @param part that [#part] told of this name
    default String shot(String name, ShotPart part) {
        return switch (part) {
            case PICTURE -> name;
            case JPEG, HEIC, RAW, VIDEO -> withoutEnding(name);
            case SIDECAR -> {
                var about = withoutEnding(name);
                yield part(about)
                        .filter(owner -> owner != ShotPart.SIDECAR)
                        .map(owner -> shot(about, owner))
                        .orElse(about);
            }
        };
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
