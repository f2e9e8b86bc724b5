package vitrine.state;

/// Whether things on the screen move on their way.
public enum ReduceMotion {
    /// As the desktop says.
    SYSTEM,
    ON,
    OFF
}
