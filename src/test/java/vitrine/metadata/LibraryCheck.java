package vitrine.metadata;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;

/// The library may stumble over a damaged file, which [MetadataReader] takes for a file that is not understood. What
/// reads it the file may not, and nothing may ask for all memory.
final class LibraryCheck {
    private LibraryCheck() {}

    interface Reading<E extends ImageProcessingException> {
        Object read() throws E, IOException;
    }

    static <E extends ImageProcessingException> void blamesNotUs(Reading<E> reading) throws E, IOException {
        try {
            reading.read();
        } catch (RuntimeException | AssertionError e) { // Its assertions are off in the program.
            var place = e.getStackTrace();
            if (place.length > 0 && place[0].getClassName().startsWith("vitrine.")) {
                throw e;
            }
        } catch (StackOverflowError e) {
            // Caught by the reader, too.
        }
    }
}
