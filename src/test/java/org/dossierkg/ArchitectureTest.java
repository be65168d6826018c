package org.dossierkg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and who may import whom. */
class ArchitectureTest {
    /** From top to bottom: a room imports only from those after it. */
    private static final List<String> ROOMS = List.of(
            "cli",
            "server",
            "build",
            "reconcile",
            "link",
            "search",
            "index",
            "name",
            "guard",
            "query",
            "shapes",
            "store",
            "mapping",
            "source",
            "vocab",
            "report");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dossierkg");

    @Test
    void theRulesSawTheClassesOfEveryRoom() {
        Set<String> seen = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.dossierkg"))
                .map(name -> name.substring("org.dossierkg.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ROOMS), seen);
        assertTrue(CLASSES.size() > 100, () -> CLASSES.size() + " classes were seen");
    }

    @TestFactory
    Stream<DynamicTest> aRoomImportsOnlyFromThoseBelowIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    String[] above = ROOMS.subList(0, ROOMS.indexOf(room)).stream()
                            .map(other -> "org.dossierkg." + other)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("org.dossierkg." + room)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above)
                            .allowEmptyShould(false)
                            .check(CLASSES);
                }));
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dossierkg.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noStaticFieldChanges() {
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notBeFinal()
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Processor|Abstract\\w*|Base)$")
                .check(CLASSES);
    }

    @Test
    void noFileOutgrowsItsRoom() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
