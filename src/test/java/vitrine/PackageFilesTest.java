package vitrine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vitrine.app.VitrineApp;
import vitrine.image.ImageFormat;

/// What packages tell systems about the program is what the program does.
class PackageFilesTest {
    private static final Path ENTRY = Path.of("assets/package/linux/vitrine.desktop");
    private static final Path METAINFO = Path.of("assets/package/linux/io.github.vitrine.vitrine.metainfo.xml");
    private static final Path ASSOCIATIONS = Path.of("assets/package/associations");
    private static final Path UNUSED_CONTROLS = Path.of("assets/package/unused-controls");
    private static final Path SCREENSHOTS = Path.of("assets/screenshots");

    /// Without videos: who opens one wants to see it play.
    private static final List<ImageFormat> SHOWN = Arrays.stream(ImageFormat.values())
            .filter(format -> format.isShown() && !format.isVideo())
            .toList();

    private static final List<String> OPENED = Stream.concat(
                    Stream.of("inode/directory"), SHOWN.stream().flatMap(format -> format.mimeTypes().stream()))
            .distinct()
            .toList();

    @BeforeEach
    void inTheProjectsFolder() {
        assumeTrue(Files.exists(ENTRY), "skipped: not run in the project's folder");
    }

    @Test
    void theMenuEntryOpensWhatTheProgramShows() throws IOException {
        assertThat(list(entry().getProperty("MimeType"))).containsExactlyInAnyOrderElementsOf(OPENED);
        assertThat(entry().getProperty("Exec")).endsWith(" %F");
    }

    @Test
    void theMenuEntryKnowsTheWindow() throws IOException {
        assertThat(entry()).containsEntry("StartupWMClass", VitrineApp.class.getName());
    }

    @Test
    void theMenuEntryHasAllItsWordsInChinese() throws IOException {
        var entry = entry();
        assertThat(entry.stringPropertyNames()).contains("Name", "GenericName", "Comment", "Keywords");
        for (var key : List.of("Name", "GenericName", "Comment", "Keywords")) {
            assertThat(entry.getProperty(key + "[zh_CN]")).as(key).isNotBlank();
        }
        assertThat(list(entry.getProperty("Keywords"))).isNotEmpty();
        assertThat(list(entry.getProperty("Keywords[zh_CN]"))).isNotEmpty();
    }

    @Test
    void theMetainfoTellsTheSameAsTheMenuEntry() throws Exception {
        var metainfo = xml(METAINFO);
        assertThat(METAINFO.getFileName())
                .hasToString(texts(metainfo, "/component/id").getFirst() + ".metainfo.xml");
        assertThat(texts(metainfo, "/component/launchable"))
                .containsExactly(ENTRY.getFileName().toString());
        assertThat(texts(metainfo, "//provides/mediatype")).containsExactlyInAnyOrderElementsOf(OPENED);
        assertThat(texts(metainfo, "//category")).isEqualTo(list(entry().getProperty("Categories")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "summary", "p", "li", "caption"})
    void theMetainfoHasEveryWordInChinese(String element) throws Exception {
        var metainfo = xml(METAINFO);
        var english = nodes(metainfo, "//" + element + "[not(@*[name()='xml:lang'])]");
        assertThat(english).isNotEmpty().allSatisfy(words -> {
            var next = nextElement(words);
            assertThat(next).as(words.getTextContent()).isNotNull();
            assertThat(next.getNodeName()).isEqualTo(element);
            assertThat(next.getAttribute("xml:lang")).as(words.getTextContent()).isEqualTo("zh_CN");
        });
    }

    @Test
    void theMetainfoShowsPicturesThatAreThere() throws Exception {
        var pictures = texts(xml(METAINFO), "//screenshot/image");
        assertThat(pictures).isNotEmpty().allSatisfy(address -> {
            assertThat(address).contains("/" + SCREENSHOTS.toString().replace('\\', '/') + "/");
            assertThat(SCREENSHOTS.resolve(address.substring(address.lastIndexOf('/') + 1)))
                    .exists();
        });
    }

    @Test
    void theMetainfoKnowsThisVersion() throws Exception {
        assertThat(texts(xml(METAINFO), "//release[1]/@version"))
                .isEqualTo(texts(xml(Path.of("pom.xml")), "/project/version"));
    }

    /// Packages leave out their styles: they would be shown bare.
    @Test
    void noControlIsUsedWhoseStylesThePackagesLeaveOut() throws IOException {
        var program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vitrine");
        try (var lines = Files.lines(UNUSED_CONTROLS)) {
            var controls = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
            assertThat(controls).contains("javafx.scene.control.DatePicker");
            noClasses().should().dependOnClassesThat(named(controls)).check(program);
        }
    }

    private static DescribedPredicate<JavaClass> named(List<String> names) {
        return DescribedPredicate.describe("are left out", type -> names.contains(type.getName()));
    }

    /// Windows and macOS know files by the endings of their names.
    @Test
    void eachFormatHasItsFileAssociation() throws IOException {
        for (var format : SHOWN) {
            var association = properties(ASSOCIATIONS.resolve(format.name().toLowerCase(Locale.ROOT) + ".properties"));
            assertThat(association.getProperty("extension").split(" ")).containsExactlyElementsOf(format.endings());
            assertThat(association)
                    .containsEntry("mime-type", format.mimeTypes().getFirst());
            assertThat(association.getProperty("description")).contains(format.displayName());
        }
        try (var files = Files.list(ASSOCIATIONS)) {
            assertThat(files).hasSameSizeAs(SHOWN);
        }
    }

    private static Properties entry() throws IOException {
        return properties(ENTRY);
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> list(String value) {
        assertThat(value).endsWith(";");
        return List.of(value.split(";"));
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Document document, String path) throws XPathExpressionException {
        return nodes(document, path).stream().map(Node::getTextContent).toList();
    }

    private static List<Node> nodes(Document document, String path) throws XPathExpressionException {
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
    }

    private static Element nextElement(Node node) {
        return Stream.iterate(node.getNextSibling(), Node::getNextSibling)
                .takeWhile(sibling -> sibling != null)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .findFirst()
                .orElse(null);
    }
}
