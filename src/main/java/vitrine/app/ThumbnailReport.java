package vitrine.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import vitrine.image.DecodeException;
import vitrine.image.ImageFormat;
import vitrine.image.MissingPart;
import vitrine.library.ShownName;
import vitrine.state.Messages;
import vitrine.thumbnail.ThumbnailSource.Kept;

/// What a [ThumbnailRun] tells: each failure at once, on the side of the errors; how far it is, on one line that is
/// written over and over, if a person sees it; at the end the sum. From any thread.
final class ThumbnailReport {
    private static final long REFRESHED_AFTER = Duration.ofMillis(100).toNanos();

    /// How many thumbnails were made, were there, could not be made.
    record Sum(int made, int cached, int failed) {
        private static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plusMade() {
            return new Sum(made + 1, cached, failed);
        }

        Sum plusCached() {
            return new Sum(made, cached + 1, failed);
        }

        Sum plusFailed(int count) {
            return new Sum(made, cached, failed + count);
        }
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final boolean showsProgress;
    private final LongSupplier nanoClock;
    private Sum sum = Sum.NOTHING;
    private String line = "";
    private long refreshed;
    private boolean ended;

    /// @param showsProgress whether both streams are a terminal
    ThumbnailReport(
            PrintStream out, PrintStream err, Messages messages, boolean showsProgress, LongSupplier nanoClock) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.showsProgress = showsProgress;
        this.nanoClock = nanoClock;
        refreshed = nanoClock.getAsLong();
    }

    synchronized Sum sum() {
        return sum;
    }

    synchronized void kept(Path photo, Kept kept) {
        switch (kept) {
            case MADE -> sum = sum.plusMade();
            case WAS_THERE -> sum = sum.plusCached();
            case CHANGES -> tell(1, "thumbnails.changes", ShownName.whole(photo));
        }
        refresh();
    }

    synchronized void failed(Path photo, Throwable cause) {
        switch (cause) {
            case DecodeException e -> failed(ShownName.whole(photo), e.reason(), e.detail());
            case OutOfMemoryError _ -> failed(ShownName.whole(photo), DecodeException.Reason.TOO_LARGE, "");
            default -> failed(ShownName.whole(photo), DecodeException.Reason.DAMAGED, "");
        }
        refresh();
    }

    private void failed(String photo, DecodeException.Reason reason, String detail) {
        switch (reason) {
            case UNSUPPORTED -> {
                if (detail.isEmpty()) {
                    tell(1, "thumbnails.unsupported", photo);
                } else if (ImageFormat.isShownName(detail)) {
                    tell(1, "thumbnails.unsupported-kind", photo, detail);
                } else {
                    tell(1, "thumbnails.unsupported-format", photo, detail);
                }
            }
            case DAMAGED -> tell(1, "thumbnails.damaged", photo);
            case EMPTY -> tell(1, "thumbnails.empty", photo);
            case TOO_LARGE -> tell(1, "thumbnails.too-large", photo);
            case FILE_TOO_LARGE -> tell(1, "thumbnails.file-too-large", photo);
            case UNREADABLE -> tell(1, "thumbnails.unreadable", photo);
            case VANISHED -> tell(1, "thumbnails.vanished", photo);
            case NO_DECODER -> tell(1, "thumbnails.no-decoder", photo);
            case GIVEN_UP -> tell(1, "thumbnails.given-up", photo);
            case NOT_INSTALLED -> {
                var missing = MissingPart.of(detail);
                tell(1, "thumbnails.not-installed", photo, missing.format(), missing.packages());
            }
            case NO_PREVIEW -> tell(1, "thumbnails.no-preview", photo, detail);
        }
    }

    synchronized void missing(Path path) {
        tell(1, "thumbnails.missing", ShownName.whole(path));
    }

    synchronized void unreadable(Path folder) {
        tell(1, "thumbnails.unreadable-folder", ShownName.whole(folder));
    }

    /// @param count of files and folders somewhere below `folder`
    synchronized void leftOut(Path folder, int count) {
        tell(count, "thumbnails.left-out", ShownName.whole(folder), count);
    }

    /// The disk with the cache; the run ends with it.
    synchronized void diskRefused(IOException e) {
        tell(1, "thumbnails.disk-refused", ShownName.of(String.valueOf(e.getMessage())));
    }

    /// No failure: all were made, but not all will stay.
    synchronized void overLimit(int mebibytes, Path settings) {
        tell(0, "thumbnails.over-limit", mebibytes, ShownName.whole(settings));
    }

    private void tell(int failures, String key, Object... arguments) {
        sum = sum.plusFailed(failures);
        if (!ended) {
            erase();
            err.println(messages.get(key, arguments));
        }
    }

    /// Tells the sum; the second time nothing.
    synchronized void end() {
        if (!ended) {
            ended = true;
            erase();
            out.println(text());
        }
    }

    private void refresh() {
        if (showsProgress && !ended && nanoClock.getAsLong() - refreshed >= REFRESHED_AFTER) {
            refreshed = nanoClock.getAsLong();
            line = text();
            out.print("\r" + line);
            out.flush();
        }
    }

    /// By blanks, since not every terminal knows how to erase; two for each character, since some are that wide.
    private void erase() {
        if (!line.isEmpty()) {
            out.print("\r" + " ".repeat(width(line)) + "\r");
            out.flush();
            line = "";
        }
    }

    private static int width(String line) {
        return line.chars().map(character -> character < 0x1100 ? 1 : 2).sum();
    }

    private String text() {
        return messages.get(
                "thumbnails.sum",
                String.valueOf(sum.made()),
                String.valueOf(sum.cached()),
                String.valueOf(sum.failed()));
    }
}
