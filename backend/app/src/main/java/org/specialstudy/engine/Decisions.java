package org.specialstudy.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions that change while the system runs. Asks the broker and waits for its answer, so never from within a transaction of the business. */
@Component
public class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};
    /** A decision reaches the other partitions a moment after it was deployed. */
    private static final Duration SPREAD = Duration.ofSeconds(5);

    private final Deployment deployment;
    private final Gateways gateways;
    private final BrokerLink link;
    private final JsonMapper json;

    Decisions(Deployment deployment, Gateways gateways, BrokerLink link, JsonMapper json) {
        this.deployment = deployment;
        this.gateways = gateways;
        this.link = link;
        this.json = json;
    }

    /** Whether the engine has what the data say now; brings it there when it can be reached. Natural key: the content. */
    public boolean deployed(GeneratedDecision decision) {
        if (!link.state().ready() || !deployment.isDone()) return false;
        try {
            deployment.deployIfChanged(decision.fileName(), decision::content);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("The decision {} is not deployed yet: {}", decision.fileName(), Verdict.reason(failure));
            return false;
        }
    }

    /** What the decision in force answers to these variables. */
    public Map<String, Object> ask(String decisionId, Map<String, Object> variables) {
        requireBroker();
        return answer(gateways.current(), decisionId, variables);
    }

    /**
     * What a decision that nothing uses yet would answer to each of these; it is with the engine only as long as it is asked. Its id must be one
     * that no other trial uses. Refuses {@code engine-away}.
     */
    public List<Map<String, Object>> tried(String decisionId, byte[] content, List<Map<String, Object>> questions) {
        requireBroker();
        var gateway = gateways.current();
        var event = gateway.newDeployResourceCommand().addResourceBytes(content, decisionId + ".dmn").send().join(30, TimeUnit.SECONDS);
        try {
            return questions.stream().map(variables -> answer(gateway, decisionId, variables)).toList();
        } finally {
            event.getDecisionRequirements().forEach(one -> forget(gateway, one.getDecisionRequirementsKey()));
        }
    }

    private void requireBroker() {
        Refusal.unless(link.state().ready(), () -> Refusal.conflict("engine-away"));
    }

    private Map<String, Object> answer(CamundaClient gateway, String decisionId, Map<String, Object> variables) {
        for (var end = Instant.now().plus(SPREAD);; pause()) {
            try {
                var said = gateway.newEvaluateDecisionCommand().decisionId(decisionId).variables(variables).send().join(10, TimeUnit.SECONDS);
                return json.readValue(said.getDecisionOutput(), ANSWER);
            } catch (RuntimeException failure) {
                if (!notThereYet(failure) || Instant.now().isAfter(end)) throw failure;
            }
        }
    }

    /** A partition that does not know the decision says that the argument is invalid. */
    private static boolean notThereYet(RuntimeException failure) {
        var verdict = Verdict.of(failure);
        return verdict == Verdict.GONE || verdict == Verdict.NEVER;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void forget(CamundaClient gateway, long key) {
        try {
            gateway.newDeleteResourceCommand(key).send().join(10, TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            LOG.warn("The engine keeps a decision that was only tried, {}: {}", key, Verdict.reason(failure));
        }
    }
}
