package org.specialstudy.fieldvisit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;
import org.specialstudy.topic.GroupQuery;

/** A visit as the people of its study see it; {@code actions} are what the person who asked may do now, {@code next} says who has it. */
record VisitView(UUID id, UUID studyId, GroupRef group, int no, String title, Visit.Status status, String purpose, List<UUID> points,
    Itinerary itinerary, Itinerary approved, Instant approvedAt, String changeReason, List<ChecklistLine> checklist, List<FindingView> findings,
    List<RulingView> rulings, CancellationView cancellation, List<ClashView> clashes, StudyDates studyDates, List<GroupQuery.OutlinePoint> outline,
    List<PersonRef> people, List<PersonRef> groupPeople, List<PersonRef> inCharge, List<Attachment> attachments, Instant due, long version,
    List<String> actions, String taskKey, List<NextView> next) {

    record GroupRef(UUID id, Integer no, String name, String kind) {}

    record FindingView(UUID id, Finding.Kind kind, String text, UUID point, String site, List<Figure> figures, PersonRef by, Instant at,
        List<Attachment> attachments, long version) {}

    record RulingView(int no, Visit.RulingKind kind, Visit.Outcome outcome, String reason, PersonRef by, Instant at, PersonRef recordedBy,
        Attachment scan) {}

    record CancellationView(String reason, PersonRef by, Instant at) {}

    /** Another visit that troubles the same hosts: which, where, when, and who to ask about it. */
    record ClashView(Kind kind, UUID visitId, String title, UUID studyId, String studyTitle, GroupRef group, String site, String city,
        LocalDate from, LocalDate to, PersonRef ask) {

        enum Kind { SAME_UNIT_SAME_WEEK, SAME_UNIT, SAME_CITY_SAME_WEEK }
    }

    /** Who has it now: the task and the names of those who may take it. */
    record NextView(String elementId, List<String> holders) {}
}
