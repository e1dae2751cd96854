package org.specialstudy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules of the house that can be read from compiled classes and from the SQL in the sources. */
final class Rules {

    /** From left to right: whoever stands left never knows who stands right, and neighbours of one place do not know each other. */
    private static final List<Set<String>> ORDER = List.of(
        Set.of("kernel"),
        Set.of("web", "engine"),
        Set.of("directory"),
        Set.of("audit", "document", "deadline", "timeline", "roster", "version"),
        Set.of("study"),
        Set.of("opinion"),
        Set.of("assignment"),
        Set.of("meeting"),
        Set.of("workplan"),
        Set.of("topic"),
        Set.of("fieldvisit"),
        Set.of("report"),
        Set.of("consultation"),
        Set.of("delivery"),
        Set.of("recommendation"),
        Set.of("supervision"),
        Set.of("replan"),
        Set.of("notification"),
        Set.of("schedule"),
        Set.of("inbox", "live", "notice", "escalation"),
        Set.of("demo"));

    private static final Map<String, Integer> PLACE = IntStream.range(0, ORDER.size()).boxed()
        .flatMap(place -> ORDER.get(place).stream().map(module -> Map.entry(module, place)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Schemas with another name than the module that owns them. */
    private static final Map<String, String> OWNER = Map.of("session", "directory");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
        .should().haveSimpleNameEndingWith("Impl")
        .orShould().haveSimpleNameEndingWith("Mapper")
        .orShould().haveSimpleNameEndingWith("Dto")
        .orShould().haveSimpleNameEndingWith("DTO")
        .orShould().haveSimpleNameEndingWith("Util")
        .orShould().haveSimpleNameEndingWith("Utils")
        .orShould().haveSimpleNameEndingWith("Manager")
        .orShould().haveSimpleNameEndingWith("Helper");

    static final ArchRule A_MODULE_IS_ONE_FLAT_PACKAGE = classes()
        .should(new ArchCondition<JavaClass>("lie directly in the package of their module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var depth = type.getPackageName().split("\\.").length;
                if (depth > 3) events.add(SimpleConditionEvent.violated(type, type.getName() + " lies deeper than its module"));
            }
        });

    static final ArchRule NO_INTERFACE_HAS_ONE_IMPLEMENTATION = classes().that().areInterfaces().and().areNotAnnotations()
        .should(new ArchCondition<JavaClass>("have none or several implementations of ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var ours = type.getAllSubclasses().stream().filter(sub -> !sub.isInterface()).toList();
                var answeredFromTheRight = ours.stream().noneMatch(sub -> sub.getPackageName().equals(type.getPackageName()));
                if (ours.size() == 1 && !answeredFromTheRight) events.add(SimpleConditionEvent.violated(type, type.getName() + " has one implementation"));
            }
        });

    static final ArchRule ONLY_THE_ENGINE_MODULE_KNOWS_CAMUNDA = noClasses()
        .that().resideOutsideOfPackage("org.specialstudy.engine..")
        .and().haveSimpleNameNotEndingWith("Workers")
        .should().dependOnClassesThat().resideInAnyPackage("io.camunda..", "io.grpc..");

    static final ArchRule ONLY_THE_ENGINE_MODULE_SENDS_COMMANDS = noClasses()
        .that().resideOutsideOfPackage("org.specialstudy.engine..")
        .should().dependOnClassesThat().haveFullyQualifiedName("io.camunda.client.CamundaClient");

    static final ArchRule THE_LEFT_NEVER_KNOWS_THE_RIGHT = classes()
        .should(new ArchCondition<JavaClass>("know only modules further left") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !mayKnow(module(type), module(dependency.getTargetClass())))
                    .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });

    static final ArchRule EVERY_MODULE_HAS_A_PLACE = classes()
        .that(new DescribedPredicate<JavaClass>("belong to a module") {
            @Override
            public boolean test(JavaClass type) {
                return !module(type).isEmpty();
            }
        })
        .should(new ArchCondition<JavaClass>("belong to a module that has a place in the order") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!PLACE.containsKey(module(type))) {
                    events.add(SimpleConditionEvent.violated(type, module(type) + " has no place in the order of modules"));
                }
            }
        });

    private static final Pattern WRITE = Pattern.compile(
        "(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?)\\s+([a-z_]+)\\.[a-z_]+", Pattern.CASE_INSENSITIVE);

    private Rules() {}

    /** Tables of other modules that this source writes to. */
    static List<String> foreignWrites(String module, String source) {
        return WRITE.matcher(source).results()
            .filter(write -> !OWNER.getOrDefault(write.group(1), write.group(1)).equals(module))
            .map(write -> module + ": " + write.group())
            .toList();
    }

    private static boolean mayKnow(String module, String other) {
        if (other.isEmpty() || module.equals(other) || module.isEmpty()) return true;
        return PLACE.getOrDefault(other, -1) < PLACE.getOrDefault(module, Integer.MAX_VALUE);
    }

    /** Empty for classes outside and for the application's own package. */
    private static String module(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("org.specialstudy.") ? parts[2] : "";
    }
}
