package vitrine.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.metadata.RawDirectories.Place;
import vitrine.metadata.RawDirectories.Role;

/// The makers' own directories that tell where a preview is. Nobody publishes them; they are as other programs
/// document them. Where it is not sure what an offset is counted from, all that it can be is tried: a picture is there
/// or not.
final class MakerNotes {
    private static final int NIKON_HEAD = 10;
    private static final int NIKON_PREVIEW_DIRECTORY = 0x0011;

    private static final int OLYMPUS_HEAD = 12;
    private static final int OM_SYSTEM_HEAD = 16;
    private static final int EARLY_OLYMPUS_HEAD = 8;
    private static final int OLYMPUS_THUMBNAIL = 0x0100;
    private static final int OLYMPUS_PREVIEW_OFFSET = 0x1036;
    private static final int OLYMPUS_PREVIEW_LENGTH = 0x1037;
    private static final int OLYMPUS_SETTINGS = 0x2020;
    private static final int OLYMPUS_SETTINGS_PREVIEW_OFFSET = 0x0101;
    private static final int OLYMPUS_SETTINGS_PREVIEW_LENGTH = 0x0102;

    private static final int PENTAX_HEAD = 10;
    private static final int EARLY_PENTAX_HEAD = 6;
    private static final int PENTAX_PREVIEW_LENGTH = 0x0003;
    private static final int PENTAX_PREVIEW_OFFSET = 0x0004;

    private MakerNotes() {}

    /// The maker's directory that the entry `tag` of the Exif directory holds, if it is of a maker known here.
    static Optional<Place> directory(TiffDirectory exif, int tag) throws IOException {
        long note = exif.place(tag);
        var head = exif.parts().window(note, OM_SYSTEM_HEAD, exif.bigEndian());
        if (head.says(0, "Nikon\0") && head.u8(6) == 2) {
            return Optional.of(nikon(exif.parts(), note + NIKON_HEAD));
        }
        if (head.says(0, "OLYMPUS\0")) {
            return Optional.of(new Place(note, OLYMPUS_HEAD, head.says(8, "MM"), Role.OLYMPUS));
        }
        if (head.says(0, "OM SYSTEM\0")) {
            return Optional.of(new Place(note, OM_SYSTEM_HEAD, head.says(12, "MM"), Role.OLYMPUS));
        }
        if (head.says(0, "OLYMP\0")) {
            return Optional.of(counted(exif, note + EARLY_OLYMPUS_HEAD, exif.bigEndian(), Role.OLYMPUS));
        }
        if (head.says(0, "PENTAX \0")) {
            return Optional.of(new Place(note, PENTAX_HEAD, head.says(8, "MM"), Role.PENTAX));
        }
        if (head.says(0, "AOC\0")) {
            boolean bigEndian = head.says(4, "MM") || (!head.says(4, "II") && exif.bigEndian());
            return Optional.of(counted(exif, note + EARLY_PENTAX_HEAD, bigEndian, Role.PENTAX));
        }
        return Optional.empty();
    }

    /// A place in a note whose offsets are counted as those around it.
    private static Place counted(TiffDirectory exif, long place, boolean bigEndian, Role role) {
        return new Place(exif.base(), place - exif.base(), bigEndian, role);
    }

    /// Nikon puts a whole TIFF structure into its note.
    private static Place nikon(FileParts parts, long base) throws IOException {
        boolean bigEndian = parts.window(base, 2, true).says(0, "MM");
        return new Place(base, parts.window(base, 8, bigEndian).u32(4), bigEndian, Role.NIKON);
    }

    static Place nikonPreview(TiffDirectory nikon) throws IOException {
        return new Place(nikon.base(), nikon.number(NIKON_PREVIEW_DIRECTORY), nikon.bigEndian(), Role.PICTURE);
    }

    /// A pointer to the directory, or the directory as a value: either is where the entry points.
    static Place olympusSettings(TiffDirectory olympus) throws IOException {
        long pointer = olympus.number(OLYMPUS_SETTINGS);
        long at = pointer > 0 ? pointer : olympus.place(OLYMPUS_SETTINGS) - olympus.base();
        return new Place(olympus.base(), at, olympus.bigEndian(), Role.OLYMPUS_SETTINGS);
    }

    static List<JpegPlace> olympusPreviews(TiffDirectory olympus) throws IOException {
        var places = new ArrayList<>(places(olympus, OLYMPUS_PREVIEW_OFFSET, OLYMPUS_PREVIEW_LENGTH));
        places.add(new JpegPlace(olympus.place(OLYMPUS_THUMBNAIL), olympus.count(OLYMPUS_THUMBNAIL), ByteWindow.NONE));
        return places;
    }

    static List<JpegPlace> olympusPreview(TiffDirectory settings) throws IOException {
        return places(settings, OLYMPUS_SETTINGS_PREVIEW_OFFSET, OLYMPUS_SETTINGS_PREVIEW_LENGTH);
    }

    static List<JpegPlace> pentaxPreview(TiffDirectory pentax) throws IOException {
        return places(pentax, PENTAX_PREVIEW_OFFSET, PENTAX_PREVIEW_LENGTH);
    }

    /// Counted from the note, or from the start of the file.
    private static List<JpegPlace> places(TiffDirectory directory, int offset, int length) throws IOException {
        long at = directory.number(offset);
        long bytes = directory.number(length);
        return at <= 0
                ? List.of()
                : List.of(
                        new JpegPlace(directory.base() + at, bytes, ByteWindow.NONE),
                        new JpegPlace(at, bytes, ByteWindow.NONE));
    }
}
