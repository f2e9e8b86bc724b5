package vitrine.image;

/// A copy could not be made; nothing is left behind. The reasons are closed, so that each has its sentence for a
/// person.
public final class CopyException extends Exception {
    public enum Reason {
        /// The folder or the disk may only be read.
        READ_ONLY,
        /// There is no room on the disk.
        DISK_FULL,
        /// The picture moves, and a copy would not.
        MOVING,
        /// The system refused for a reason of its own.
        UNWRITABLE
    }

    private final Reason reason;

    public CopyException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public CopyException(Reason reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
