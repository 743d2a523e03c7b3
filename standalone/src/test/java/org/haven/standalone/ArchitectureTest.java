package org.haven.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.http.AllowedTo;
import org.haven.query.viewer.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** The architecture, as rules that fail when it is no longer so. */
class ArchitectureTest {

    private static final JavaClasses HAVEN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.haven");

    private static final String KERNEL = "org.haven.kernel..";
    private static final String STORE = "org.haven.eventstore..";
    private static final String HTTP = "org.haven.http..";
    private static final String COMMAND = "org.haven.command..";
    private static final String QUERY = "org.haven.query..";
    private static final String STANDALONE = "org.haven.standalone..";

    /** Those who decide: pure types that a fixture is not needed to test. */
    private static final List<String> DECIDERS = List.of(
            "org.haven.command.permission.Permission",
            "org.haven.command.permission.Asking",
            "org.haven.command.permission.Deciding",
            "org.haven.command.consent.Consent",
            "org.haven.command.household.Members",
            "org.haven.command.household.Stay",
            "org.haven.command.client.Naming",
            "org.haven.command.client.Entry",
            "org.haven.command.client.Describing",
            "org.haven.command.client.Details",
            "org.haven.command.client.Linking",
            "org.haven.command.permission.Removal",
            "org.haven.command.consent.Choosing",
            "org.haven.command.client.Family",
            "org.haven.command.assessment.Occasion",
            "org.haven.command.assessment.Told",
            "org.haven.command.service.Guests",
            "org.haven.command.service.Noted",
            "org.haven.command.service.Place",
            "org.haven.command.agency.AgencyFacts");

    /** Where Axon is met on the command side, beside aggregates, command records and configurations. */
    private static final List<String> POSTS_ON_THE_COMMAND_SIDE = List.of(
            "org.haven.command.agency.AgenciesFromStreams",
            "org.haven.command.client.FamilyCommands",
            "org.haven.command.client.LinkCommands",
            "org.haven.command.client.StandingFromStreams",
            "org.haven.command.permission.Sweep");

