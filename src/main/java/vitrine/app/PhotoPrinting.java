package vitrine.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import vitrine.desktop.Programs;
import vitrine.image.DecodeException;
import vitrine.image.Picture;
import vitrine.image.PictureDecoder;
import vitrine.image.PixelSize;
import vitrine.library.ShownName;
import vitrine.metadata.Turn;
import vitrine.ui.print.PhotoPage;
import vitrine.ui.print.Printing;

/// Asks for printers and prints on a worker: JavaFX lets any thread print what belongs to no window, and a printer may
/// take seconds to answer.
final class PhotoPrinting implements Printing {
    /// Java hands pages over to this program, and where it is missing says that all went well.
    private static final String SPOOLER = "/usr/bin/lpr";

    private final Pools pools;
    private final Executor fx;
    private final PictureDecoder decoder;
    private final Programs programs;

    PhotoPrinting(Pools pools, Executor fx, PictureDecoder decoder, Programs programs) {
        this.pools = pools;
        this.fx = fx;
        this.decoder = decoder;
        this.programs = programs;
    }

    @Override
    public void printers(Consumer<List<Choice>> then) {
        pools.desktop().execute(() -> {
            var usual = Printer.getDefaultPrinter();
            var found = new ArrayList<Choice>();
            for (var printer : Printer.getAllPrinters()) {
                found.add(choice(printer));
            }
            found.sort(Comparator.comparing((Choice choice) -> !choice.printer().equals(usual))
                    .thenComparing(choice -> choice.printer().getName()));
            fx.execute(() -> then.accept(found));
        });
    }

    private static Choice choice(Printer printer) {
        var attributes = printer.getPrinterAttributes();
        var papers = attributes.getSupportedPapers().stream()
                .sorted(Comparator.comparing(Paper::getName))
                .toList();
        var usual = attributes.getDefaultPaper();
        return new Choice(printer, papers, papers.contains(usual) || papers.isEmpty() ? usual : papers.getFirst());
    }

    @Override
    public Runnable print(Order order, Consumer<Outcome> then) {
        var cancelled = new AtomicBoolean();
        pools.desktop().execute(() -> {
            var outcome = print(order, cancelled);
            fx.execute(() -> then.accept(outcome));
        });
        return () -> cancelled.set(true);
    }

    /// As it was seen before it was sent, whatever its file has come to say meanwhile.
    ///
    /// @param turn what is to be done to the stored picture
    /// @param size how large it is to be after that
    static Picture picture(PictureDecoder decoder, Path photo, Turn turn, PixelSize size) throws DecodeException {
        // Whether it is decoded standing or lying is not known before.
        var picture = decoder.decode(photo, PixelSize.square(Math.max(size.width(), size.height())));
        return picture.turnedBy(picture.turned().to(turn));
    }

    private Outcome print(Order order, AtomicBoolean cancelled) {
        boolean spools =
                !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (spools && programs.find(SPOOLER).isEmpty()) {
            return Outcome.NO_SPOOLER;
        }
        try {
            var picture =
                    picture(decoder, order.photo(), order.turn(), order.plan().pixels());
            if (cancelled.get()) {
                return Outcome.CANCELLED;
            }
            var job = PrinterJob.createPrinterJob(order.printer());
            if (job == null) {
                return Outcome.FAILED;
            }
            job.getJobSettings().setJobName(ShownName.of(order.photo()));
            boolean printed = job.printPage(order.layout(), PhotoPage.of(picture.pixels(), order.plan()));
            if (cancelled.get()) {
                job.cancelJob();
                return Outcome.CANCELLED;
            }
            return printed && job.endJob() ? Outcome.SENT : Outcome.FAILED;
        } catch (DecodeException | OutOfMemoryError _) {
            return Outcome.NO_PICTURE;
        }
    }
}
