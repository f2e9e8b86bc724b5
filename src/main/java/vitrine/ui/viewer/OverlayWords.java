package vitrine.ui.viewer;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.image.PixelSize;
import vitrine.library.Photo;
import vitrine.library.ShownName;
import vitrine.metadata.Metadata;
import vitrine.state.PhotoFact;
import vitrine.ui.kit.PhotoWords;
import vitrine.ui.kit.Sentences;

/// The facts about one photo in words; what is not known has none.
///
/// @param listed the photo as its folder lists it; null until it is listed
/// @param place among the photos, from 0; negative until it is known
/// @param metadata null until it was read, and where there is none
record OverlayWords(
        ShownPhoto shown,
        @Nullable Photo listed,
        int place,
        int count,
        @Nullable Metadata metadata) {

    /// In the language of `sentences`; empty where nothing is known.
    String of(PhotoFact fact, Sentences sentences) {
        var photoWords = new PhotoWords(sentences.messages());
        return switch (fact) {
            case NAME -> ShownName.of(shown.path());
            case POSITION -> place < 0 ? "" : sentences.messages().get("overlay.position", place + 1, count);
            case TAKEN -> metadata == null || metadata.taken() == null ? "" : sentences.dateTime(metadata.taken());
            case CAMERA ->
                metadata == null
                        ? ""
                        : Stream.of(metadata.camera(), metadata.lens())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n"));
            case EXPOSURE -> metadata == null ? "" : photoWords.exposure(metadata);
            case PIXELS -> pixels(photoWords);
            case SIZE -> listed == null || !listed.attributesKnown() ? "" : sentences.size(listed.bytes());
            case COORDINATES ->
                metadata == null
                        ? ""
                        : photoWords
                                .coordinates(metadata)
                                .map(place -> place.latitude() + ", " + place.longitude())
                                .orElse("");
        };
    }

    /// As the decoder found it, else as the file says.
    private String pixels(PhotoWords words) {
        if (shown.picture() != null) {
            return words.pixels(shown.size());
        }
        return metadata == null || metadata.width() < 1 || metadata.height() < 1
                ? ""
                : words.pixels(new PixelSize(metadata.width(), metadata.height()));
    }
}
