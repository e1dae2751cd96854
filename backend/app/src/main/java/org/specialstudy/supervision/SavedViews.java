package org.specialstudy.supervision;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Views that people keep: their own, and what people with whom they share a study let them use. A view shows each reader only their board. */
@Repository
class SavedViews {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(UUID person) {
        return jdbc.sql("""
            select v.id, v.name, v.query, v.shared, v.person_id as by_id, p.name as by_name, v.person_id = :me as mine
              from supervision.saved_view v
              join directory.person_ref p on p.id = v.person_id
             where v.person_id = :me
                or v.shared
                   and exists (
                       select from directory.study_member theirs
                         join directory.study_member mine on mine.study_id = theirs.study_id
                        where theirs.person_id = v.person_id
                          and mine.person_id = :me)
             order by mine desc, v.name collate directory.pinyin, v.id
            """)
            .param("me", person)
            .query((row, n) -> new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query"), row.getBoolean("shared"),
                PersonRef.of(row, "by_id", "by_name"), row.getBoolean("mine")))
            .list();
    }

    @Transactional
    SavedView save(Me me, String name, String query, boolean shared) {
        unless(name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME, () -> Refusal.invalid("name", "view-name", LONGEST_NAME));
        unless(query != null && query.length() <= LONGEST_QUERY, () -> Refusal.invalid("query", "view-query", LONGEST_QUERY));
        var id = jdbc.sql("""
            insert into supervision.saved_view (id, person_id, name, query, shared)
            values (:id, :me, :name, :query, :shared)
            on conflict (person_id, name) do update set query = excluded.query, shared = excluded.shared
            returning id
            """)
            .param("id", UUID.randomUUID()).param("me", me.id()).param("name", name.strip()).param("query", query).param("shared", shared)
            .query(UUID.class).single();
        var kept = jdbc.sql("select count(*) from supervision.saved_view where person_id = :me").param("me", me.id()).query(Integer.class).single();
        unless(kept <= MOST, () -> Refusal.conflict("view-many", MOST));
        return new SavedView(id, name.strip(), query, shared, me.ref(), true);
    }

    @Transactional
    void forget(UUID id, UUID person) {
        var gone = jdbc.sql("delete from supervision.saved_view where id = :id and person_id = :me").param("id", id).param("me", person).update();
        unless(gone == 1, Refusal::notFound);
    }
}
