package org.specialstudy.inbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.People;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.study.NewStudy;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Study;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A study as a test needs one: two people in its office, a leader in charge, and its first task waiting on the real engine. */
@Component
public class StudyCase {

    public record Somebody(UUID id, String name, Visitor browser) {}

    public record Commissioned(UUID study, String title, Somebody anna, Somebody boris, Somebody leader) {}

    private final Directory directory;
    private final Accounts accounts;
    private final Memberships memberships;
    private final People people;
    private final Studies studies;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Environment environment;

    StudyCase(Directory directory, Accounts accounts, Memberships memberships, People people, Studies studies, Engine engine,
        TransactionTemplate transaction, JdbcClient jdbc, Environment environment) {
        this.directory = directory;
        this.accounts = accounts;
        this.memberships = memberships;
        this.people = people;
        this.studies = studies;
        this.engine = engine;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** Somebody with an account who is in no study. */
    public Somebody stranger(String name) {
        var username = "case-" + UUID.randomUUID().toString().substring(0, 13);
        var host = directory.createOrganisation("单位 " + username, "UNIT", null, null, true);
        var id = directory.createPerson(name + " " + username, true);
        memberships.grant(id, Role.OFFICE, ScopeType.ORGANISATION, host, null, id);
        var password = transaction.execute(status -> accounts.createDemo(id, username));
        return new Somebody(id, name + " " + username, Visitor.at(environment).signedIn(username, password));
    }

    public Commissioned commissioned() {
        return commissioned(stranger("办公室甲"), stranger("办公室乙"), stranger("分管领导"));
    }

    public Commissioned commissioned(Somebody anna, Somebody boris, Somebody leader) {
        var title = "课题 " + UUID.randomUUID();
        var host = jdbc.sql("select scope_id from directory.active_membership where person_id = :person and scope_type = 'ORGANISATION'")
            .param("person", anna.id()).query(UUID.class).single();
        var study = studies.commission(new NewStudy(title, Study.Kind.SPECIAL_STUDY, LocalDate.now().getYear(), host, null, List.of(), "领导小组",
            null, List.of(leader.id()), leader.id(), boris == null ? List.of() : List.of(boris.id())), people.me(anna.id()).orElseThrow());
        return new Commissioned(study.value(), title, anna, boris, leader);
    }

    /** The key of the task by which the office drafts the plan, as soon as the projection has it. */
    public long draftTask(UUID study) {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> jdbc.sql("""
                select key from engine.user_task where study_id = :study and element_id = 'UserTask_DraftWorkPlan' and state = 'OPEN'
                """)
            .param("study", study).query(Long.class).optional(), Optional::isPresent).orElseThrow();
    }

    /** Completes the draft without going through the plan's form: neither opinions nor a symposium wanted. */
    public void completeDraft(UUID study, UUID by) {
        transaction.executeWithoutResult(status -> engine.complete(new Waiting("studyId", study, "UserTask_DraftWorkPlan"), by,
            Map.of("opinionsWanted", false, "symposiumWanted", false, "due", java.time.Instant.now().plus(Duration.ofDays(9)))));
    }
}
