package vitrine.image;

/// A picture of several frames, each shown for its own time. It keeps one canvas, on which frames are composed when
/// they are asked for; the frames given out belong to the caller. For one thread at a time, a worker.
///
/// The format is behind this: what a GIF can do, an animated WebP or PNG can, too. All of them say the number and the
/// times of their frames without decoding.
public interface MovingPicture {
    PixelSize size();

    FrameTimeline timeline();

    /// The whole picture as it is to be seen at this frame. Going forward costs the frames on the way, so that a frame
    /// after the last one asked for is cheap; going back costs those from the nearest frame that needs no other.
    /// The same whatever was asked for before.
    ///
    /// @param index less than the number of frames in [#timeline]
    /// @throws DecodeException when the frame is too damaged, or the thread was interrupted on the way
    Pixels frame(int index) throws DecodeException;
}
