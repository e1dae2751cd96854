package org.specialstudy.deadline;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.specialstudy.engine.GeneratedDecision;
import org.springframework.stereotype.Component;

/** The profiles of the escalation as the decision table that the process of every deadline asks. */
@Component
class EscalationDecision implements GeneratedDecision {

    static final String ID = "escalation";

    private static final String TABLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_%1$s" name="提醒级别" namespace="http://camunda.org/schema/1.0/dmn">
          <decision id="%1$s" name="提醒级别">
            <decisionTable id="DecisionTable_%1$s" hitPolicy="UNIQUE">
              <input id="Input_DaysLeft" label="剩余工作日(负数为逾期)">
                <inputExpression id="InputExpression_DaysLeft" typeRef="number">
                  <text>daysLeft</text>
                </inputExpression>
              </input>
              <input id="Input_Profile" label="提醒方案">
                <inputExpression id="InputExpression_Profile" typeRef="string">
                  <text>profile</text>
                </inputExpression>
              </input>
              <output id="Output_Level" label="级别" name="level" typeRef="string" />
              <output id="Output_Audience" label="通知谁" name="audience" />
        %2$s    </decisionTable>
          </decision>
        </definitions>
        """;

    private static final String RULE = """
              <rule id="Rule_%1$s">
                <inputEntry id="Days_%1$s">
                  <text>%2$s</text>
                </inputEntry>
                <inputEntry id="Profile_%1$s">
                  <text>"%3$s"</text>
                </inputEntry>
                <outputEntry id="Level_%1$s">
                  <text>"%4$s"</text>
                </outputEntry>
                <outputEntry id="Audience_%1$s">
                  <text>[%5$s]</text>
                </outputEntry>
              </rule>
        """;

    private final EscalationStore escalations;

    EscalationDecision(EscalationStore escalations) {
        this.escalations = escalations;
    }

    @Override
    public String fileName() {
        return ID + ".dmn";
    }

    @Override
    public byte[] content() {
        return written(ID, Arrays.stream(Urgency.values()).map(escalations::newest).toList());
    }

    static byte[] written(String id, List<Escalation> profiles) {
        var rules = profiles.stream().flatMap(profile -> Stream.concat(
            Stream.of(rule(profile, Alerts.NO_ALERT, "> " + profile.turns().getFirst(), List.of())),
            profile.steps().stream().map(step -> rule(profile, step.level().name(), step.test(), step.audience())))).collect(joining());
        return TABLE.formatted(id, rules).getBytes(StandardCharsets.UTF_8);
    }

    private static String rule(Escalation profile, String level, String test, List<String> audience) {
        return RULE.formatted(profile.urgency().profile() + "_" + level.toLowerCase(Locale.ROOT), test.replace("<", "&lt;").replace(">", "&gt;"),
            profile.urgency().profile(), level, audience.stream().map(role -> "\"" + role + "\"").collect(joining(", ")));
    }
}
