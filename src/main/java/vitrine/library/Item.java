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
        /// Orders folders by their way from the open one.
        NaturalOrder.Key key;

        Place(Path folder, NaturalOrder.Key key) {
            this.folder = folder;
            this.key = key;
        }
    }

    final Endings.Ending ending;
    final Place place;
    NaturalOrder.Key key;
    /// See [KeyParts].
    long keyPart;

    Photo photo;
    boolean gone;
    /// Null as long as no other file is of the same shot.
    @Nullable
    Shot shot;

    /// Clock time of the photo; null until [#date] worked it out, and again when the photo changed.
    private @Nullable LocalDateTime date;

    Item(Photo photo, Endings.Ending ending, Place place, NaturalOrder.Key key) {
        this.photo = photo;
        this.ending = ending;
        this.place = place;
        this.key = key;
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
