package vitrine.worker;

import java.io.IOException;

/// The other end of a pipe says what it cannot mean; nothing more is to be believed of it.
final class NonsenseException extends IOException {
    NonsenseException(String message) {
        super(message);
    }

    NonsenseException(String message, Throwable cause) {
        super(message, cause);
    }
}
