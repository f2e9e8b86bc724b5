package vitrine.app;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vitrine.image.ClippingMarks;
import vitrine.image.DecodeException;
import vitrine.image.Histogram;
import vitrine.image.MovingPictureDecoder;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.Pixels;
import vitrine.image.Scaler;
import vitrine.image.Sharpness;
import vitrine.loading.Loaded;
import vitrine.loading.Loader;
import vitrine.ui.FxThread;
import vitrine.ui.kit.Alarm;
import vitrine.ui.viewer.MovingPlayer;
import vitrine.ui.viewer.PhotoViewer;
import vitrine.ui.viewer.PictureRequest;
import vitrine.ui.viewer.SharpestPhoto;
import vitrine.ui.viewer.TilePlan;

/// What viewer and comparison load, and who loads it. Asked on the JavaFX thread; what it hands out works on threads of
/// the pools.
///
/// @param silent pictures of which disk wait for one another
/// @param alarms makes clocks for moving pictures, and for those that do not come
record LargePictures(Pools pools, FxThread fx, PictureDecoder decoder, SilentDisk silent, Supplier<Alarm> alarms) {

    PhotoViewer.Loaders stills() {
        return new PhotoViewer.Loaders(
                receiver -> new Loader<>(
                        Pools.VIEWER_WORKERS,
                        pools.viewer(),
                        fx,
                        this::decode,
                        receiver,
                        silent.neighbours(PictureRequest::path)),
                receiver -> new Loader<>(1, pools.tiles(), fx, LargePictures::sharpen, receiver),
                receiver -> new Loader<>(1, pools.tiles(), fx, ClippingMarks::of, receiver),
                alarms);
    }

    MovingPlayer.Source moving() {
        var opened = MovingPictureDecoder.quarterOfHeap();
        return new MovingPlayer.Source(
                receiver -> new Loader<>(
                        1, pools.moving(), fx, opened::open, receiver, silent.neighbours(Function.identity())),
                receiver -> new Loader<>(1, pools.moving(), fx, LargePictures::compose, receiver),
                alarms.get(),
                System::nanoTime);
    }

    Loader<SharpestPhoto.Measure, Double> sharpness(Consumer<Loaded<SharpestPhoto.Measure, Double>> receiver) {
        return new Loader<>(
                1, pools.viewer(), fx, measure -> Sharpness.of(measure.picture(), measure.side()), receiver);
    }

    Loader<Pixels, Histogram> histograms(Consumer<Loaded<Pixels, Histogram>> receiver) {
        return new Loader<>(1, pools.tiles(), fx, Histogram::of, receiver);
    }

    private Picture decode(PictureRequest request) throws DecodeException {
        return switch (request) {
            case PictureRequest.Fitted(var path, var box, int page) -> decoder.decodePage(path, page, box);
            case PictureRequest.Full(var path, int page) -> decoder.decodeLargest(path, page);
        };
    }

    private static Pixels sharpen(TilePlan.Tile tile) {
        var source = tile.source();
        return Scaler.part(
                source.pixels(), source.turn(), tile.x(), tile.y(), tile.width(), tile.height(), tile.size());
    }

    private static Pixels compose(MovingPlayer.Frame frame) throws DecodeException {
        return frame.picture().frame(frame.index());
    }
}
