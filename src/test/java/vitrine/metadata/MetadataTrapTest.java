package vitrine.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that mean harm to those who ask for all their tags: within bounds of time and memory there is an answer.
@Timeout(20)
class MetadataTrapTest {
    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    /// A picture of one pixel with this chunk.
    private Path png(String type, byte[] chunk) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(bytes, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0});
        chunk(bytes, type, chunk);
        chunk(bytes, "tEXt", "Title\0A quiet day".getBytes(StandardCharsets.ISO_8859_1));
        chunk(bytes, "IDAT", deflated(4));
        chunk(bytes, "IEND", new byte[0]);
        return Files.write(folder.resolve("trap.png"), bytes.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data);
        var check = new CRC32();
        check.update(body.array());
        to.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        to.writeBytes(body.array());
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] deflated(long zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            byte[] part = new byte[1 << 16];
            for (long left = zeros; left > 0; left -= part.length) {
                deflater.write(part, 0, (int) Math.min(part.length, left));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] join(String head, byte[] rest) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(start.length + rest.length)
                .put(start)
                .put(rest)
                .array();
    }

    /// The tags are read by a thread that may not allocate more than this.
    private static Metadata readWithin(long mebibytes, Path file) throws IOException {
        var memory = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        MetadataReader.read(file); // Loads what must be loaded.
        long before = memory.getCurrentThreadAllocatedBytes();
        var metadata = MetadataReader.read(file);
        assertThat((memory.getCurrentThreadAllocatedBytes() - before) / MIB)
                .as("MiB allocated")
                .isLessThan(mebibytes);
        return metadata;
    }

    private static String said(Metadata metadata) {
        return metadata.directories().toString();
    }

    @Test
    void aDeflateBombInAPngIsPassedByAndTheOtherTagsAreTold() throws IOException {
        byte[] bomb = deflated(600 * MIB);
        assertThat(said(readWithin(64, png("zTXt", join("Comment\0\0", bomb))))).contains("A quiet day");
        assertThat(said(readWithin(64, png("iCCP", join("sRGB\0\0", bomb))))).contains("A quiet day");
        assertThat(said(readWithin(64, png("iTXt", join("XML:com.adobe.xmp\0\1\0\0\0", bomb)))))
                .contains("A quiet day");
    }

    @Test
    void smallCompressedTextsOfAPngAreTold() throws IOException {
        var text = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(text)) {
            deflater.write("Heath in August".getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(said(MetadataReader.read(png("zTXt", join("Comment\0\0", text.toByteArray())))))
                .contains("Heath in August", "A quiet day");
    }

    /// All entries point to the same values: 40 KB that are 5 million fractions.
    private static byte[] exifWhoseTagsShareTheirValues() {
        int entries = 2700;
        int values = 8 + 2 + entries * 12 + 4;
        int count = (65_000 - values) / 8;
        var exif = ByteBuffer.allocate(65_000)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            exif.putShort((short) (0xC000 + i))
                    .putShort((short) 5)
                    .putInt(count)
                    .putInt(values);
        }
        return exif.array();
    }

    @Test
    void tagsThatShareTheirValuesAreReadUntilItIsEnough() throws IOException {
        byte[] exif = exifWhoseTagsShareTheirValues();
        readWithin(150, png("eXIf", exif));
        byte[] segment = ByteBuffer.allocate(exif.length + 10)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif)
                .array();
        byte[] photo = ExifBytes.jpegHead(100, 80);
        for (int i = 0; i < 30; i++) {
            photo = ExifBytes.insert(photo, segment);
        }
        var metadata = readWithin(600, Files.write(folder.resolve("trap.jpg"), photo));
        assertThat(metadata.width()).isEqualTo(100);
        readWithin(150, Files.write(folder.resolve("trap.tif"), exif));
    }

    @Test
    void blocksOfTagsThatLeadInACircleEnd() throws IOException {
        var exif = ByteBuffer.allocate(64)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 3);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6 << 16);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(8).putInt(8);
        assertThat(said(MetadataReader.read(Files.write(folder.resolve("circle.tif"), exif.array()))))
                .contains("Rotate 90 CW");
        assertThat(ExifScan.readFile(png("eXIf", exif.array())).orientation()).isEqualTo(6);
    }

    @Test
    void aHugeFileWithHoldsIsReadNoFurtherThanItsTags() throws IOException {
        var sparse = folder.resolve("sparse.jpg");
        Files.write(sparse, ExifBytes.jpegHead(4000, 3000));
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        assertThat(readWithin(80, sparse).width()).isEqualTo(4000);
        assertThat(ExifScan.readFile(sparse).width()).isEqualTo(4000);
    }

    @Test
    void metadataLeadsToNoHostAndToNoFile() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the family silver");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var host = "http://localhost:" + server.getLocalPort();
            for (var doctype : new String[] {
                "<!DOCTYPE x SYSTEM \"" + host + "/a.dtd\">",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + host + "/b\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + host + "/c\"> %p;]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
            }) {
                var xmp = doctype + """
                        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="%s/d">
                        <dc:title>&e;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>""".formatted(host);
                var chunk = join("XML:com.adobe.xmp\0\0\0\0\0", xmp.getBytes(StandardCharsets.UTF_8));
                assertThat(said(MetadataReader.read(png("iTXt", chunk)))).doesNotContain("the family silver");
            }
            server.setSoTimeout(300);
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileIsNotOpened() throws Exception {
        var pipe = folder.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (var path : new Path[] {
            pipe,
            Files.createSymbolicLink(folder.resolve("zero.jpg"), Path.of("/dev/zero")),
            Files.createSymbolicLink(folder.resolve("random.png"), Path.of("/dev/random")),
            Files.createSymbolicLink(folder.resolve("tty.gif"), Path.of("/dev/tty")),
            folder
        }) {
            assertThatThrownBy(() -> MetadataReader.read(path)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ExifScan.readFile(path)).isInstanceOf(IOException.class);
        }
    }

    /// They call themselves files, of no length.
    @Test
    @EnabledOnOs(OS.LINUX)
    void filesOfTheSystemHaveNothingToSay() throws IOException {
        for (var name : new String[] {"/proc/kmsg", "/proc/self/mem", "/proc/self/environ", "/proc/self/maps"}) {
            var path = Path.of(name);
            if (Files.isReadable(path)) {
                assertThat(MetadataReader.read(path).directories()).as(name).isEmpty();
                assertThat(ExifScan.readFile(path)).as(name).isEqualTo(PhotoHeader.UNKNOWN);
            }
        }
    }

    private Path xmp(String packet) throws IOException {
        return png("iTXt", join("XML:com.adobe.xmp\0\0\0\0\0", packet.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void entitiesOfXmpDoNotMultiply() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'haha'>");
        for (int i = 1; i < 30; i++) {
            entities.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        var packet = entities + "]>" + """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>&a29;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>""";
        assertThat(said(readWithin(64, xmp(packet)))).contains("A quiet day");
    }

    @Test
    void xmpMayNestAsDeepAsItLikes() throws IOException {
        var packet = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>""";
        int depth = 20_000;
        readWithin(200, xmp(packet + "<rdf:Bag><rdf:li>".repeat(depth) + "</rdf:li></rdf:Bag>".repeat(depth)));
        readWithin(200, xmp(packet + "<rdf:Bag><rdf:li>".repeat(depth)));
    }

    /// A part of a file that says to have 400 MB, of which a few are there.
    @ParameterizedTest
    @ValueSource(strings = {"psd", "heic", "avif", "mp4", "mov", "webp", "avi", "jp2", "cr3"})
    void partsThatClaimToBeLargeAreNotBelieved(String ending) throws IOException {
        int claim = 400_000_000;
        var file = ByteBuffer.allocate(200);
        switch (ending) {
            case "psd" -> {
                file.put(join("8BPS\0\1\0\0\0\0\0\0\0\3", new byte[0]))
                        .putInt(10)
                        .putInt(10);
                file.putShort((short) 8).putShort((short) 3).putInt(0).putInt(claim);
                file.put(join("8BIM", new byte[0])).putShort((short) 1039).putShort((short) 0);
                file.putInt(claim - 12);
            }
            case "webp", "avi" -> {
                file.order(ByteOrder.LITTLE_ENDIAN)
                        .put(join("RIFF", new byte[0]))
                        .putInt(claim + 12);
                file.put(join(ending.equals("avi") ? "AVI avih" : "WEBPXMP ", new byte[0]))
                        .putInt(claim);
            }
            case "jp2" ->
                file.put(join("\0\0\0\fjP  \r\n\u0087\n", new byte[0]))
                        .putInt(claim)
                        .put(join("ftypjp2 ", new byte[0]));
            default -> {
                var brand = Map.of("heic", "heic", "avif", "avif", "mp4", "isom", "mov", "qt  ", "cr3", "crx ")
                        .get(ending);
                file.putInt(claim).put(join("ftyp" + brand, new byte[0]));
            }
        }
        readWithin(70, Files.write(folder.resolve("claim." + ending), file.array()));
    }
}
