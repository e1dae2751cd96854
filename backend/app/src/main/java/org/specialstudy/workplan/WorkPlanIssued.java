package org.specialstudy.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The plan is in force: its groups come to life. Published exactly once per plan. */
public record WorkPlanIssued(UUID plan, UUID study, List<PlannedGroup> groups, LocalDate issuedOn, UUID by, Instant at) {}
