package vitrine.ui;

import vitrine.ui.print.Printing;
import vitrine.ui.share.Desktop;

/// What is around the window: other programs and printers.
public record Outside(Desktop desktop, Printing printing) {}
