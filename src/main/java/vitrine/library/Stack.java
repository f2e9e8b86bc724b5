package vitrine.library;

import java.util.List;

/// The files of one shot that are shown as one: by a single tile, or when opened by a tile each, side by side.
///
/// @param members first the one that is shown for all, then the others with tiles, then sidecars; at least two
/// @param open whether each member has its own tile
public record Stack(List<Member> members, boolean open) {
    public record Member(Photo photo, ShotPart part) {
        /// Whether it can be shown.
        public boolean hasTile() {
            return part.hasTile();
        }
    }

    public Stack {
        members = List.copyOf(members);
    }

    /// Those that are shown when it is opened.
    public List<Member> tiles() {
        return members.stream().filter(Member::hasTile).toList();
    }

    /// How many videos belong to what is shown, such as that of a live photo.
    int companions() {
        int videos = 0;
        for (int i = 1; i < members.size(); i++) {
            videos += members.get(i).part() == ShotPart.VIDEO ? 1 : 0;
        }
        return videos;
    }

    /// Whether there is more than one to be shown.
    public boolean canOpen() {
        return members.get(1).hasTile();
    }

    /// The member that is shown for all.
    public Photo shown() {
        return members.getFirst().photo();
    }

    /// The size of all members in bytes, as far as known.
    public long bytes() {
        long sum = 0;
        for (var member : members) {
            sum += Math.max(0, member.photo().bytes());
        }
        return sum;
    }

    /// Whether `photo` stands last when it is opened.
    public boolean isLast(Photo photo) {
        return tiles().getLast().photo().path().equals(photo.path());
    }

    /// Whether `photo` is the one that stands first.
    public boolean isFirst(Photo photo) {
        return shown().path().equals(photo.path());
    }
}
