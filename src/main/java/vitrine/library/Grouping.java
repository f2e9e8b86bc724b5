package vitrine.library;

/// Under which headers photos stand. [#FOLDER] is what holds when nothing else is asked for.
public enum Grouping {
    NONE,
    FOLDER,
    DAY,
    MONTH
}
