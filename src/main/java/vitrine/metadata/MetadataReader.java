package vitrine.metadata;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a file says about itself, by the metadata-extractor library. Slow beside [ExifScan]: for the one photo
/// that somebody asks about.
public final class MetadataReader {
    /// Longer values (embedded XML, tables of numbers) serve nobody.
    private static final int LONGEST_VALUE = 500;

    private MetadataReader() {}

    /// Reads `file`. One that can be read but not understood has empty metadata; a bad tag spoils only itself.
    ///
    /// @throws IOException when the file cannot be read; the message is for people
    public static Metadata read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Files.exists(file) ? "not a regular file" : "the file is not there any more");
        }
        var header = header(file);
        var tags = tags(file);
        var facts = new PhotoFacts(tags);
        int width = header.width() > 0 ? header.width() : facts.width();
        int height = header.width() > 0 ? header.height() : facts.height();
        var pages = TiffPages.of(file);
        boolean turned = Math.max(header.orientation(), facts.orientation()) >= 5;
        return new Metadata(
                turned ? height : width,
                turned ? width : height,
                pages.count(),
                pages.more(),
                header.taken() != null ? header.taken() : facts.taken(),
                facts.camera(),
                facts.lens(),
                facts.exposure(),
                facts.aperture(),
                facts.sensitivity(),
                facts.focalLength(),
                facts.latitude(),
                facts.longitude(),
                directories(tags));
    }

    private static PhotoHeader header(Path file) throws IOException {
        try {
            return ExifScan.readFile(file);
        } catch (NoSuchFileException e) {
            throw new IOException("the file is not there any more", e);
        } catch (AccessDeniedException e) {
            throw new IOException("access denied", e);
        }
    }

    /// The library throws an `IOException` too when a damaged file ends too early: that is not understood, not unread.
    private static com.drew.metadata.Metadata tags(Path file) {
        try {
            return TagLibrary.read(file);
        } catch (ImageProcessingException
                | IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError notUnderstood) {
            return new com.drew.metadata.Metadata();
        }
    }

    private static List<Metadata.Directory> directories(com.drew.metadata.Metadata metadata) {
        var directories = new ArrayList<Metadata.Directory>();
        for (var directory : metadata.getDirectories()) {
            var tags = new ArrayList<Metadata.Tag>();
            for (var tag : directory.getTags()) {
                var value = description(tag);
                if (value != null) {
                    tags.add(new Metadata.Tag(clean(tag.getTagName()), clean(value)));
                }
            }
            if (!tags.isEmpty()) {
                directories.add(new Metadata.Directory(clean(directory.getName()), List.copyOf(tags)));
            }
        }
        return List.copyOf(directories);
    }

    private static @Nullable String description(com.drew.metadata.Tag tag) {
        try {
            return tag.getDescription();
        } catch (RuntimeException badTag) {
            return null;
        }
    }

    /// One line of bounded length, without control characters.
    static String clean(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length() && text.length() < LONGEST_VALUE; i++) {
            char c = value.charAt(i);
            boolean gap = Character.isWhitespace(c);
            if (gap ? !text.isEmpty() && text.charAt(text.length() - 1) != ' ' : isShown(c)) {
                text.append(gap ? ' ' : c);
            }
        }
        if (text.length() == LONGEST_VALUE) {
            // Not in the middle of a character of two units.
            text.setLength(
                    Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE);
            return text.append('…').toString();
        }
        return text.toString().strip();
    }

    /// Control characters have no shape, and those that turn the writing direction make a value lie.
    private static boolean isShown(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED;
    }
}
