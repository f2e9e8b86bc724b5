package vitrine.metadata;

/// Something could not be written into a photo; the file is as it was. The reasons are closed, so that each has its
/// sentence for a person.
public final class MetadataWriteException extends Exception {
    public enum Reason {
        /// Not a JPEG file; nothing is written into other formats.
        NOT_JPEG,
        /// The file's structure is damaged, or so unusual that writing into it might do harm.
        DAMAGED,
        /// The file has so much metadata that nothing more fits in.
        NO_ROOM,
        /// The file, its folder or the disk may only be read.
        READ_ONLY,
        /// There is no room on the disk for the new file beside the old one.
        DISK_FULL,
        /// The file may not or cannot be read, or is no file at all.
        UNREADABLE,
        /// The file is not there any more.
        VANISHED,
        /// Somebody else has changed the file meanwhile.
        CHANGED,
        /// The system refused for a reason of its own, which is in the detail.
        UNWRITABLE
    }

    private final Reason reason;
    private final String detail;

    /// @param detail for the log and the curious; may be empty
    public MetadataWriteException(Reason reason, String detail) {
        super(reason + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    public MetadataWriteException(Reason reason, String detail, Throwable cause) {
        this(reason, detail);
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
