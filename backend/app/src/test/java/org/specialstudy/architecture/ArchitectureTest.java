package org.specialstudy.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialstudy.Application;
import org.specialstudy.architecture.deeper.LiesTooDeep;
import org.specialstudy.kernel.KnowsTheEngine;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house hold for every class of the application, and each of them is shown to bite. */
class ArchitectureTest {

    private static final JavaClasses APPLICATION = new ClassFileImporter().importPath(Path.of("target", "classes"));

    static Stream<Arguments> rules() {
        return Stream.of(
            Arguments.of(Rules.NAMES_SAY_WHAT_A_CLASS_IS, StudyManager.class),
            Arguments.of(Rules.A_MODULE_IS_ONE_FLAT_PACKAGE, LiesTooDeep.class),
            Arguments.of(Rules.NO_INTERFACE_HAS_ONE_IMPLEMENTATION, OnlyOnce.class),
            Arguments.of(Rules.ONLY_THE_ENGINE_MODULE_KNOWS_CAMUNDA, SendsCommandsWorkers.Elsewhere.class),
            Arguments.of(Rules.ONLY_THE_ENGINE_MODULE_SENDS_COMMANDS, SendsCommandsWorkers.class),
            Arguments.of(Rules.THE_LEFT_NEVER_KNOWS_THE_RIGHT, KnowsTheEngine.class),
            Arguments.of(Rules.EVERY_MODULE_HAS_A_PLACE, StudyManager.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_application_keeps(ArchRule rule, Class<?> violating) {
        rule.allowEmptyShould(true).check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_bites(ArchRule rule, Class<?> violating) {
        var broken = new ClassFileImporter().importClasses(violating, OnlyOnce.Alone.class);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(broken));
    }

    @Test
    void modules_have_no_cycles_and_use_only_what_others_promise() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void each_module_writes_its_own_schema_only() throws IOException {
        var wrong = new ArrayList<String>();
        var sources = Path.of("src/main/java/org/specialstudy");
        try (var files = Files.walk(sources, 2)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java") && sources.relativize(path).getNameCount() == 2).toList()) {
                wrong.addAll(Rules.foreignWrites(sources.relativize(file).getName(0).toString(), Files.readString(file)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_write_into_another_modules_schema_is_found() {
        assertThat(Rules.foreignWrites("inbox",
            "update study.study\n set title = 1; insert  into inbox.draft; delete from engine.task_claim; update session.x"))
            .containsExactly("inbox: update study.study", "inbox: delete from engine.task_claim", "inbox: update session.x");
        assertThat(Rules.foreignWrites("directory", "update session.x")).isEmpty();
    }
}
