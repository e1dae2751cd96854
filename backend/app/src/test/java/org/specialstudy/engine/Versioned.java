package org.specialstudy.engine;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys changed models of a small test process and asks the engine to move instances without anybody's checks. */
@Component
public class Versioned {

    private final Gateways gateways;
    private final Engine engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Versioned(Gateways gateways, Engine engine, JdbcClient jdbc, TransactionTemplate transaction) {
        this.gateways = gateways;
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Answers the key of the new version once the projection has it. */
    public long deploy(String process, UnaryOperator<String> change) {
        var answer = gateways.current().newDeployResourceCommand()
            .addResourceStringUtf8(change.apply(model(process)), process + ".bpmn").send().join(30, TimeUnit.SECONDS);
        var key = answer.getProcesses().getFirst().getProcessDefinitionKey();
        await().atMost(EngineCase.PATIENCE).until(() -> jdbc.sql("select count(*) from engine.process_model where definition_key = ?").param(key)
            .query(Integer.class).single() == 1);
        return key;
    }

    /** Whatever runs meanwhile begins on the model as it was; afterwards the present one is the newest again. */
    public void whileOlder(String process, UnaryOperator<String> older, Runnable then) {
        deploy(process, older);
        try {
            then.run();
        } finally {
            deploy(process, UnaryOperator.identity());
        }
    }

    /** The model without these elements and what leads to and from them; pictures are left out. */
    public static String without(String xml, String... elements) {
        var model = xml.replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
        for (var element : elements) {
            model = model.replaceFirst("(?s)<bpmn:(\\w+) id=\"" + element + "\".*?</bpmn:\\1>", "");
            var flows = java.util.regex.Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"[^>]*(?:source|target)Ref=\"" + element + "\"[^>]*/>").matcher(model);
            for (var flow : flows.results().toList()) {
                model = model.replace(flow.group(), "").replaceAll("<bpmn:(incoming|outgoing)>" + flow.group(1) + "</bpmn:\\1>", "");
            }
        }
        return model;
    }

    public UUID begun() {
        var study = UUID.randomUUID();
        transaction.executeWithoutResult(status -> engine.start("version-test.begun", study, Map.of("studyId", study)));
        awaitTask(study, "UserTask_Draft");
        return study;
    }

    public long awaitTask(UUID study, String element) {
        return await().atMost(EngineCase.PATIENCE).until(() -> transaction.execute(status -> engine.openTask(new Waiting("studyId", study, element))),
            java.util.Optional::isPresent).orElseThrow();
    }

    public void complete(UUID study, String element) {
        transaction.executeWithoutResult(status -> engine.complete(new Waiting("studyId", study, element), UUID.randomUUID(), Map.of()));
    }

    public void migrateUnasked(long instance, long target, UUID study) {
        transaction.executeWithoutResult(status -> engine.migrate(instance, "version-test", target, Map.of("UserTask_Draft", "UserTask_Draft"), study,
            UUID.randomUUID()));
    }

    private static String model(String process) {
        try (var file = Objects.requireNonNull(Versioned.class.getResourceAsStream("/bpmn/" + process + ".bpmn"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
