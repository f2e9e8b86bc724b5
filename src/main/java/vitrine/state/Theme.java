package vitrine.state;

/// Which colours the person wants.
public enum Theme {
    LIGHT,
    DARK,
    /// As the desktop says.
    SYSTEM
}
