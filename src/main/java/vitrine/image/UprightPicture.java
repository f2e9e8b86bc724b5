package vitrine.image;

/// A moving picture whose frames are turned and brought to sRGB as they are given out.
record UprightPicture(MovingPicture stored, Orientation orientation, ColorProfile profile) implements MovingPicture {
    @Override
    public PixelSize size() {
        return orientation.applyTo(stored.size());
    }

    @Override
    public FrameTimeline timeline() {
        return stored.timeline();
    }

    @Override
    public Pixels frame(int index) throws DecodeException {
        return orientation.applyTo(profile.toSrgb(stored.frame(index)));
    }
}
