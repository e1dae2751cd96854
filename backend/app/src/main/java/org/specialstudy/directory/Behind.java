package org.specialstudy.directory;

/** The people behind a principal, for queries that list what many are accountable for. */
public final class Behind {

    private Behind() {}

    /**
     * SQL for the id of the unit that answers for a principal, as text: the topic group, the organisation or the study in which the role is held;
     * of a person the organisation of their first post; null where a person has none. {@code :now} is the moment of the question.
     */
    public static String unit(String principal) {
        return """
            case when position('@' in {principal}) > 0 then split_part({principal}, '@', 2)
                 else (select post.organisation_id::text
                         from directory.post post
                        where post.person_id = {principal}::uuid
                          and (post.to_day is null or post.to_day >= (:now at time zone 'Asia/Shanghai')::date)
                        order by post.place
                        limit 1) end""".replace("{principal}", principal);
    }

    /** SQL for the names of the person, or of those who hold the role now, in their order and no more than twenty. */
    public static String names(String principal) {
        return """
            array(select q.name
                       from directory.person_ref q
                      where q.id = case when {principal} ~ '^[0-9a-f-]{36}$' then {principal}::uuid end
                      union
                     select q.name
                       from directory.active_membership m
                       join directory.person_ref q on q.id = m.person_id
                      where m.principal = {principal}
                        and m.scope_type in ('STUDY', 'GROUP', 'ORGANISATION')
                        and m.scope_id = case when position('@' in {principal}) > 0 then split_part({principal}, '@', 2)::uuid end
                      order by 1
                      limit 20)""".replace("{principal}", principal);
    }
}
