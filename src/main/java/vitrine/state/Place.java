package vitrine.state;

import java.nio.file.Path;

/// A folder that people go to often, as the sidebar offers it.
public record Place(Path path, Kind kind) {
    /// Why a folder is offered; decides its icon and, for those that every desktop has, its name.
    public enum Kind {
        HOME,
        PICTURES,
        DESKTOP,
        DOWNLOADS,
        /// The album that comes with the program.
        SAMPLES,
        /// A disk, card or stick that is there now.
        DRIVE,
        /// Chosen by the person.
        BOOKMARK,
        /// Opened not long ago.
        RECENT
    }
}
