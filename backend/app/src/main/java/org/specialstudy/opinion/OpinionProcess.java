package org.specialstudy.opinion;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.OwnDate;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.springframework.stereotype.Component;

/** What the life of an opinion tells the process. */
@Component
class OpinionProcess implements OwnDate {

    static final String ID = "opinionId";
    static final String ANSWER = "UserTask_AnswerOpinion";

    private final Engine engine;

    OpinionProcess(Engine engine) {
        this.engine = engine;
    }

    void given(UUID opinion, UUID by) {
        engine.complete(new Waiting(ID, opinion, ANSWER), by, Map.of());
    }

    /** A round ends for everybody at the same time. */
    @Override
    public Optional<String> keeps(String idVariable, UUID aggregate, String elementId) {
        return ID.equals(idVariable) ? Optional.of("opinion-round-day") : Optional.empty();
    }
}
