package org.specialstudy.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of attachments; rows are never deleted, so that the list can always say what was there. */
@Repository
class AttachmentStore {

    private static final String SELECT = """
        select a.*, p.name as by_name
          from document.attachment a
          join directory.person_ref p on p.id = a.by_id
         where a.removed_at is null
        """;

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String ownerType, UUID ownerId, UUID study, String name, String type, long size, String sha256, UUID by, Instant at) {
        jdbc.sql("""
            insert into document.attachment (id, owner_type, owner_id, study_id, name, type, size, sha256, by_id, at)
            values (:id, :ownerType, :ownerId, :study, :name, :type, :size, :sha256, :by, :at)
            """)
            .param("id", id).param("ownerType", ownerType).param("ownerId", ownerId).param("study", study).param("name", name)
            .param("type", type).param("size", size).param("sha256", sha256).param("by", by).param("at", Timestamptz.of(at))
            .update();
    }

    List<Attachment> of(String ownerType, UUID ownerId, UUID me) {
        return jdbc.sql(SELECT + " and a.owner_type = :type and a.owner_id = :owner order by a.at, a.id")
            .param("type", ownerType).param("owner", ownerId).query((row, n) -> attachment(row, me)).list();
    }

    List<Attachment> shared(String ownerType, UUID ownerId, UUID me) {
        return jdbc.sql(SELECT + " and a.shared and a.owner_type = :type and a.owner_id = :owner order by a.at, a.id")
            .param("type", ownerType).param("owner", ownerId).query((row, n) -> attachment(row, me)).list();
    }

    void share(UUID id, boolean shared) {
        jdbc.sql("update document.attachment set shared = :shared where id = :id and removed_at is null").param("shared", shared).param("id", id).update();
    }

    /** Every paper of a study, for the people of that study. */
    List<Attachment> ofStudy(UUID study, PaperFilter filter, UUID me) {
        return jdbc.sql(SELECT + """
             and a.study_id = :study
             and exists (select 1 from directory.study_member m where m.study_id = a.study_id and m.person_id = :me)
             and (:owner::text is null or a.owner_type = :owner)
             and (:q::text is null or a.name ilike :q or p.name ilike :q)
           order by %s
            """.formatted(filter.order()))
            .param("study", study).param("me", me).param("owner", filter.owner()).param("q", filter.pattern()).query((row, n) -> attachment(row, me)).list();
    }

    Optional<Attachment> find(UUID id, UUID me) {
        return jdbc.sql(SELECT + " and a.id = :id").param("id", id).query((row, n) -> attachment(row, me)).optional();
    }

    int count(String ownerType, UUID ownerId) {
        return jdbc.sql("select count(*) from document.attachment where owner_type = :type and owner_id = :owner and removed_at is null")
            .param("type", ownerType).param("owner", ownerId).query(Integer.class).single();
    }

    /** False when it was submitted, removed or is somebody else's. */
    boolean remove(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
            update document.attachment
               set removed_at = :at, removed_by = :by
             where id = :id
               and by_id = :by
               and not frozen
               and removed_at is null
            """)
            .param("id", id).param("by", by).param("at", Timestamptz.of(at))
            .update() == 1;
    }

    void pass(UUID id, String ownerType, UUID ownerId) {
        jdbc.sql("update document.attachment set owner_type = :type, owner_id = :owner where id = :id and removed_at is null")
            .param("type", ownerType).param("owner", ownerId).param("id", id).update();
    }

    void freeze(String ownerType, UUID ownerId) {
        jdbc.sql("update document.attachment set frozen = true where owner_type = :type and owner_id = :owner and not frozen")
            .param("type", ownerType).param("owner", ownerId).update();
    }

    private static Attachment attachment(ResultSet row, UUID me) throws SQLException {
        var by = PersonRef.of(row, "by_id", "by_name");
        return new Attachment(row.getObject("id", UUID.class), row.getString("name"), row.getString("type"), row.getLong("size"),
            row.getString("sha256"), by, Timestamptz.of(row, "at"), by.id().equals(me) && !row.getBoolean("frozen"),
            row.getBoolean("shared"), false, row.getString("owner_type"), row.getObject("owner_id", UUID.class));
    }
}
