package org.specialstudy.recommendation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessment classes in their table, and the version of their list. */
@Repository
class AssessmentClassStore {

    private static final String ALL = "select code, name_zh, name_en, needs_reason, active from recommendation.assessment_class";

    private static final String USED = """
        select class_code from recommendation.recommendation where class_code is not null
        union
        select class_code from recommendation.assessment where class_code is not null
        """;

    private final JdbcClient jdbc;

    AssessmentClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssessmentClass> all() {
        return jdbc.sql(ALL + " order by place").query(AssessmentClass.class).list();
    }

    Optional<AssessmentClass> find(String code) {
        return jdbc.sql(ALL + " where code = :code").param("code", code).query(AssessmentClass.class).optional();
    }

    /** The codes of those that were given to a recommendation. */
    List<String> used() {
        return jdbc.sql(USED).query(String.class).list();
    }

    long version() {
        return jdbc.sql("select version from recommendation.class_list").query(Long.class).single();
    }

    /** False when somebody saved in between. */
    boolean next(long version) {
        return jdbc.sql("update recommendation.class_list set version = version + 1 where version = :version").param("version", version).update() == 1;
    }

    /** Nobody gives these to a recommendation until this transaction is over. */
    void hold(List<String> codes) {
        jdbc.sql("select code from recommendation.assessment_class where code = any(:codes) for update").param("codes", codes.toArray(String[]::new))
            .query(String.class).list();
    }

    void delete(List<String> codes) {
        jdbc.sql("delete from recommendation.assessment_class where code = any(:codes)").param("codes", codes.toArray(String[]::new)).update();
    }

    void save(List<AssessmentClass> ordered) {
        var place = 0;
        for (var one : ordered) {
            jdbc.sql("""
                insert into recommendation.assessment_class (code, name_zh, name_en, needs_reason, place, active)
                values (:code, :zh, :en, :needsReason, :place, :active)
                on conflict (code) do update set name_zh = :zh, name_en = :en, needs_reason = :needsReason, place = :place, active = :active
                """)
                .param("code", one.code()).param("zh", one.nameZh()).param("en", one.nameEn()).param("needsReason", one.needsReason())
                .param("place", ++place).param("active", one.active())
                .update();
        }
    }
}
