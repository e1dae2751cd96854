package org.specialstudy.version;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.engine.IncidentView;
import org.specialstudy.engine.ParkedCommand;
import org.specialstudy.engine.Trouble;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.version.Versions.ModelView;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What stands still in the engine and what runs on which version, as spreadsheets. Studies appear by their id only. */
@Component
class EngineSheet {

    private final Trouble trouble;
    private final Versions versions;
    private final ScreenWords screen;
    private final BusinessClock clock;

    EngineSheet(Trouble trouble, Versions versions, ScreenWords screen, BusinessClock clock) {
        this.trouble = trouble;
        this.versions = versions;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> commands(String kind, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<ParkedCommand>(words, words.say("admin:section.commands"), clock.instant())
            .text("admin:commands.kind", 18, row -> words.known("admin:commands.kinds." + row.kind(), row.kind()))
            .text("admin:incidents.where", 24, row -> element(row.elementId(), words))
            .text("admin:study", 38, row -> id(row.studyId()))
            .moment("admin:since", ParkedCommand::createdAt)
            .number("admin:commands.attempts", ParkedCommand::attempts)
            .text("admin:why", 80, ParkedCommand::reason)
            .answer(trouble.commands(kind, sort));
    }

    ResponseEntity<byte[]> incidents(String type, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<IncidentView>(words, words.say("admin:section.incidents"), clock.instant())
            .text("version:process", 22, row -> row.processId() == null ? "" : words.known("elements:process." + row.processId(), row.processId()))
            .text("admin:incidents.where", 24, row -> element(row.elementId(), words))
            .text("admin:study", 38, row -> id(row.studyId()))
            .text("admin:incidents.type", 18, row -> words.known("admin:incidents.types." + row.type(), row.type()))
            .text("admin:why", 80, IncidentView::message)
            .moment("admin:since", IncidentView::createdAt)
            .answer(trouble.incidents(type, sort));
    }

    ResponseEntity<byte[]> models(ModelFilter filter, HttpServletRequest request) {
        var words = screen.of(request);
        var separator = words.say("version:listSeparator");
        return new Sheet<ModelView>(words, words.say("admin:section.versions"), clock.instant())
            .text("version:process", 40, row -> row.name() + " " + row.processId())
            .number("version:newest", ModelView::newest)
            .number("version:running", ModelView::running)
            .text("version:byVersion", 40, row -> row.versions().stream().map(one -> words.say("version:count", "version", one.version(), "count", one
                .running())).collect(Collectors.joining(separator)))
            .number("version:older", ModelView::outdated)
            .answer(versions.models(filter));
    }

    ResponseEntity<byte[]> outdated(String processId, Integer version, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        var separator = words.say("version:listSeparator");
        return new Sheet<Proposal>(words, words.say("version:older") + " " + processId, clock.instant())
            .text("version:study", 38, row -> id(row.instance().studyId()))
            .text("version:instance", 20, row -> String.valueOf(row.instance().key()))
            .text("version:version", 24, row -> words.say("version:fromTo", "from", row.instance().version(), "to", row.to()))
            .moment("version:since", row -> row.instance().startedAt())
            .text("version:where", 40, row -> row.places().stream().map(Proposal.Place::name).collect(Collectors.joining(separator)))
            .text("version:result", 12, row -> words.say(row.can() ? "version:can" : "version:cannot"))
            .text("version:reasons", 60, row -> row.reasons().stream().map(Proposal.Reason::message).collect(Collectors.joining("\n")))
            .answer(versions.outdated(processId, version, sort, Sheet.MOST + 1, 0, VersionController.language(request)));
    }

    private static String element(String id, Spoken words) {
        return id == null ? "" : words.known("tasks:elements." + id, id);
    }

    private static String id(UUID study) {
        return study == null ? "" : study.toString();
    }
}
