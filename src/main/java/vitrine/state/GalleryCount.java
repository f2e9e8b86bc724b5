package vitrine.state;

import vitrine.library.Listing;
import vitrine.library.Photo;

/// How many photos, how many bytes: in all, and of what is selected. For the status bar.
///
/// @param folders subfolders shown
/// @param shown photos that the filter lets pass, each stack counted once
/// @param total photos in the folder
/// @param files that these are, with those in stacks
/// @param bytes of the photos shown, as far as known
/// @param selected entries chosen, folders included
/// @param selectedFiles that the chosen entries are
/// @param selectedBytes of the chosen photos, as far as known
public record GalleryCount(
        int folders, int shown, int total, int files, long bytes, int selected, int selectedFiles, long selectedBytes) {
    public static GalleryCount of(Listing listing, Selection selection) {
        int files = 0;
        long bytes = 0;
        var indices = selection.indices();
        for (int i = indices.nextSetBit(0); i >= 0 && i < listing.size(); i = indices.nextSetBit(i + 1)) {
            // Counted at each step of a rubber band, of maybe 100,000 entries.
            var stack = listing.stack(i);
            if (stack != null && !stack.open()) {
                files += stack.members().size();
                bytes += stack.bytes();
            } else {
                files++;
                bytes += listing.entry(i) instanceof Photo photo ? Math.max(0, photo.bytes()) : 0;
            }
        }
        return new GalleryCount(
                listing.folders().size(),
                listing.shots(),
                listing.total(),
                listing.files(),
                listing.bytes(),
                selection.count(),
                files,
                bytes);
    }
}
