package vitrine.ui.print;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import vitrine.image.Pixels;
import vitrine.ui.kit.PixelImages;

/// What is printed. Belongs to no window, so any thread may make and print it.
public final class PhotoPage {
    private PhotoPage() {}

    /// The page from the corner of its printable part on, as `PrinterJob` wants it.
    public static Node of(Pixels pixels, PagePlan plan) {
        var view = view(PixelImages.of(pixels), plan, 1);
        view.setX(plan.photo().getMinX() - plan.printable().getMinX());
        view.setY(plan.photo().getMinY() - plan.printable().getMinY());
        return new Group(view);
    }

    static ImageView view(Image picture, PagePlan plan, double scale) {
        var view = new ImageView(picture);
        view.setFitWidth(plan.photo().getWidth() * scale);
        view.setFitHeight(plan.photo().getHeight() * scale);
        return view;
    }
}