    @Test
    void kernel_is_plain_java() {
        classes()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(KERNEL, "java..", "org.jspecify.annotations.."))
                .check(HAVEN);
    }

    @Test
    void event_store_knows_no_rule() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND, QUERY, HTTP, STANDALONE)
                .check(HAVEN);
    }

    @Test
    void http_edge_knows_no_rule() {
        noClasses()
                .that()
                .resideInAPackage(HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(COMMAND, QUERY, STANDALONE)
                .check(HAVEN);
    }

    @Test
    void command_and_query_never_meet() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(QUERY)
                .check(HAVEN);
        noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(COMMAND)
                .check(HAVEN);
    }

    @Test
    void only_standalone_sees_everything() {
        noClasses()
                .that()
                .resideOutsideOfPackage(STANDALONE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STANDALONE)
                .check(HAVEN);
    }

    @Test
    void capabilities_have_no_cycles() {
        slices().matching("org.haven.command.(*)..").should().beFreeOfCycles().check(HAVEN);
        slices().matching("org.haven.query.(*)..").should().beFreeOfCycles().check(HAVEN);
        slices().matching("org.haven.(*)..").should().beFreeOfCycles().check(HAVEN);
    }

    @Test
    void aggregates_share_ids_not_objects() {
        slices().matching("org.haven.command.(client|household)..")
                .should()
                .notDependOnEachOther()
                .check(HAVEN);
        noClasses()
                .that()
                .resideInAPackage("org.haven.command.household..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.haven.command.client..")
                .check(HAVEN);
        noClasses()
                .that()
                .resideInAPackage("org.haven.command.client..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.haven.command.household..")
                .check(HAVEN);
    }

    @Test
    void client_composes_permission_and_consent() {
        noClasses()
                .that()
                .resideInAPackage("org.haven.command.permission..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.haven.command.client..", "org.haven.command.consent..")
                .check(HAVEN);
        noClasses()
                .that()
                .resideInAPackage("org.haven.command.consent..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.haven.command.client..", "org.haven.command.permission..")
                .check(HAVEN);
    }

    @Test
    void deciders_do_not_know_axon() {
        noClasses()
                .that(areOneOf(DECIDERS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.springframework..")
                .check(HAVEN);
    }

    @Test
    void axon_stays_at_its_posts() {
        noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .and()
                .resideOutsideOfPackage("org.haven.command.web..")
                .and()
                .areNotRecords()
                .and()
                .areNotAnnotatedWith(Aggregate.class)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and(DescribedPredicate.not(areOneOf(POSTS_ON_THE_COMMAND_SIDE)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(HAVEN);
        noClasses()
                .that()
                .resideInAPackage(QUERY)
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(HAVEN);
        noClasses()
                .that()
                .resideInAPackage(HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(HAVEN);
    }

    @Test
    void completeness_rules_are_pure() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.haven.query.completeness.element..", "org.haven.query.completeness.question6..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        KERNEL,
                        "org.haven.query.completeness.element..",
                        "org.haven.query.completeness.question6..",
                        "java..",
                        "org.jspecify.annotations.."))
                .check(HAVEN);
    }

    @Test
    void read_models_do_not_share() {
        slices().matching("org.haven.query.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(QUERY), resideInAPackage("org.haven.query.viewer.."))
                .check(HAVEN);
    }

    @Test
    void a_projection_is_a_fold_of_the_log() {
        classes()
                .that()
                .resideInAPackage(QUERY)
                .and()
                .haveSimpleNameEndingWith("Projection")
                .should()
                .beAssignableTo(ReadModel.class)
                .andShould()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        KERNEL,
                        "org.haven.eventstore",
                        "org.haven.eventstore.readmodel",
                        QUERY,
                        "org.springframework.stereotype..",
                        "java..",
                        "org.jspecify.annotations.."))
                .check(HAVEN);
        classes()
                .that()
                .areAssignableTo(ReadModel.class)
                .and()
                .resideInAPackage(QUERY)
                .should()
                .haveSimpleNameEndingWith("Projection")
                .check(HAVEN);
    }

    @Test
    void every_reader_knows_who_asks() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        describe("read from the database for a controller", ArchitectureTest::isReader))
                .and()
                .arePublic()
                .or()
                .arePackagePrivate()
                .and()
                .areDeclaredInClassesThat(
                        describe("read from the database for a controller", ArchitectureTest::isReader))
                .should(takeAViewerFirst())
                .check(HAVEN);
    }

    @Test
    void no_orm() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .check(HAVEN);
    }

    @Test
    void no_query_gateway() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework.queryhandling..")
                .check(HAVEN);
    }

    @Test
    void messages_are_records() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Event")
                .and()
                .resideInAPackage(KERNEL)
                .should()
                .beInterfaces()
                .check(HAVEN);
        classes()
                .that(describe(
                        "are events",
                        c -> c.getEnclosingClass()
                                .filter(family -> family.getSimpleName().endsWith("Event"))
                                .isPresent()))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(HAVEN);
        classes()
                .that()
                .resideInAPackage(QUERY)
                .and()
                .haveSimpleNameEndingWith("Row")
                .and()
                .resideOutsideOfPackage("org.haven.query.completeness.question6..")
                .should()
                .beRecords()
                .check(HAVEN);
    }

    @Test
    void nothing_is_set() {
        noMethods()
                .that()
                .doNotHaveName("setReadListener") // the servlet interface's own
                .should(describeAs(
                        "be setters",
                        method -> method.getName().matches("set[A-Z].*")
                                && method.getRawParameterTypes().size() == 1
                                && method.getRawReturnType().getName().equals("void")))
                .check(HAVEN);
        fields().that()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Aggregate.class)
                .and()
                .areDeclaredInClassesThat()
                // Writers, readers and rebuilds are machines: a connection comes and goes, a position moves.
                .resideOutsideOfPackages(STANDALONE, "org.haven.eventstore..")
                .should()
                .beFinal()
                .check(HAVEN);
        noFields().should().beAnnotatedWith(Autowired.class).check(HAVEN);
        fields().that().areStatic().should().beFinal().check(HAVEN);
    }

    @Test
    void time_is_given() {
        noClasses().should(callNowWithoutAClock()).check(HAVEN);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Id")
                .should()
                .callMethod(java.util.UUID.class, "randomUUID")
                .check(HAVEN);
    }

    @Test
    void nobody_sleeps() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        try (var files = Files.walk(root)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> holds(file, "Thread" + ".sleep(") || holds(file, "parkNanos" + "("))
                            .map(file -> file.getFileName().toString()))
                    .as("only who yields to others' transactions for a moment may pause")
                    .containsExactlyInAnyOrder("Again.java", "Reconciliation.java");
        }
    }

    /** A stream of rows that nobody closes keeps its connection for good. */
    @Test
    void rows_are_read_whole() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(HAVEN);
    }

    @Test
    void controllers_are_private() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(HAVEN);
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat(describe("are other controllers", c -> c.isAnnotatedWith(RestController.class)))
                .check(HAVEN);
    }

    @Test
    void every_operation_says_whom_it_is_for() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areAnnotatedWith(io.swagger.v3.oas.annotations.Operation.class)
                .should(describeAs(
                        "name their roles",
                        method -> method.isAnnotatedWith(AllowedTo.class)
                                || method.getOwner().isAnnotatedWith(AllowedTo.class)))
                .check(HAVEN);
    }

    /** A rule against a package that is not there would pass in silence. */
    @Test
    void the_whiteboard_is_real() {
        Stream.of(
                        "kernel.hud",
                        "kernel.agency",
                        "kernel.client",
                        "kernel.household",
                        "kernel.event",
                        "eventstore",
                        "http",
                        "command.agency",
                        "command.client",
                        "command.permission",
                        "command.consent",
                        "command.household",
                        "command.standing",
                        "command.refusal",
                        "command.web",
                        "query.agency",
                        "query.client",
                        "query.permission",
                        "query.consent",
                        "query.enrollment",
                        "query.household",
                        "query.completeness.element",
                        "query.completeness.question6",
                        "query.duplicate",
                        "query.audit",
                        "query.viewer",
                        "standalone")
                .forEach(name -> assertThat(HAVEN.containPackage("org.haven." + name))
                        .as("package org.haven.%s", name)
                        .isTrue());
        Stream.concat(DECIDERS.stream(), POSTS_ON_THE_COMMAND_SIDE.stream())
                .forEach(name ->
                        assertThat(HAVEN.contain(name)).as("class %s", name).isTrue());
        assertThat(HAVEN.stream().filter(c -> c.isAnnotatedWith(RestController.class)))
                .hasSizeGreaterThan(8);
        assertThat(HAVEN.stream().filter(c -> c.isAnnotatedWith(Aggregate.class)))
                .hasSize(7);
        assertThat(HAVEN.stream().filter(c -> c.getSimpleName().endsWith("Projection")))
                .hasSizeGreaterThan(6);
        assertThat(HAVEN.stream().filter(ArchitectureTest::isReader)).hasSizeGreaterThan(6);
    }

    private static boolean isReader(JavaClass c) {
        return c.getPackageName().startsWith("org.haven.query.")
                && !c.getPackageName().startsWith("org.haven.query.viewer")
                && c.isAnnotatedWith(Component.class)
                && !c.getSimpleName().endsWith("Projection");
    }

    private static DescribedPredicate<JavaClass> areOneOf(List<String> names) {
        return describe(
                "are one of " + names,
                c -> names.stream()
                        .anyMatch(
                                name -> c.getName().equals(name) || c.getName().startsWith(name + "$")));
    }

    private static ArchCondition<JavaMethod> describeAs(String what, java.util.function.Predicate<JavaMethod> are) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, are.test(method), method.getDescription()));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeAViewerFirst() {
        return new ArchCondition<>("take a Viewer first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var first = method.getRawParameterTypes().stream().findFirst();
                boolean knows =
                        first.filter(type -> type.isEquivalentTo(Viewer.class)).isPresent();
                events.add(new SimpleConditionEvent(method, knows, method.getDescription()));
            }
        };
    }

    private static ArchCondition<JavaClass> callNowWithoutAClock() {
        return new ArchCondition<>("call now() without a clock") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                c.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.getName().equals("java.time.Clock")))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
