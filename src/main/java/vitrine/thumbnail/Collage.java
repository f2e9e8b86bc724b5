package vitrine.thumbnail;

import java.util.List;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.image.Scaler;

/// Up to four pictures in a square: one fills it, two share it, of three the first is large. The gaps are transparent.
final class Collage {
    private static final int GAP_PART = 80;

    record Part(int x, int y, int width, int height) {}

    private Collage() {}

    /// How large each of `count` pictures must be so that its part of a collage of `size` px is sharp: a photo of 3 : 2
    /// fills a square with its shorter side. Only of four all parts are half as high as the collage.
    static int sizeOfPicture(int count, int size) {
        return Math.max(1, size * 3 / (count < 4 ? 2 : 4));
    }

    /// @param pictures one to four
    static Pixels of(List<Pixels> pictures, int size) {
        var parts = parts(pictures.size(), size);
        var argb = new int[size * size];
        for (int i = 0; i < parts.size(); i++) {
            draw(pictures.get(i), parts.get(i), argb, size);
        }
        return new Pixels(size, size, argb);
    }

    static List<Part> parts(int count, int size) {
        int gap = size < 8 ? 0 : Math.max(2, size / GAP_PART);
        int near = Math.max(1, (size - gap) / 2);
        int far = Math.min(size - 1, near + gap);
        int rest = Math.max(1, size - far);
        if (size < 2 || count == 1) {
            return List.of(new Part(0, 0, size, size));
        }
        return switch (count) {
            case 2 -> List.of(new Part(0, 0, near, size), new Part(far, 0, rest, size));
            case 3 -> List.of(new Part(0, 0, near, size), new Part(far, 0, rest, near), new Part(far, far, rest, rest));
            default ->
                List.of(
                        new Part(0, 0, near, near),
                        new Part(far, 0, rest, near),
                        new Part(0, far, near, rest),
                        new Part(far, far, rest, rest));
        };
    }

    private static void draw(Pixels picture, Part part, int[] argb, int size) {
        var filling = Scaler.fill(picture, new PixelSize(part.width, part.height));
        for (int row = 0; row < part.height; row++) {
            System.arraycopy(filling.argb(), row * part.width, argb, (part.y + row) * size + part.x, part.width);
        }
    }
}
