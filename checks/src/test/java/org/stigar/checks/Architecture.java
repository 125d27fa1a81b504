package org.stigar.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules over compiled classes, by name. The root package is a parameter, so that samples can break them. */
final class Architecture {

    /** The arrows between modules; ARCHITECTURE.md draws them. */
    static final Map<String, Set<String>> MODULES = Map.of(
            "core", Set.of(),
            "arena", Set.of("core"),
            "intake", Set.of("core"),
            "demo", Set.of("core"),
            "app", Set.of("core", "arena", "intake", "demo"),
            "cli", Set.of("core", "arena", "intake", "demo"),
            "examples", Set.of("core", "arena", "intake", "demo"));

    /** The arrows between core's packages. */
    static final Map<String, Set<String>> CORE = Map.ofEntries(
            Map.entry("people", Set.of()),
            Map.entry("walk", Set.of("people")),
            Map.entry("trail", Set.of("people", "walk")),
            Map.entry("forest", Set.of("people", "walk", "trail")),
            Map.entry(
                    "publish",
                    Set.of(
                            "people",
                            "trail",
                            "forest",
                            "measure",
                            "change",
                            "inference",
                            "pulse",
                            "effect",
                            "competence")),
            Map.entry("route", Set.of("people", "forest")),
            Map.entry("competence", Set.of("people", "walk")),
            Map.entry("ask", Set.of("people", "walk", "competence")),
            Map.entry("measure", Set.of("people", "walk", "trail", "forest")),
            Map.entry("change", Set.of("people", "walk", "trail")),
            Map.entry("journey", Set.of("people", "inference")),
            Map.entry("inference", Set.of()),
            Map.entry("pulse", Set.of("people", "inference")),
            Map.entry("effect", Set.of("people", "inference")),
            Map.entry("backtest", Set.of("people", "walk", "trail")));

    /** What a module may use besides the JDK, JSpecify and the modules below it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "core", Set.of(),
            "arena", Set.of("org.jgrapht."),
            "intake", Set.of("de.siegmar.fastcsv.", "tools.jackson.core."),
            "demo", Set.of(),
            "app",
                    Set.of(
                            "com.github.kagkarlsson.",
                            "biweekly.",
                            "io.nayuki.qrcodegen.",
                            "io.swagger.v3.oas.",
                            "jakarta.",
                            "javax.net.ssl.",
                            "javax.sql.",
                            "org.commonmark.",
                            "org.flywaydb.",
                            "org.postgresql.",
                            "org.slf4j.",
                            "org.springdoc.",
                            "org.springframework.",
                            "org.thymeleaf.",
                            "org.tukaani.xz.",
                            "tools.jackson."),
            "cli", Set.of("picocli.", "biweekly.", "de.siegmar.fastcsv.", "tools.jackson.core."),
            "examples", Set.of());

    private static final Set<String> BARRED_WORDS =
            Set.of("Util", "Utils", "Manager", "Impl", "Base", "Data", "Info", "Common");

    private Architecture() {}

    static Rules<ArchRule> rules(String root) {
        Rules<ArchRule> rules = new Rules<>();
        rules.put("modules keep to their arrows", classes().should(new Arrows(root, MODULES)));
        rules.put(
                "packages of core keep to their arrows",
                classes().that().resideInAPackage(root + ".core..").should(new Arrows(root + ".core", CORE)));
        rules.put("modules use the libraries they declare", modulesUseTheLibrariesTheyDeclare(root));
        rules.put(
                "packages form no cycle",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("every package is NullMarked", everyPackageIsNullMarked());
        rules.put("time and chance are handed in", timeAndChanceAreHandedIn());
        rules.put("the clock is read where the program starts", theClockIsReadAtTheEdge(root));
        rules.put("texts say their locale", textsSayTheirLocale());
        rules.put("type names have no empty words", typeNamesHaveNoEmptyWords());
        rules.put("public methods take no booleans", publicMethodsTakeNoBooleans());
        rules.put("nothing has setters", nothingHasSetters());
        rules.put("Optional is what methods return", optionalIsWhatMethodsReturn());
        rules.put("only the command line and examples print", onlyProgramsPrint(root));
        rules.put("every endpoint says who may call it", everyEndpointSaysWhoMayCallIt());
        rules.put("endpoints are hidden", endpointsAreHidden());
        rules.put("beans get what they need when they are made", noFieldIsInjected());
        return rules;
    }

    private static ArchRule modulesUseTheLibrariesTheyDeclare(String root) {
        return classes().should(members("use the JDK, JSpecify and what " + LIBRARIES + " says", type -> {
            Set<String> libraries = Stream.concat(
                            Stream.of(root + ".", "java.", "javax.crypto.", "javax.xml.", "org.jspecify."),
                            LIBRARIES.getOrDefault(module(root, type), Set.of()).stream())
                    .collect(toSet());
            return type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> !use.getTargetClass().getBaseComponentType().isPrimitive())
                    .filter(use -> libraries.stream()
                            .noneMatch(
                                    use.getTargetClass().getBaseComponentType().getName()::startsWith))
                    .map(Dependency::getDescription);
        }));
    }

    private static String module(String root, JavaClass type) {
        String rest = type.getPackageName()
                .substring(Math.min(root.length() + 1, type.getPackageName().length()));
        return rest.split("\\.", 2)[0];
    }

    /** NullAway checks marked packages only, and says nothing of the others. */
    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(ArchCondition.from(describe(
                        "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private static ArchRule timeAndChanceAreHandedIn() {
        return noClasses()
                .should(call("the wall clock or unseeded chance", call -> {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getTarget().getName();
                    boolean noArguments =
                            call.getTarget().getRawParameterTypes().isEmpty();
                    return (owner.startsWith("java.time.") && name.equals("now"))
                            || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                            || (owner.equals("java.lang.Math") && name.equals("random"))
                            || (owner.equals("java.util.concurrent.ThreadLocalRandom") && name.equals("current"))
                            || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                            || (owner.equals("java.util.Date") && name.equals("<init>") && noArguments)
                            || (Set.of("java.util.Random", "java.util.SplittableRandom")
                                            .contains(owner)
                                    && name.equals("<init>")
                                    && noArguments);
                }))
                .because("results must repeat: take an Instant and a RandomGenerator");
    }

    private static ArchRule theClockIsReadAtTheEdge(String root) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".cli.StigarMain")
                .and()
                .doNotHaveFullyQualifiedName(root + ".app.StigarApplication")
                .should(call(
                        "the system's clock",
                        call -> call.getTargetOwner().getName().equals("java.time.Clock")
                                && call.getTarget().getName().startsWith("system")))
                .because("everything else is handed a Clock or an Instant");
    }

