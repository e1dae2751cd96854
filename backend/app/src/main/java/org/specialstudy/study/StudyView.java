package org.specialstudy.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;

/** A study as its people see it; {@code actions} are what the person who asked may do with it now. */
public record StudyView(UUID id, String title, Study.Kind kind, int year, OrgRef host, OrgRef commissionedBy, List<String> labels,
    String classification, Stage stage, Study.Status status, List<StageView> stages, LeadingGroup leadingGroup,
    List<PersonRef> office, Counts counts, WithdrawalView withdrawal, ArchivalView archival, Instant startedAt, long version, boolean demo,
    List<String> actions) {

    public record StageView(Stage code, Instant reachedAt, boolean current) {}

    public record LeadingGroup(String name, PersonRef head, List<PersonRef> members, PersonRef inCharge) {}

    /** Open tasks: all of them, those due within three working days, those overdue. */
    public record Counts(int active, int near, int overdue) {}

    public record ArchivalView(String note, PersonRef by, Instant at) {}

    public record WithdrawalView(String reason, PersonRef by, Instant at) {}
}
