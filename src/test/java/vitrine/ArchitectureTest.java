package vitrine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// The plan of the house, kept by machine. Each rule says why.
@AnalyzeClasses(packages = "vitrine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("vitrine..")
            .layer("app")
            .definedBy("vitrine.app..")
            .layer("ui")
            .definedBy("vitrine.ui..")
            .layer("state")
            .definedBy("vitrine.state..")
            .layer("thumbnail")
            .definedBy("vitrine.thumbnail..")
            .layer("library")
            .definedBy("vitrine.library..")
            .layer("image")
            .definedBy("vitrine.image..")
            .layer("metadata")
            .definedBy("vitrine.metadata..")
            .layer("loading")
            .definedBy("vitrine.loading..")
            .layer("desktop")
            .definedBy("vitrine.desktop..")
            .layer("worker")
            .definedBy("vitrine.worker..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("state")
            .mayOnlyAccessLayers("library", "loading", "metadata")
            .whereLayer("thumbnail")
            .mayOnlyAccessLayers("library", "image", "metadata")
            .whereLayer("image")
            .mayOnlyAccessLayers("metadata")
            .whereLayer("worker")
            .mayOnlyAccessLayers("image", "metadata")
            .whereLayer("library")
            .mayNotAccessAnyLayer()
            .whereLayer("metadata")
            .mayNotAccessAnyLayer()
            .whereLayer("loading")
            .mayNotAccessAnyLayer()
            .whereLayer("desktop")
            .mayNotAccessAnyLayer()
            .because("a room that knows only those below it can be understood, tested and changed alone");

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("vitrine.(**)")
            .should()
            .beFreeOfCycles()
            .because("two rooms that know each other are one room with a wall through it");

    @ArchTest
    static final ArchRule theEngineKnowsNoWindow = noClasses()
            .that()
            .resideInAnyPackage(
                    "vitrine.desktop..",
                    "vitrine.library..",
                    "vitrine.loading..",
                    "vitrine.metadata..",
                    "vitrine.thumbnail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the engine runs on workers, and without any window");

    @ArchTest
    static final ArchRule imageUsesOnlyTheLoaderOfJavaFx = noClasses()
            .that()
            .resideInAPackage("vitrine.image..")
            .should()
            .dependOnClassesThat(resideInAPackage("javafx..").and(not(resideInAPackage("javafx.scene.image.."))))
            .because("of JavaFX the image room needs the picture loader and nothing else");

    @ArchTest
    static final ArchRule stateKnowsPropertiesButNoScene = noClasses()
            .that()
            .resideInAPackage("vitrine.state..")
            .should()
            .dependOnClassesThat(resideInAPackage("javafx..")
                    .and(not(resideInAnyPackage(
                            "javafx.beans..", "javafx.collections..", "javafx.concurrent..", "javafx.util.."))))
            .because("what the gallery shows is tested without a window");

    @ArchTest
    static final ArchRule oneDoorOntoTheJavaFxThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vitrine.ui.FxThread")
            .should()
            .accessTargetWhere(target(name("runLater")).and(target(owner(type(Platform.class)))))
            .because("only one door can gather many small tasks into one hop and keep the frame rate");

    @ArchTest
    static final ArchRule threadsBelongToTheApp = noClasses()
            .that()
            .resideOutsideOfPackage("vitrine.app..")
            .should()
            .callConstructorWhere(target(owner(type(Thread.class))))
            .orShould()
            .accessTargetWhere(target(owner(type(Executors.class))))
            .orShould()
            .callMethodWhere(target(name("start")).and(target(owner(type(Thread.class)))))
            .because("who makes a thread must name it, catch its failures and end it: app.Threads does");

    @ArchTest
    static final ArchRule processesBelongToTheApp = noClasses()
            .that()
            .resideOutsideOfPackage("vitrine.app..")
            .should()
            .dependOnClassesThat(type(ProcessBuilder.class))
            .because("who starts a process must bound its time and end it: app.OtherPrograms does");

    @ArchTest
    static final ArchRule theWindowTouchesNoFiles = noClasses()
            .that()
            .resideInAnyPackage("vitrine.ui..", "vitrine.state..")
            .should()
            .dependOnClassesThat(type(Files.class)
                    .or(resideInAnyPackage("java.nio.channels..", "javax.imageio.."))
                    .or(type(java.io.FileInputStream.class))
                    .or(type(java.io.RandomAccessFile.class)))
            .because("a slow disk must never be waited for on the JavaFX thread");

    @ArchTest
    static final ArchRule awtStaysInTheImageRoom = noClasses()
            .that()
            .resideOutsideOfPackages("vitrine.image..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("AWT is slow to load and easy to misuse beside JavaFX");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areNotFinal()
            .and()
            .areDeclaredInClassesThat(resideInAPackage("vitrine.."))
            .should()
            .beDeclaredInClassesThat(not(resideInAPackage("vitrine..")))
            .allowEmptyShould(true)
            .because("a static that changes is a hidden argument of every method");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)$")
            .because("such a name says that nobody knew what the class is");

    @ArchTest
    static final ArchRule poolsAreNotKeptByTheUi = noClasses()
            .that()
            .resideInAPackage("vitrine.ui..")
            .should()
            .dependOnClassesThat(type(ExecutorService.class))
            .because("the window asks for work, it does not organise it");
}
