package vitrine.image;

/// A picture could not be had from a file. The reasons are closed, so that each has its sentence for a person.
public class DecodeException extends Exception {
    public enum Reason {
        /// A format that this program does not show, or a variety of one that it shows; the detail names it.
        UNSUPPORTED,
        /// The file is damaged or not a picture at all.
        DAMAGED,
        /// The file has no content.
        EMPTY,
        /// More pixels than fit into memory; with a cause, perhaps only at that moment.
        TOO_LARGE,
        /// More bytes than are read of one file.
        FILE_TOO_LARGE,
        /// The file exists and may not or cannot be read.
        UNREADABLE,
        /// The file is not there any more.
        VANISHED,
        /// The decoder crashed, hung or answered nonsense.
        GIVEN_UP,
        /// The process that decodes such files did not start: memory is short, or it is forbidden.
        NO_DECODER,
        /// Something that the system can supply is not installed; the detail names format and package.
        NOT_INSTALLED,
        /// A RAW file that its camera, or another program, put no preview into; the detail names the format.
        NO_PREVIEW
    }

    private final Reason reason;
    private final String detail;

    /// @param detail for the log and the curious: what the decoder said, or the name of the format; may be empty
    public DecodeException(Reason reason, String detail) {
        super(message(reason, detail));
        this.reason = reason;
        this.detail = detail;
    }

    public DecodeException(Reason reason, String detail, Throwable cause) {
        super(message(reason, detail), cause);
        this.reason = reason;
        this.detail = detail;
    }

    private static String message(Reason reason, String detail) {
        return reason + (detail.isEmpty() ? "" : ": " + detail);
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
