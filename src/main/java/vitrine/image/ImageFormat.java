package vitrine.image;

import java.util.Locale;

/// Picture formats that people keep in folders, told by name before a file is opened and by first bytes after.
public enum ImageFormat {
    JPEG;

    /// Whether a file of this name is listed as a photo.
    public static boolean isPhotoName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png");
    }
}
