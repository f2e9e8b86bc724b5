package vitrine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.image.DecodeException.Reason;

class SvgDecodingTest extends ForeignDecodingTest {
    private static final int LEAST = 1024;
    private static final int MOST = 4096;

    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' ";

    @Override
    byte[] encode(int width, int height) {
        return utf8(corners(width, height, "<rect width='100%' height='100%' fill='#a0a0a0'/>"));
    }

    @Override
    PixelSize sizeOf(int width, int height) {
        double longer = Math.max(width, height);
        double scale = Math.max(longer, LEAST) / longer;
        return new PixelSize((int) Math.round(width * scale), (int) Math.round(height * scale));
    }

    @Override
    String ending() {
        return "svg";
    }

    @Override
    Optional<byte[]> encodeTransparent(int width, int height) {
        return Optional.of(utf8(corners(width, height, "")));
    }

    private static String corners(int width, int height, String ground) {
        double w = width / 4.0;
        double h = height / 4.0;
        return HEAD + "width='" + width + "' height='" + height + "'>" + ground
                + "<rect width='" + w + "' height='" + h + "' fill='#ff0000'/>"
                + "<rect x='" + 3 * w + "' width='" + w + "' height='" + h + "' fill='#00c000'/>"
                + "<rect y='" + 3 * h + "' width='" + w + "' height='" + h + "' fill='#0000ff'/></svg>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A drawing of 100 x 100 that is green, but for what `content` does.
    private static byte[] green(String content) {
        return utf8(
                HEAD + "width='100' height='100'><rect width='100' height='100' fill='#00c000'/>" + content + "</svg>");
    }

    private void staysGreen(byte[] file) throws Exception {
        assertThat(decoder.decode(write(file), PixelSize.square(50)).pixels().argb())
                .containsOnly(TestPictures.GREEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"width='24' height='24'", "viewBox='0 0 24 24'", "viewBox='0 0 24 24' width='24' height='24'"})
    void aSmallDrawingIsDrawnLarge(String size) throws Exception {
        byte[] file = utf8(HEAD + size + "><rect width='12' height='24' fill='#ff0000'/></svg>");
        var picture = decoder.decode(write(file), WHOLE);
        assertThat(picture.fullSize()).isEqualTo(PixelSize.square(LEAST));
        assertThat(TestPictures.at(picture.pixels(), 0.45, 0.9)).isEqualTo(TestPictures.RED);
        assertThat(TestPictures.at(picture.pixels(), 0.55, 0.9)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "width='30'",
                "width='30' height='20'",
                "height = \"20.5px\"\n width = \" +30 \"",
                "width='210mm' height='297mm'",
                "width='21cm' height='29.7cm'",
                "width='4in' height='3in'",
                "width='3000pt' height='333pc'",
                "width='100%' height='100%' viewBox='0 0 30 20'",
                "width='50%' viewBox='0 0 30 20'",
                "height='9000' viewBox='-5.5, 1 30,20'",
            })
    void itsSizeInAnyUsualUnitIsKnownBeforeItIsDrawn(String size) throws Exception {
        var file = write(utf8("<?xml version='1.0'?>\n<!-- drawn > by hand -->\n" + HEAD + size + "><g/></svg>"));
        assertThat(sizeInHead(file))
                .contains(decoder.decode(file, PixelSize.square(50)).fullSize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "width='3em' height='20'/>",
                "width='1e3' height='20'/>",
                "width='-3' height='20'/>",
                "width='0' height='20'/>",
                "width='&w;' height='20'/>",
                "viewBox='0 0 30'/>",
                "width='30' height='20' style='width: 90px'/>",
                "width='30' height='20'><style>svg { height:90px }</style></svg>",
                "width='30' height='20"
            })
    void aSizeThatOnlyAReaderOfXmlAndStylesCanTellIsNotGuessed(String rest) throws Exception {
        assertThat(sizeInHead(write(utf8(HEAD + rest)))).isEmpty();
        assertThat(sizeInHead(write(utf8("<!DOCTYPE svg [<!ENTITY w '30'>]>" + HEAD + rest))))
                .isEmpty();
    }

    @Test
    void theSizeOfACompressedOneIsKnownBeforeItIsDecodedHoweverMuchFollows() throws Exception {
        var head = HEAD + "width='3000' height='2000'>";
        assertThat(whole(gzip(utf8(head + "</svg>"))).size()).isEqualTo(new PixelSize(3000, 2000));
        byte[] noise = new byte[200_000];
        new Random(5).nextBytes(noise);
        for (byte[] rest : new byte[][] {new byte[20 << 20], noise}) {
            byte[] text = Arrays.copyOf(utf8(head), head.length() + rest.length);
            System.arraycopy(rest, 0, text, head.length(), rest.length);
            assertThat(sizeInHead(write(gzip(text)))).contains(new PixelSize(3000, 2000));
        }
    }

    @Test
    void whatIsCompressedAndNoDrawingHasNoSize() throws Exception {
        assertThat(sizeInHead(write(gzip(utf8("P6 30 20 255 "))))).isEmpty();
        byte[] damaged = gzip(utf8(HEAD + "width='30' height='20'/>"));
        assertThat(sizeInHead(write(Arrays.copyOf(damaged, 12)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "1e9", "3e38"})
    void whateverSizeItClaimsItIsDrawnIntoTheBox(String side) throws Exception {
        byte[] file = utf8(HEAD + "width='" + side + "' height='" + side
                + "'><rect width='100%' height='100%' fill='#00c000'/></svg>");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var picture = decoder.decode(write(file), PixelSize.square(50));
            assertThat(picture.pixels().size()).isEqualTo(PixelSize.square(50));
            assertThat(picture.fullSize().width()).isBetween(LEAST, MOST);
        });
    }

    @Test
    void itMayBeCompressedAndHaveAnyUsualBeginning() throws Exception {
        staysGreen(gzip(green("")));
        for (var start : new String[] {
            "<?xml version='1.0' encoding='UTF-8'?>\n",
            "\uFEFF<?xml version='1.0'?>",
            "<!-- drawn by hand -->",
            "\n  ",
            " \n".repeat(200),
            "<!-- " + "drawn by hand ".repeat(1000) + "-->",
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
        }) {
            staysGreen(utf8(start + new String(green(""), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void itMayBeInUtf16() throws Exception {
        var text = new String(green("<title>ü</title>"), StandardCharsets.UTF_8);
        staysGreen(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        staysGreen(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void itsNamesMayHaveAPrefix() throws Exception {
        staysGreen(utf8("<s:svg xmlns:s='http://www.w3.org/2000/svg' width='100' height='100'>"
                + "<s:rect width='100' height='100' fill='#00c000'/></s:svg>"));
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Test
    void aFewBytesThatUnpackToVeryManyAreTooLarge() throws Exception {
        refused(write(gzip(new byte[200 << 20])), Reason.TOO_LARGE);
    }

    /// Programs such as Illustrator write names of their own so.
    @Test
    void entitiesOfItsOwnAreRead() throws Exception {
        byte[] file = utf8("<!DOCTYPE svg [<!ENTITY colour '#00c000'>]>" + HEAD
                + "width='100' height='100'><rect width='100' height='100' fill='&colour;'/></svg>");
        assertThat(ImageFormat.ofContent(file)).contains(ImageFormat.SVG);
        staysGreen(file);
    }

    @Test
    void nothingOutsideOfItIsRead() throws Exception {
        var secret = Files.writeString(
                folder.resolve("secret.svg"),
                new String(green(""), StandardCharsets.UTF_8).replace("#00c000", "#ff0000"));
        var address = secret.toUri();
        staysGreen(green("<image href='" + address + "' width='100' height='100'/>"));
        staysGreen(green("<image xlink:href='secret.svg' width='100' height='100'/>"));
        staysGreen(green("<image href='file:///etc/passwd' width='100' height='100'/>"));
        staysGreen(green("<use href='" + address + "#a' width='100' height='100'/>"));
        staysGreen(green("<style>@import url('" + address + "');</style>"));
        staysGreen(green("<script>while (true) {}</script><script href='" + address + "'/>"));
    }

    @Test
    void anExternalEntityIsNothing() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "<rect width='100' height='100' fill='#ff0000'/>");
        byte[] file = utf8("<!DOCTYPE svg [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + new String(green("&x;"), StandardCharsets.UTF_8));
        greenOrReason(file);
    }

    private void greenOrReason(byte[] file) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try {
                staysGreen(file);
            } catch (DecodeException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.TOO_LARGE);
            }
        });
    }

    @Test
    void nothingIsAskedOfTheNetwork() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            greenOrReason(green("<image href='" + address + "a.png' width='100' height='100'/>"));
            greenOrReason(green("<style>@import url('" + address + "b.css');</style>"));
            greenOrReason(green("<use href='" + address + "c.svg#x'/>"));
            greenOrReason(utf8("<!DOCTYPE svg SYSTEM '" + address + "d.dtd' [<!ENTITY % p SYSTEM '" + address
                    + "e.dtd'> %p;]>" + new String(green(""), StandardCharsets.UTF_8)));
            greenOrReason(utf8(
                    "<?xml-stylesheet href='" + address + "f.css'?>" + new String(green(""), StandardCharsets.UTF_8)));
            Assertions.assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void entitiesThatMultiplyAreGivenUp() {
        var entities = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'haha'>");
        for (int i = 1; i < 30; i++) {
            entities.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        greenOrReason(utf8(entities + "]>" + new String(green("<text>&a29;</text>"), StandardCharsets.UTF_8)));
    }

    @Test
    void deepNestingIsGivenUp() {
        greenOrReason(green("<g>".repeat(100_000) + "</g>".repeat(100_000)));
        greenOrReason(green("<g>".repeat(100_000)));
    }

    @Test
    void whatUsesItselfIsGivenUp() {
        greenOrReason(green("<g id='a'><use href='#a'/></g>"));
        greenOrReason(green("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));
        greenOrReason(green("<pattern id='p' width='1' height='1'><rect width='9' height='9' fill='url(#p)'/></pattern>"
                + "<rect width='0' height='0' fill='url(#p)'/>"));
    }

    @Test
    void whatIsNoDrawingIsDamaged() throws Exception {
        refused(write(utf8("<?xml version='1.0'?><html><body/></html>")), Reason.DAMAGED);
        refused(write(utf8("<svg")), Reason.DAMAGED);
    }
}
