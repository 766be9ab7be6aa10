package dev.understudy.standalone;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Draws the house from its imports. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.understudy");

    /** Which rooms each room may know; the standalone one may know all. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "exchange", Set.of(),
            "embedded", Set.of(),
            "evidence", Set.of(),
            "policy", Set.of("exchange"),
            "comparison", Set.of("exchange"),
            "proxy", Set.of("exchange", "policy"),
            "worker", Set.of("exchange", "policy", "comparison", "evidence"),
            "reports", Set.of("exchange", "policy", "comparison", "evidence"));

    private static final Pattern VAGUE =
            Pattern.compile("utils?|commons?|helpers?|misc|model|service|impl|manager|base|core");

    @Test
    void everyRoomIsThere() {
        Set<String> rooms = HOUSE.stream()
                .map(type -> type.getPackageName().replaceFirst("^dev\\.understudy\\.([^.]+).*", "$1"))
                .collect(Collectors.toSet());

        assertThat(rooms).containsAll(ARROWS.keySet()).contains("standalone");
    }

    @TestFactory
    Stream<DynamicTest> dependenciesPointOneWay() {
        return ARROWS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(within(room))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(strangersOf(room))
                                .check(HOUSE)));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.understudy.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theCoreCallsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(within("exchange"), within("comparison"))
                .should()
                .callMethodWhere(
                        target(owner(nameMatching("java\\.time\\..*"))).and(target(nameMatching("now|system.*"))))
                .orShould()
                .callMethodWhere(target(owner(nameMatching("java\\.lang\\.System")))
                        .and(target(nameMatching("currentTimeMillis|nanoTime"))))
                .check(HOUSE);
    }

    @Test
    void theCoreDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(within("exchange"), within("comparison"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "java.net.http..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "org.apache.kafka..",
                        "io.undertow..",
                        "okhttp3..",
                        "org.slf4j..")
                .check(HOUSE);
    }

    @Test
    void theProxyKnowsNothingOfPostgres() {
        noClasses()
                .that()
                .resideInAPackage(within("proxy"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.postgresql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..")
                .check(HOUSE);
    }

    @Test
    void theEvidenceKnowsNothingOfKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(within("evidence"), within("reports"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(HOUSE);
    }

    @Test
    void nothingHasAVagueName() {
        List<String> vaguePackages = packages()
                .map(JavaPackage::getName)
                .filter(name -> Arrays.stream(name.split("\\.")).anyMatch(VAGUE.asMatchPredicate()))
                .toList();

        assertThat(vaguePackages).isEmpty();
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<String> unmarked = packages()
                .filter(each -> !each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static Stream<JavaPackage> packages() {
        return HOUSE.stream().map(JavaClass::getPackage).distinct();
    }

    private static String[] strangersOf(String room) {
        return Stream.concat(ARROWS.keySet().stream(), Stream.of("standalone"))
                .filter(other -> !other.equals(room)
                        && !ARROWS.getOrDefault(room, Set.of()).contains(other))
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
    }

    private static String within(String room) {
        return "dev.understudy." + room + "..";
    }
}
