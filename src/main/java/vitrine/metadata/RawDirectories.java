package vitrine.metadata;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks through the directories of a RAW file: the chain, those inside them, and the makers' own that tell where a
/// picture is. Each is looked at once, so pointers in circles lead nowhere. Sources: TIFF 6.0, TIFF Technical Note 1
/// (SubIFDs), DNG 1.7.
final class RawDirectories {
    private static final int MOST_DIRECTORIES = 64;
    private static final int MOST_PLACES = 32;
    private static final int MOST_INNER = 16;

    private static final int PANASONIC_JPEG = 0x002E;
    private static final int COMPRESSION = 0x0103;
    private static final int PHOTOMETRIC = 0x0106;
    private static final int STRIP_OFFSETS = 0x0111;
    private static final int STRIP_LENGTHS = 0x0117;
    private static final int INNER_DIRECTORIES = 0x014A;
    private static final int JPEG_OFFSET = 0x0201;
    private static final int JPEG_LENGTH = 0x0202;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int MAKER_NOTE = 0x927C;
    private static final int INTEROPERABILITY_DIRECTORY = 0xA005;
    private static final int PREVIEW_COLOR_SPACE = 0xC71A;

    /// JPEG as in TIFF 6.0, and as in its Technical Note 2.
    private static final Set<Long> JPEG = Set.of(6L, 7L);

    /// What is to be seen in them is no photo: masks, what the sensor saw, depths.
    private static final Set<Long> NOT_TO_BE_SEEN = Set.of(4L, 32803L, 34892L, 51177L, 52527L);

    /// What a directory is for.
    enum Role {
        PHOTO,
        PICTURE,
        EXIF,
        INTEROPERABILITY,
        NIKON,
        OLYMPUS,
        OLYMPUS_SETTINGS,
        PENTAX
    }

    /// @param base what offsets are counted from, in bytes from the start of the file
    /// @param at counted from there
    record Place(long base, long at, boolean bigEndian, Role role) {}

    private final FileParts parts;
    private final RawTags tags = new RawTags();
    private final Map<Long, JpegPlace> jpegs = new LinkedHashMap<>();
    private final Deque<Place> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private boolean whole = true;

    RawDirectories(FileParts parts) {
        this.parts = parts;
    }

    /// Walks through the TIFF structure that starts at `base`, whatever its magic number is.
    ///
    /// @param role of its first directory
    void walk(long base, Role role) throws IOException {
        var head = parts.window(base, 8, true);
        boolean bigEndian = head.says(0, "MM");
        if (!bigEndian && !head.says(0, "II")) {
            whole = false;
            return;
        }
        add(new Place(base, parts.window(base, 8, bigEndian).u32(4), bigEndian, role));
        while (!waiting.isEmpty()) {
            look(waiting.remove());
        }
    }

    private void add(Place place) {
        if (place.at() > 0 && seen.size() < MOST_DIRECTORIES && seen.add(place.base() + place.at())) {
            waiting.add(place);
        }
    }

    private void look(Place place) throws IOException {
        var directory = TiffDirectory.read(parts, place.base(), place.at(), place.bigEndian());
        if (directory == null) {
            whole &= isMakers(place.role());
            return;
        }
        switch (place.role()) {
            case PHOTO, PICTURE -> picture(directory, place.role() == Role.PHOTO);
            case EXIF -> exif(directory);
            case INTEROPERABILITY -> tags.interoperability(directory);
            case NIKON -> {
                tags.nikon(directory);
                add(MakerNotes.nikonPreview(directory));
            }
            case OLYMPUS -> {
                add(MakerNotes.olympusSettings(directory));
                MakerNotes.olympusPreviews(directory).forEach(this::add);
            }
            case OLYMPUS_SETTINGS -> MakerNotes.olympusPreview(directory).forEach(this::add);
            case PENTAX -> MakerNotes.pentaxPreview(directory).forEach(this::add);
        }
    }

    /// Programs that write into a photo often leave these pointing at nothing.
    private static boolean isMakers(Role role) {
        return switch (role) {
            case NIKON, OLYMPUS, OLYMPUS_SETTINGS, PENTAX -> true;
            case PHOTO, PICTURE, EXIF, INTEROPERABILITY -> false;
        };
    }

    private void picture(TiffDirectory directory, boolean photo) throws IOException {
        tags.picture(directory, photo);
        pictureOf(directory);
        for (long inner : directory.numbers(INNER_DIRECTORIES, MOST_INNER)) {
            add(directory, inner, Role.PICTURE);
        }
        add(directory, directory.number(EXIF_DIRECTORY), Role.EXIF);
        add(directory, directory.next(), Role.PICTURE);
    }

    private void add(TiffDirectory from, long at, Role role) {
        add(new Place(from.base(), at, from.bigEndian(), role));
    }

    private void pictureOf(TiffDirectory directory) throws IOException {
        if (NOT_TO_BE_SEEN.contains(directory.number(PHOTOMETRIC))) {
            return;
        }
        long colors = directory.number(PREVIEW_COLOR_SPACE);
        add(new JpegPlace(directory.base() + directory.number(JPEG_OFFSET), directory.number(JPEG_LENGTH), colors));
        if (JPEG.contains(directory.number(COMPRESSION)) && directory.count(STRIP_OFFSETS) == 1) {
            add(new JpegPlace(
                    directory.base() + directory.number(STRIP_OFFSETS), directory.number(STRIP_LENGTHS), colors));
        }
        add(new JpegPlace(directory.place(PANASONIC_JPEG), directory.count(PANASONIC_JPEG), colors));
    }

    /// Also for what is not among the directories.
    void add(JpegPlace jpeg) {
        if (jpeg.offset() > 0 && jpeg.length() > 0 && jpegs.size() < MOST_PLACES) {
            jpegs.putIfAbsent(jpeg.offset(), jpeg);
        }
    }

    private void exif(TiffDirectory directory) throws IOException {
        tags.exif(directory);
        add(directory, directory.number(INTEROPERABILITY_DIRECTORY), Role.INTEROPERABILITY);
        MakerNotes.directory(directory, MAKER_NOTE).ifPresent(this::add);
    }

    RawTags tags() {
        return tags;
    }

    List<JpegPlace> jpegs() {
        return List.copyOf(jpegs.values());
    }

    /// Whether all directories were there that the others point at.
    boolean whole() {
        return whole;
    }
}
