package vitrine.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Everything a person can do by a key or from a menu: the one table that feeds menus, buttons, the shortcut sheet and
/// the README. What a command does is bound in [Commands]; its words are `command.<id>` in the message files.
public enum Shortcut {
    OPEN_FOLDER(Where.ANYWHERE, Part.GO, "Shortcut+O"),
    LOCATION(Where.GALLERY, Part.GO, "Shortcut+L"),
    BACK(Where.GALLERY, Part.GO, "Alt+Left"),
    FORWARD(Where.GALLERY, Part.GO, "Alt+Right"),
    UP(Where.GALLERY, Part.GO, "Alt+Up"),
    HOME(Where.GALLERY, Part.GO, "Alt+Home"),
    RELOAD(Where.GALLERY, Part.GO, "Shift+F5"),
    BOOKMARK(Where.GALLERY, Part.GO),
    OPEN(Where.GALLERY, Part.GO, "Enter"),
    STOP(Where.GALLERY, Part.GO, "Esc"),

    FIND(Where.GALLERY, Part.VIEW, "Shortcut+F"),
    LARGER(Where.GALLERY, Part.VIEW, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
    SMALLER(Where.GALLERY, Part.VIEW, "Shortcut+Minus", "Shortcut+Subtract"),
    NORMAL_SIZE(Where.GALLERY, Part.VIEW, "Shortcut+0", "Shortcut+Numpad 0"),
    SUBFOLDERS(Where.GALLERY, Part.VIEW, "Shortcut+Shift+S"),
    HIDDEN(Where.GALLERY, Part.VIEW, "Shortcut+H"),
    NAMES(Where.GALLERY, Part.VIEW, "Shortcut+Shift+N"),
    STACKS(Where.GALLERY, Part.VIEW, "Shortcut+Shift+G"),
    OPEN_STACK(Where.GALLERY, Part.VIEW, "Shortcut+G"),
    SIDEBAR(Where.GALLERY, Part.VIEW, "F4"),
    INFO(Where.ANYWHERE, Part.VIEW, "F9", "Alt+Enter"),
    FULL_SCREEN(Where.ANYWHERE, Part.VIEW, "F11"),

    SELECT_ALL(Where.GALLERY, Part.SELECT, "Shortcut+A"),
    SELECT_NONE(Where.GALLERY, Part.SELECT, "Shortcut+Shift+A"),
    INVERT(Where.GALLERY, Part.SELECT, "Shortcut+I"),
    RETRY(Where.GALLERY, Part.SELECT),

    COPY(Where.ANYWHERE, Part.SHARE, "Shortcut+C"),
    COPY_PATH(Where.ANYWHERE, Part.SHARE, "Shortcut+Alt+C"),
    OPEN_WITH(Where.ANYWHERE, Part.SHARE, "Shortcut+Shift+O"),
    SHOW_IN_FILES(Where.ANYWHERE, Part.SHARE, "Shortcut+Shift+F"),
    WALLPAPER(Where.ANYWHERE, Part.SHARE),
    PRINT(Where.ANYWHERE, Part.SHARE, "Shortcut+P"),

    NEXT(Where.VIEWER, Part.PHOTO, "Right", "Space", "Page Down"),
    PREVIOUS(Where.VIEWER, Part.PHOTO, "Left", "Backspace", "Shift+Space", "Page Up"),
    FIRST(Where.VIEWER, Part.PHOTO, "Home"),
    LAST(Where.VIEWER, Part.PHOTO, "End"),
    ZOOM_IN(
            Where.LARGE,
            Part.PHOTO,
            "Plus",
            "Equals",
            "Shift+Equals",
            "Add",
            "Shortcut+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add"),
    ZOOM_OUT(Where.LARGE, Part.PHOTO, "Minus", "Subtract", "Shortcut+Minus", "Shortcut+Subtract"),
    ZOOM_FIT(Where.LARGE, Part.PHOTO, "Shortcut+0", "Shortcut+Numpad 0"),
    ZOOM_ACTUAL(Where.LARGE, Part.PHOTO, "Shortcut+1", "Shortcut+Numpad 1"),
    ZOOM_DOUBLE(Where.LARGE, Part.PHOTO, "Shortcut+2", "Shortcut+Numpad 2"),
    ZOOM_TOGGLE(Where.LARGE, Part.PHOTO, "Z"),
    ZOOM_WIDTH(Where.LARGE, Part.PHOTO, "W"),
    ZOOM_FILL(Where.LARGE, Part.PHOTO, "Shift+W"),
    ZOOM_LOCK(Where.VIEWER, Part.PHOTO, "L"),
    FULL_SCREEN_PHOTO(Where.LARGE, Part.PHOTO, "F"),
    FILMSTRIP(Where.VIEWER, Part.PHOTO, "T", "F8"),
    OVERLAY(Where.VIEWER, Part.PHOTO, "I"),
    OVERLAY_FACTS(Where.VIEWER, Part.PHOTO, "Shift+I"),
    HISTOGRAM(Where.VIEWER, Part.PHOTO, "K"),
    CLIPPING(Where.VIEWER, Part.PHOTO, "J"),
    PLAY(Where.VIEWER, Part.PHOTO, "A"),
    FRAME_BACK(Where.VIEWER, Part.PHOTO, ","),
    FRAME_FORWARD(Where.VIEWER, Part.PHOTO, "."),
    PAGE_BACK(Where.VIEWER, Part.PHOTO, "Shortcut+Page Up"),
    PAGE_FORWARD(Where.VIEWER, Part.PHOTO, "Shortcut+Page Down"),
    CLOSE_PHOTO(Where.VIEWER, Part.PHOTO, "Esc", "Enter"),

    TURN_RIGHT(Where.PHOTOS, Part.CHANGE, "Shortcut+R", "]"),
    TURN_LEFT(Where.PHOTOS, Part.CHANGE, "Shortcut+Shift+R", "["),
    FLIP_HORIZONTAL(Where.VIEWER, Part.CHANGE, "H"),
    FLIP_VERTICAL(Where.VIEWER, Part.CHANGE, "V"),
    SAVE_COPY(Where.PHOTOS, Part.CHANGE, "Shortcut+S"),
    UNDO(Where.PHOTOS, Part.CHANGE, "Shortcut+Z"),
    REDO(Where.PHOTOS, Part.CHANGE, "Shortcut+Shift+Z"),
    SLIDESHOW(Where.ANYWHERE, Part.SLIDESHOW, "F5"),
    SLIDESHOW_PAUSE(Where.SLIDESHOW, Part.SLIDESHOW, "Space"),
    SLIDESHOW_FASTER(
            Where.SLIDESHOW,
            Part.SLIDESHOW,
            "Plus",
            "Equals",
            "Shift+Equals",
            "Add",
            "Shortcut+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add"),
    SLIDESHOW_SLOWER(Where.SLIDESHOW, Part.SLIDESHOW, "Minus", "Subtract", "Shortcut+Minus", "Shortcut+Subtract"),
    SLIDESHOW_END(Where.SLIDESHOW, Part.SLIDESHOW, "Esc", "Enter"),

    COMPARE(Where.ANYWHERE, Part.COMPARE, "C", "Shortcut+Y"),
    COMPARE_FORWARD(Where.COMPARISON, Part.COMPARE, "Tab"),
    COMPARE_BACKWARD(Where.COMPARISON, Part.COMPARE, "Shift+Tab"),
    COMPARE_SWAP(Where.COMPARISON, Part.COMPARE, "X"),
    COMPARE_NEXT(Where.COMPARISON, Part.COMPARE, "N"),
    COMPARE_PREVIOUS(Where.COMPARISON, Part.COMPARE, "Shift+N"),
    COMPARE_REMOVE(Where.COMPARISON, Part.COMPARE, "R", "Backspace"),
    COMPARE_OPEN(Where.COMPARISON, Part.COMPARE, "Enter"),
    COMPARE_CLOSE(Where.COMPARISON, Part.COMPARE, "Esc"),

    KEYS(Where.ANYWHERE, Part.PROGRAM, "F1", "?"),
    MENU(Where.ANYWHERE, Part.PROGRAM, "F10"),
    STALL_METER(Where.ANYWHERE, Part.PROGRAM, "Shortcut+Shift+F12"),
    QUIT(Where.ANYWHERE, Part.PROGRAM, "Shortcut+Q", "Shortcut+W");

    /// Where a key counts.
    public enum Where {
        GALLERY,
        VIEWER,
        COMPARISON,
        /// A slideshow, in which the keys of the viewer count, too, unless it has a meaning of its own for them.
        SLIDESHOW,
        /// Where photos are shown large: in the viewer and in the comparison.
        LARGE,
        /// Where the person goes through photos one by one: in the gallery and in the viewer.
        PHOTOS,
        ANYWHERE;

        /// Whether a key for this place counts in `shown`: the gallery, the viewer, the comparison or a slideshow.
        boolean includes(Where shown) {
            return switch (this) {
                case ANYWHERE -> true;
                case LARGE -> shown != GALLERY;
                case PHOTOS -> shown != COMPARISON;
                case VIEWER -> shown == VIEWER || shown == SLIDESHOW;
                case GALLERY, COMPARISON, SLIDESHOW -> this == shown;
            };
        }
    }

    /// The part of the shortcut sheet a command stands in; its title is `keys.<part>`.
    public enum Part {
        GO,
        VIEW,
        SELECT,
        SHARE,
        PHOTO,
        CHANGE,
        SLIDESHOW,
        COMPARE,
        PROGRAM;

        String messageKey() {
            return "keys." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Where where;
    private final Part part;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> keys;

    Shortcut(Where where, Part part, String... keys) {
        this.where = where;
        this.part = part;
        this.keys = List.of(keys);
    }

    public Where where() {
        return where;
    }

    public Part part() {
        return part;
    }

    /// As `KeyCombination.valueOf` reads them, but those that are a character, wherever it lies on the keyboard.
    public List<String> keys() {
        return keys;
    }

    /// Whether one of the keys means what is typed: brackets and question mark lie elsewhere on each keyboard, and many
    /// need AltGr or Shift for them.
    static boolean isCharacter(String key) {
        return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    }

    /// For menus, the sheet and tests.
    public String messageKey() {
        return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The keys as people write them: "Ctrl+L", "Page Down".
    public List<String> keyNames() {
        return keys.stream()
                .filter(key -> !key.endsWith("Equals")
                        && !key.endsWith("Add")
                        && !key.endsWith("Subtract")
                        && !key.contains("Numpad"))
                .map(Shortcut::keyName)
                .toList();
    }

    private static String keyName(String key) {
        return Arrays.stream(key.split("\\+"))
                .map(part -> switch (part) {
                    case "Shortcut" -> "Ctrl";
                    case "Plus" -> "+";
                    case "Minus" -> "−";
                    case "Left" -> "←";
                    case "Right" -> "→";
                    case "Up" -> "↑";
                    default -> part;
                })
                .reduce((a, b) -> a + "+" + b)
                .orElseThrow();
    }
}
