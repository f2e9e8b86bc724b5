package vitrine.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the files of one shot become tiles, in the plainest way.
final class FoldingModel {
    private static final List<String> ORDER = List.of("jpg", "heic", "cr2", "png", "mov");

    private FoldingModel() {}

    /// @param rank of the photo among the tiles of its stack, from 0
    record Tile(Photo photo, Photo head, int rank, @Nullable Stack stack) {}

    static String shot(String name) {
        var base = name.endsWith(".xmp") ? name.substring(0, name.length() - 4) : name;
        boolean noted = !base.equals(name) && base.matches(".*\\.(?i:jpg|heic|cr2|mov)");
        boolean picture = base.equals(name) && !name.endsWith(".png");
        return noted || picture ? base.substring(0, base.lastIndexOf('.')) : base;
    }

    static List<Tile> tiles(List<Photo> files, Arrangement used, boolean open) {
        var shown = shown(files, used);
        var sidecars = used.stacked()
                ? files.stream()
                        .filter(file -> rank(file) < 0)
                        .sorted(Comparator.comparing(Photo::path))
                        .toList()
                : List.<Photo>of();
        boolean fold = used.stacked() && shown.size() > 1 && isStack(files);
        var tiles = new ArrayList<Tile>();
        for (int i = 0; i < shown.size(); i++) {
            boolean stands = i == 0 || fold;
            var members = new ArrayList<>(fold ? shown : shown.subList(i, i + 1));
            members.addAll(i == 0 || fold ? sidecars : List.of());
            var stack = !stands || members.size() < 2 ? null : stack(members, fold && open);
            if (i == 0 || !fold || open) {
                tiles.add(new Tile(shown.get(i), shown.get(fold ? 0 : i), fold ? i : 0, stack));
            }
        }
        return tiles;
    }

    /// Whether these would be one tile if nothing were filtered.
    static boolean isStack(List<Photo> files) {
        return shown(files, Arrangement.DEFAULT).stream()
                        .map(FoldingModel::rank)
                        .distinct()
                        .count()
                > 1;
    }

    private static Stack stack(List<Photo> members, boolean open) {
        return new Stack(
                members.stream()
                        .map(file -> new Stack.Member(
                                file, RandomSteps.part(file.name()).orElseThrow()))
                        .toList(),
                open);
    }

    /// What has a tile when all stacks are open, in the order of the stack.
    static List<Photo> shown(List<Photo> files, Arrangement used) {
        return files.stream()
                .filter(file -> rank(file) >= 0)
                .filter(file -> file.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(used.filter().text()))
                .filter(file ->
                        used.filter().types().isEmpty() || used.filter().types().contains(type(file)))
                .sorted(Comparator.comparingInt(FoldingModel::rank).thenComparing(Photo::path))
                .toList();
    }

    /// All files that tiles stand for.
    static List<Photo> files(List<Tile> tiles) {
        var files = new ArrayList<Photo>();
        for (var tile : tiles) {
            if (tile.rank() == 0 && tile.stack() != null) {
                tile.stack().members().forEach(member -> files.add(member.photo()));
            } else if (tile.rank() == 0) {
                files.add(tile.photo());
            }
        }
        return files;
    }

    /// How many of the files that tiles stand for are videos without a tile of their own.
    static int companions(List<Tile> tiles) {
        var files = files(tiles);
        tiles.forEach(tile -> files.remove(tile.photo()));
        return (int) files.stream().filter(file -> type(file).equals("mov")).count();
    }

    private static int rank(Photo file) {
        return ORDER.indexOf(type(file));
    }

    private static String type(Photo file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
