package vitrine.image.formats;

import com.github.weisj.jsvg.parser.XMLInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import vitrine.image.DecodeException;
import vitrine.image.DecodeException.Reason;

/// The XML of a drawing, which may be compressed. Entities that it declares itself are read, as some programs write
/// them, up to Java's own limits of their number and size; what they would take from elsewhere is empty.
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record SvgText(byte[] xml) implements XMLInput {
    /// Of text, in bytes: it becomes ten times as much in memory.
    private static final int MOST_BYTES = 32 << 20;

    private static final int GZIP = 0x8B1F;

    static SvgText of(MemorySegment file) throws DecodeException, IOException {
        if (file.byteSize() > MOST_BYTES) {
            throw tooLarge();
        }
        byte[] bytes = file.toArray(ValueLayout.JAVA_BYTE);
        boolean compressed = bytes.length > 1 && ((bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8) == GZIP;
        return new SvgText(compressed ? inflate(bytes) : bytes);
    }

    private static byte[] inflate(byte[] bytes) throws DecodeException, IOException {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] inflated = text.readNBytes(MOST_BYTES + 1);
            if (inflated.length > MOST_BYTES) {
                throw tooLarge();
            }
            return inflated;
        }
    }

    private static DecodeException tooLarge() {
        return new DecodeException(Reason.TOO_LARGE, "more than " + MOST_BYTES + " bytes of text");
    }

    @Override
    public XMLEventReader createReader() throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory.createXMLEventReader(new ByteArrayInputStream(xml));
    }
}
