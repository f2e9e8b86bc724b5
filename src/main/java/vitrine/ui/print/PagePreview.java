package vitrine.ui.print;

import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The sheet of paper with the photo on it, as large as there is room. Lives on the JavaFX thread.
final class PagePreview extends Region {
    private final Region paper = new Region();
    private @Nullable PagePlan plan;
    private @Nullable Image picture;

    PagePreview() {
        getStyleClass().add("page-preview");
        paper.getStyleClass().add("paper");
        setPrefSize(360, 400);
        setMinSize(200, 200);
        getChildren().add(paper);
    }

    /// @param newPicture null while the photo is still being decoded
    void show(@Nullable PagePlan newPlan, @Nullable Image newPicture) {
        plan = newPlan;
        picture = newPicture;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().setAll(paper);
        paper.setVisible(plan != null);
        if (plan == null) {
            return;
        }
        double scale = Math.min(
                (getWidth() - snappedLeftInset() - snappedRightInset()) / plan.width(),
                (getHeight() - snappedTopInset() - snappedBottomInset()) / plan.height());
        double width = snapSizeX(plan.width() * scale);
        double height = snapSizeY(plan.height() * scale);
        double left = snapPositionX((getWidth() - width) / 2);
        double top = snapPositionY((getHeight() - height) / 2);
        paper.resizeRelocate(left, top, width, height);
        if (picture != null) {
            var view = PhotoPage.view(picture, plan, scale);
            view.relocate(
                    left + plan.photo().getMinX() * scale, top + plan.photo().getMinY() * scale);
            getChildren().add(view);
        }
    }
}
