package vitrine.ui.grid;

/// Where equal tiles lie, by entry, in logical px from the top left of all of them.
interface TilePlaces {
    double x(int index);

    double y(int index);

    GridLayout.Measures measures();
}
