/// Thumbnails: from the disk cache, from the preview inside the photo, from the photo itself.
/// Called on workers; the disk cache belongs to them. Knows `library`, `image` and `metadata`.
@NullMarked
package vitrine.thumbnail;

import org.jspecify.annotations.NullMarked;