    private static ArchRule textsSayTheirLocale() {
        Set<String> names = Set.of("toLowerCase", "toUpperCase", "format", "formatted", "printf");
        Set<String> owners =
                Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");
        return noClasses()
                .should(call(
                        "a method that takes the machine's locale",
                        call -> owners.contains(call.getTargetOwner().getName())
                                && names.contains(call.getTarget().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.getName().equals("java.util.Locale"))))
                .because("results must be the same on every machine");
    }

    private static ArchRule typeNamesHaveNoEmptyWords() {
        return classes()
                .should(ArchCondition.from(
                        describe("have a name without " + BARRED_WORDS, type -> !hasEmptyWord(type.getSimpleName()))));
    }

    /** A helper who helps with a real problem is a person; what ends in that word is a place for leftovers. */
    private static boolean hasEmptyWord(String name) {
        return name.endsWith("Helper") || Stream.of(name.split("(?=[A-Z])", -1)).anyMatch(BARRED_WORDS::contains);
    }

    private static ArchRule publicMethodsTakeNoBooleans() {
        return classes()
                .that()
                .arePublic()
                .should(members(
                        "take no boolean in a public method",
                        type -> type.getCodeUnits().stream()
                                .filter(Architecture::isWrittenByHand)
                                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(unit -> unit.getRawParameterTypes().stream()
                                        .anyMatch(
                                                parameter -> parameter.getName().equals("boolean")))
                                .map(JavaCodeUnit::getFullName)));
    }

    private static ArchRule nothingHasSetters() {
        return classes()
                .should(members(
                        "have no setters",
                        type -> type.getMethods().stream()
                                .filter(Architecture::isWrittenByHand)
                                .filter(method -> method.getName().matches("set[A-Z].*"))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                                .map(JavaMethod::getFullName)));
    }

    /** Hidden fields may be optional: what a record or a builder was given has to stay somewhere. */
    private static ArchRule optionalIsWhatMethodsReturn() {
        return classes()
                .should(members(
                        "show Optional in no field and take it in no public method",
                        type -> Stream.concat(
                                type.getFields().stream()
                                        .filter(field -> isOptional(field.getRawType()))
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                                        .map(JavaField::getFullName),
                                type.getCodeUnits().stream()
                                        .filter(Architecture::isWrittenByHand)
                                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                                        .filter(unit -> unit.getRawParameterTypes().stream()
                                                .anyMatch(Architecture::isOptional))
                                        .map(JavaCodeUnit::getFullName))));
    }

    private static ArchRule onlyProgramsPrint(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".cli..", root + ".examples..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".app.StigarApplication")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    private static ArchRule everyEndpointSaysWhoMayCallIt() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class);
    }

    private static ArchRule endpointsAreHidden() {
        return classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();
    }

    private static ArchRule noFieldIsInjected() {
        return fields().should().notBeAnnotatedWith(Autowired.class);
    }

    private static boolean isOptional(JavaClass type) {
        return type.getName().equals(Optional.class.getName());
    }

    /** Leaves out what the compiler adds, and builders and the constructors of records: their parts are what they are. */
    private static boolean isWrittenByHand(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        return !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !owner.getSimpleName().endsWith("Builder")
                && !(owner.isRecord() && unit.isConstructor());
    }

    private static ArchCondition<JavaClass> call(String what, Predicate<JavaCall<?>> barred) {
        return new ArchCondition<>("call " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // As a positive event: the rules that use it begin with noClasses().
                Stream.<JavaCall<?>>concat(
                                type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
                        .filter(barred)
                        .forEach(found -> events.add(SimpleConditionEvent.satisfied(type, found.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> members(String what, Function<JavaClass, Stream<String>> offenders) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                offenders.apply(type).forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        };
    }
}
