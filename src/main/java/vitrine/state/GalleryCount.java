package vitrine.state;

import vitrine.library.Listing;
import vitrine.library.Photo;

/// How many photos, how many bytes: in all, and of what is selected. For the status bar.
///
/// @param folders subfolders shown
/// @param shown photos that the filter lets pass
/// @param total photos in the folder
/// @param bytes of the photos shown, as far as known
/// @param selected entries chosen, folders included
/// @param selectedBytes of the chosen photos, as far as known
public record GalleryCount(int folders, int shown, int total, long bytes, int selected, long selectedBytes) {
    public static GalleryCount of(Listing listing, Selection selection) {
        int chosen = selection.count();
        long bytes = 0;
        if (chosen > 0) {
            var indices = selection.indices();
            for (int i = indices.nextSetBit(0); i >= 0 && i < listing.size(); i = indices.nextSetBit(i + 1)) {
                if (listing.entry(i) instanceof Photo photo) {
                    bytes += Math.max(0, photo.bytes());
                }
            }
        }
        return new GalleryCount(
                listing.folders().size(), listing.photos().size(), listing.total(), listing.bytes(), chosen, bytes);
    }
}
