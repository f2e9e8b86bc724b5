package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import vitrine.image.DecodeException;

/// The XML of drawings, compressed or not, with entities of its own, which take nothing from elsewhere.
public final class SvgTextFuzz {
    /// Java's own limit of what entities become is larger.
    private static final int MOST_EVENTS = 10_000_000;

    private SvgTextFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            readAll(SvgText.of(MemorySegment.ofArray(data)).createReader());
        } catch (DecodeException | IOException | XMLStreamException e) {
            // A reason for a person.
        }
    }

    private static void readAll(XMLEventReader reader) throws XMLStreamException {
        int events = 0;
        while (reader.hasNext()) {
            reader.nextEvent();
            if (++events > MOST_EVENTS) {
                throw new AssertionError("a small file becomes endless");
            }
        }
    }
}
