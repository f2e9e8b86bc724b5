package vitrine.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Starts nothing, remembers every command, and gives the answers it was told.
final class FakePrograms implements Programs {
    final List<List<String>> commands = new ArrayList<>();
    final Map<List<String>, String> answers = new HashMap<>();
    private final Set<String> installed;

    FakePrograms(String... installed) {
        this.installed = Set.of(installed);
    }

    @Override
    public Optional<Path> find(String name) {
        return installed.contains(name) ? Optional.of(Path.of("/usr/bin").resolve(name)) : Optional.empty();
    }

    @Override
    public Optional<String> run(List<String> command) {
        commands.add(command);
        return Optional.ofNullable(answers.get(command));
    }

    @Override
    public boolean start(List<List<String>> started, Path folder) {
        commands.addAll(started);
        return true;
    }
}
