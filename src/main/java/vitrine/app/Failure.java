package vitrine.app;

/// Something that should not have happened.
///
/// @param what the program was doing
/// @param thrown why it could not
/// @param times how often the same happened so far
public record Failure(String what, Throwable thrown, int times) {}
