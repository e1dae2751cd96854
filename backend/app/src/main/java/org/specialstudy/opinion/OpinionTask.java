package org.specialstudy.opinion;

import java.time.Instant;
import java.util.List;
import org.specialstudy.document.Attachment;
import tools.jackson.databind.JsonNode;

/** What a contact needs to answer: the text as it was sent, with its papers, until when, and what was said so far. */
public record OpinionTask(OpinionView opinion, String studyTitle, About.Kind about, JsonNode text, Instant endsAt, List<Attachment> attachments,
    List<String> actions) {}
