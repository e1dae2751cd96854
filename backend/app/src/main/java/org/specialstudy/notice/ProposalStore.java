package org.specialstudy.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Notice;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Proposed notices. At most one waits at a time: the database sees to it. */
@Repository
class ProposalStore {

    private static final String SELECT = """
        select id, notice, text, status, proposed_by, proposed_at, decided_by, decided_at, reason
          from notice.proposal
        """;

    private static final Map<String, String> ORDERS = Map.of("year", "(notice ->> 'year')::int", "number", "notice ->> 'number' collate directory.pinyin",
        "proposed", "proposed_at", "status", "status", "decided", "decided_at is null, decided_at");

    /** Which proposals somebody wants to see, and in which order; the newest first where none is named. */
    record Filter(String q, Proposal.Status status, String sort) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Proposal proposal) {
        try {
            jdbc.sql("""
                insert into notice.proposal (id, notice, text, status, proposed_by, proposed_at)
                values (:id, :notice::jsonb, :text, :status, :by, :at)
                """)
                .param("id", proposal.id())
                .param("notice", json.writeValueAsString(proposal.notice()))
                .param("text", proposal.text())
                .param("status", proposal.status().name())
                .param("by", proposal.proposedBy())
                .param("at", Timestamptz.of(proposal.proposedAt()))
                .update();
        } catch (DuplicateKeyException another) {
            throw Refusal.conflict("calendar-proposal-waits");
        }
    }

    /** Locked until the caller's transaction ends. */
    Proposal held(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update").param("id", id).query(this::row).optional().orElseThrow(Refusal::notFound);
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(this::row).optional();
    }

    List<Proposal> all(Filter filter, int limit) {
        return jdbc.sql(SELECT + """
             where (:status::text is null or status = :status)
               and (:q::text is null or position(lower(:q) in lower(concat_ws(' ', notice ->> 'number', notice ->> 'year'))) > 0)
             order by %s
             limit :limit
            """.formatted(Sort.of(filter.sort(), "-proposed").in(ORDERS, "proposed_at desc, id")))
            .param("status", filter.status() == null ? null : filter.status().name())
            .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
            .param("limit", limit)
            .query(this::row).list();
    }

    Optional<UUID> waiting() {
        return jdbc.sql("select id from notice.proposal where status = 'WAITING'").query(UUID.class).optional();
    }

    void decided(Proposal proposal) {
        jdbc.sql("update notice.proposal set status = :status, decided_by = :by, decided_at = :at, reason = :reason where id = :id")
            .param("status", proposal.status().name())
            .param("by", proposal.decidedBy())
            .param("at", Timestamptz.of(proposal.decidedAt()))
            .param("reason", proposal.reason())
            .param("id", proposal.id())
            .update();
    }

    private Proposal row(ResultSet row, int line) throws SQLException {
        return new Proposal(row.getObject("id", UUID.class), json.readValue(row.getString("notice"), Notice.class), row.getString("text"),
            Proposal.Status.valueOf(row.getString("status")), row.getObject("proposed_by", UUID.class), Timestamptz.of(row, "proposed_at"),
            row.getObject("decided_by", UUID.class), Timestamptz.of(row, "decided_at"), row.getString("reason"));
    }
}
