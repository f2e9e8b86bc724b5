package vitrine.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, so that the window opens without it. Lives on the JavaFX thread.
public final class Late<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    public Late(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var now = made == null ? maker.get() : made;
        made = now;
        return now;
    }

    public boolean isMade() {
        return made != null;
    }

    public void ifMade(Consumer<T> action) {
        if (made != null) {
            action.accept(made);
        }
    }
}
