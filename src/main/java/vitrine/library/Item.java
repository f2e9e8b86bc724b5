package vitrine.library;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A photo with all that orders and groups it, worked out once. Lives on the [Arranger]'s worker.
final class Item {
    /// The folder of a photo.
    static final class Place {
        final Path folder;
        /// Of the photos in it, and of it among others.
        NaturalOrder order;
        /// Orders folders by their way from the open one.
        NaturalOrder.Key key;

        Place(Path folder, String way, NaturalOrder order) {
            this.folder = folder;
            this.order = order;
            key = order.key(way);
        }

        void orderBy(NaturalOrder other, String way) {
            order = other;
            key = other.key(way);
        }
    }

    final Endings.Ending ending;
    final Place place;
    /// See [KeyParts].
    long keyPart;
    /// Null until somebody asks for it: where the parts decide, which are in the photo itself, nobody does.
    private NaturalOrder.@Nullable Key key;

    Photo photo;
    boolean gone;
    /// Null as long as no other file is of the same shot.
    @Nullable
    Shot shot;

    /// Clock time of the photo; null until [#date] worked it out, and again when the photo changed.
    private @Nullable LocalDateTime date;

    Item(Photo photo, Endings.Ending ending, Place place) {
        this.photo = photo;
        this.ending = ending;
        this.place = place;
    }

    NaturalOrder.Key key() {
        var made = key;
        if (made == null) {
            made = place.order.key(photo.name());
            key = made;
        }
        return made;
    }

    /// To be called when its place has another order.
    void forgetKey() {
        key = null;
    }

    ShotPart part() {
        return ending.part;
    }

    String type() {
        return ending.type;
    }

    /// Takes a newer look at the same file; one that knows less changes nothing.
    void update(Photo newer) {
        if (newer.attributesKnown()) {
            photo = newer;
            date = null;
            if (shot != null) {
                shot.changed();
            }
        }
    }

    void forgetDate() {
        date = null;
    }

    /// Works out the date: when taken, else when last changed.
    void date(@Nullable LocalDateTime taken, ZoneId zone) {
        if (date == null) {
            date = taken != null ? taken : LocalDateTime.ofInstant(Instant.ofEpochMilli(fileTime()), zone);
        }
    }

    private long fileTime() {
        return photo.attributesKnown() ? photo.modified() : 0;
    }

    LocalDateTime date() {
        return date == null ? LocalDateTime.ofInstant(Instant.ofEpochMilli(fileTime()), ZoneOffset.UTC) : date;
    }

    LocalDate day() {
        return date().toLocalDate();
    }

    YearMonth month() {
        return YearMonth.from(date());
    }

    Group.Header header(Grouping grouping) {
        return switch (grouping) {
            case NONE -> new Group.Header.None();
            case FOLDER -> new Group.Header.Of(place.folder);
            case DAY -> new Group.Header.Day(day());
            case MONTH -> new Group.Header.Month(month());
        };
    }
}
