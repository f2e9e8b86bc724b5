package vitrine.ui;

import java.util.Locale;
import vitrine.ui.Shortcut.Part;

/// What keys and mouse do that is no command: no menu has it, but the shortcut sheet and the README tell it. The grid
/// and the viewer see to it themselves.
public enum Habit {
    MOVE(Part.SELECT),
    SELECT_TO(Part.SELECT),
    SELECT_ONE(Part.SELECT),
    SELECT_AROUND(Part.SELECT),
    TYPE_NAME(Part.SELECT),
    WHEEL_SIZE(Part.VIEW),
    WHEEL_NEXT(Part.PHOTO),
    WHEEL_ZOOM(Part.PHOTO),
    DRAG(Part.PHOTO),
    HOLD(Part.PHOTO),
    MIDDLE(Part.PHOTO);

    private final Part part;

    Habit(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /// What is pressed or moved, in words.
    public String keysMessageKey() {
        return messageKey() + ".keys";
    }

    /// What it does.
    public String messageKey() {
        return "habit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
