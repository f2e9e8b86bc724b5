package vitrine.ui.kit;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import vitrine.image.DecodeException;
import vitrine.image.ImageFormat;
import vitrine.image.MissingPart;
import vitrine.library.Group;
import vitrine.library.ShownName;
import vitrine.library.Unreadable;
import vitrine.state.GalleryCount;
import vitrine.state.Messages;

/// Facts as sentences for a person, in the person's language.
public final class Sentences {
    private final Messages messages;
    private final NumberFormat numbers;

    public Sentences(Messages messages) {
        this.messages = messages;
        numbers = NumberFormat.getIntegerInstance(messages.locale());
    }

    public Messages messages() {
        return messages;
    }

    /// Why a file has no picture, whatever the loader threw.
    public String failure(Path path, Throwable cause) {
        return switch (cause) {
            case DecodeException e -> failure(path, e.reason(), e.detail());
            case OutOfMemoryError _ -> failure(path, DecodeException.Reason.TOO_LARGE, "");
            default -> failure(path, DecodeException.Reason.DAMAGED, "");
        };
    }

    /// Why a file has no picture: what, which file, what to do.
    public String failure(Path path, DecodeException.Reason reason, String detail) {
        var name = ShownName.of(path);
        return switch (reason) {
            case UNSUPPORTED -> unsupported(name, detail);
            case DAMAGED -> messages.get("failure.damaged", name);
            case EMPTY -> messages.get("failure.empty", name);
            case TOO_LARGE -> messages.get("failure.too-large", name);
            case FILE_TOO_LARGE -> messages.get("failure.file-too-large", name);
            case UNREADABLE -> messages.get("failure.unreadable", name);
            case VANISHED -> messages.get("failure.vanished", name);
            case NO_DECODER -> messages.get("failure.no-decoder", name);
            case GIVEN_UP -> messages.get("failure.given-up", name);
            case NOT_INSTALLED -> {
                var missing = MissingPart.of(detail);
                yield messages.get("failure.not-installed", name, missing.format(), missing.packages());
            }
            case NO_PREVIEW -> messages.get("failure.no-preview", name, detail);
        };
    }

    private String unsupported(String name, String format) {
        if (format.isEmpty()) {
            return messages.get("failure.unsupported", name);
        }
        boolean isKind = ImageFormat.isShownName(format);
        return messages.get(isKind ? "failure.unsupported-kind" : "failure.unsupported-format", name, format);
    }

    /// That a photo has not come for long. Why is not known: to a thread that waits, a disk that is silent, one that is
    /// slow and a decoder process at work are the same.
    public String awaited(Path path) {
        return messages.get("photo.awaited", ShownName.of(path));
    }

    /// That the walk of a folder has not had an answer for long.
    public String silent(Path folder) {
        return messages.get("status.silent", ShownName.of(folder));
    }

    /// "3 folders could not be read"; empty when all could.
    public String unreadable(Unreadable unreadable) {
        if (unreadable.count() == 0) {
            return "";
        }
        boolean onlyFolders = unreadable.entries() == 0;
        return messages.get(onlyFolders ? "status.unreadable-folders" : "status.unreadable", unreadable.count());
    }

    /// Which these are, a line for each; only the first where there are many.
    ///
    /// @param root from which on their paths are told
    public String unreadableNames(Unreadable unreadable, Path root) {
        var names =
                unreadable.first().stream().map(path -> relative(root, path)).collect(Collectors.joining("\n"));
        int more = unreadable.count() - unreadable.first().size();
        return more == 0 ? names : names + "\n" + messages.get("status.unreadable-more", more);
    }

    /// "IMG_1.jpg   17 / 1,204"; without the place while the folder is still being listed.
    public String position(Path path, int place, int count) {
        var name = ShownName.of(path);
        return place < 0 ? name : messages.get("viewer.position", name, place + 1, count);
    }

    /// "frame 3 / 12", and whether it stands still.
    ///
    /// @param frame counted from 0
    public String frame(int frame, int count, boolean playing) {
        return messages.get(playing ? "viewer.frame" : "viewer.frame-paused", frame + 1, count);
    }

    /// "page 1 of 5".
    ///
    /// @param page counted from 0
    public String page(int page, int count) {
        return messages.get("viewer.page", page + 1, count);
    }

    /// "38 %", with a tenth below ten.
    public String percent(double share) {
        var percent = NumberFormat.getPercentInstance(messages.locale());
        percent.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return percent.format(share);
    }

    /// "1,204 photos · 3.1 GB", or "38 of 1,204 photos" when a filter holds some back; "1,204 photos · 2,408 files"
    /// where some are stacks.
    ///
    /// @param videos whether some of them are videos
    public String count(GalleryCount count, boolean videos) {
        var photos = count.shown() == count.total()
                ? messages.get(videos ? "status.photos-and-videos" : "status.photos", count.total())
                : messages.get(
                        videos ? "status.filtered-with-videos" : "status.filtered", count.shown(), count.total());
        var folders = count.folders() == 0 ? "" : messages.get("status.folders", count.folders()) + "  ·  ";
        var files = files(count.files(), count.shown());
        return folders + photos + files + (count.bytes() > 0 ? "  ·  " + size(count.bytes()) : "");
    }

    public String selected(GalleryCount count) {
        if (count.selected() == 0) {
            return "";
        }
        var selected =
                messages.get("status.selected", count.selected()) + files(count.selectedFiles(), count.selected());
        return count.selectedBytes() > 0 ? selected + "  ·  " + size(count.selectedBytes()) : selected;
    }

    /// How many files photos are; nothing where each is one.
    private String files(int files, int photos) {
        return files == photos ? "" : "  ·  " + messages.get("status.files", files);
    }

    /// @param more whether there are more than these, nobody knows how many
    public String pages(int pages, boolean more) {
        return more ? messages.get("info.pages.more", pages) : number(pages);
    }

    public String number(long number) {
        return numbers.format(number);
    }

    /// A file size as file managers say it, in powers of 1,000.
    public String size(long bytes) {
        if (bytes < 1000) {
            return messages.get("size.bytes", bytes);
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value) + " " + units[unit];
    }

    public String dateTime(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(time);
    }

    /// What stands above a group.
    public String header(Group.Header header, Path root) {
        return switch (header) {
            case Group.Header.None() -> "";
            case Group.Header.Of(var folder) -> folder.equals(root) ? ShownName.of(root) : relative(root, folder);
            case Group.Header.Day(var date) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(messages.locale())
                        .format(date);
            case Group.Header.Month(var month) ->
                DateTimeFormatter.ofPattern(messages.get("header.month-pattern"), messages.locale())
                        .format(month);
        };
    }

    private static String relative(Path root, Path folder) {
        return ShownName.whole(folder.startsWith(root) ? root.relativize(folder) : folder);
    }
}
