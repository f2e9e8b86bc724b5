package vitrine.ui;

import java.util.function.Consumer;
import vitrine.state.CompareState;
import vitrine.state.Messages;

/// What the commands of the comparison do.
final class CompareCommands {
    private final CompareState state;
    private final MainWindow.Program program;
    private final Messages messages;
    private final Consumer<String> tell;

    /// @param tell says a sentence that needs no answer
    CompareCommands(CompareState state, MainWindow.Program program, Messages messages, Consumer<String> tell) {
        this.state = state;
        this.program = program;
        this.messages = messages;
        this.tell = tell;
    }

    void bindTo(Commands commands) {
        commands.bind(Shortcut.COMPARE, state::toggle, state.possibleProperty());
        commands.bind(Shortcut.COMPARE_FORWARD, () -> state.cycle(1));
        commands.bind(Shortcut.COMPARE_BACKWARD, () -> state.cycle(-1));
        commands.bind(Shortcut.COMPARE_SWAP, state::swap);
        commands.bind(Shortcut.COMPARE_NEXT, () -> replace(1));
        commands.bind(Shortcut.COMPARE_PREVIOUS, () -> replace(-1));
        commands.bind(Shortcut.COMPARE_REMOVE, this::remove);
        commands.bind(Shortcut.COMPARE_OPEN, state::open);
        commands.bind(Shortcut.COMPARE_CLOSE, this::leave);
    }

    private void replace(int step) {
        if (!state.replace(step)) {
            tell.accept(messages.get(step > 0 ? "compare.no-next" : "compare.no-previous"));
        }
    }

    private void remove() {
        if (!state.remove()) {
            tell.accept(messages.get("compare.fewest"));
        }
    }

    /// Full screen first, as in the viewer.
    private void leave() {
        if (program.isFullScreen()) {
            program.toggleFullScreen();
        } else {
            state.close();
        }
    }
}
