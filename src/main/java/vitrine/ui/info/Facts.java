package vitrine.ui.info;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.image.PixelSize;
import vitrine.library.Photo;
import vitrine.library.PhotoFilter;
import vitrine.library.ShownName;
import vitrine.library.Stack;
import vitrine.metadata.Metadata;
import vitrine.state.GalleryCount;
import vitrine.state.Messages;
import vitrine.ui.kit.PhotoWords;
import vitrine.ui.kit.Sentences;

/// Turns what is known about files into words.
record Facts(Sentences sentences) {
    record Fact(String name, String value) {}

    String several(GalleryCount count, boolean photosOnly) {
        var words = messages().get(photosOnly ? "info.several" : "info.several-entries", count.selected());
        if (count.selectedFiles() > count.selected()) {
            words += " · " + messages().get("info.files", count.selectedFiles());
        }
        return count.selectedBytes() > 0 ? words + " · " + sentences.size(count.selectedBytes()) : words;
    }

    /// "3 files of one shot".
    String files(Stack stack) {
        return messages().get("info.stack", stack.members().size());
    }

    /// "JPEG · 2.2 MB".
    String about(Photo photo) {
        var type = type(photo.name(), null);
        return photo.attributesKnown() ? type + " · " + sentences.size(photo.bytes()) : type;
    }

    List<Fact> ofPhoto(Photo photo, @Nullable Metadata metadata) {
        var facts = new ArrayList<Fact>();
        add(facts, "info.type", type(photo.name(), metadata));
        if (photo.attributesKnown()) {
            add(facts, "info.size", size(photo.bytes()));
        }
        if (metadata != null && metadata.width() > 0 && metadata.height() > 0) {
            add(facts, "info.resolution", words().pixels(new PixelSize(metadata.width(), metadata.height())));
        }
        if (metadata != null && metadata.pages() > 1) {
            add(facts, "info.pages", sentences.pages(metadata.pages(), metadata.morePages()));
        }
        if (metadata != null && metadata.taken() != null) {
            add(facts, "info.taken", sentences.dateTime(metadata.taken()));
        }
        if (photo.attributesKnown()) {
            var modified = Instant.ofEpochMilli(photo.modified());
            add(facts, "info.modified", sentences.dateTime(LocalDateTime.ofInstant(modified, ZoneId.systemDefault())));
        }
        if (metadata != null) {
            add(facts, "info.camera", metadata.camera());
            add(facts, "info.lens", metadata.lens());
            add(facts, "info.exposure", words().exposure(metadata));
        }
        return facts;
    }

    /// All that is known as lines of text.
    String text(Photo photo, List<Fact> facts) {
        var folder = new Fact(messages().get("info.folder"), folderOf(photo.path()));
        var lines = Stream.concat(Stream.of(folder), facts.stream())
                .map(fact -> fact.name() + ": " + fact.value().replace("\n", ", "));
        return Stream.concat(Stream.of(photo.name()), lines).collect(Collectors.joining("\n"));
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(messages().get(key), value.strip()));
        }
    }

    private String size(long bytes) {
        var size = sentences.size(bytes);
        return bytes < 1000 ? size : messages().get("info.size-exact", size, bytes);
    }

    static String folderOf(Path path) {
        var folder = path.getParent();
        return ShownName.whole(folder);
    }

    /// What the file really is, if that was read; else what its name says.
    private static String type(String name, @Nullable Metadata metadata) {
        List<Metadata.Directory> directories = metadata == null ? List.of() : metadata.directories();
        return directories.stream()
                .filter(directory -> directory.name().equals("File Type"))
                .flatMap(directory -> directory.tags().stream())
                .filter(tag -> tag.name().equals("Detected File Type Name"))
                .map(Metadata.Tag::value)
                .findFirst()
                .orElseGet(() -> switch (PhotoFilter.type(name)) {
                    case "jpg", "jpe", "jpeg", "jfif" -> "JPEG";
                    case "tif" -> "TIFF";
                    case "webp" -> "WebP";
                    case String other -> other.toUpperCase(Locale.ROOT);
                });
    }

    PhotoWords words() {
        return new PhotoWords(messages());
    }

    private Messages messages() {
        return sentences.messages();
    }
}
