package org.specialstudy.opinion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;
import org.specialstudy.study.Mention;

/** What one organisation said, and what became of it. */
@Schema(name = "Opinion")
public record OpinionView(UUID id, OrgRef org, String state, String text, PersonRef givenBy, Instant givenAt, AnswerView answer,
    List<Attachment> attachments, List<Mention> mentions, long version) {

    @Schema(name = "OpinionAnswer")
    public record AnswerView(String outcome, String reason, PersonRef by, Instant at, List<Mention> mentions) {}
}
