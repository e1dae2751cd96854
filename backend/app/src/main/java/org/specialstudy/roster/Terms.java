package org.specialstudy.roster;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.specialstudy.directory.Role;

/** The words that a list may use for what the directory keeps as a code: kinds and levels of organisations, and roles. */
final class Terms {

    private static final Map<String, String[]> TYPES = words(
        "cppcc_committee", "政协委员会", "CPPCC committee", "cppcc_office", "政协机关", "CPPCC office", "special_committee", "专门委员会", "Special committee",
        "party_committee", "党委", "Party committee", "government", "政府", "Government", "government_office", "政府办公厅（室）", "Government office",
        "government_dept", "政府部门", "Government department", "democratic_party", "民主党派", "Democratic party", "federation_industry_commerce", "工商联",
        "Federation of industry and commerce", "research_facility", "科研机构", "Research institution", "university", "高等院校", "University",
        "zone_admin_committee", "开发区管委会", "Development zone committee");

    private static final Map<String, String[]> LEVELS = words(
        "state", "国家级", "State", "province", "省级", "Province", "city", "市级", "City", "county", "县级", "County");

    private static final Map<String, String[]> ROLES = words(
        Role.CONTACT.name(), "单位联络员", "Contact", Role.OFFICE.name(), "办公室", "Office", Role.LEADERS.name(), "领导小组成员", "Leading group member",
        Role.INCHARGE.name(), "分管领导", "Leader in charge", Role.LEAD.name(), "课题组组长", "Group lead", Role.MEMBER.name(), "课题组成员", "Group member",
        Role.EXPERT.name(), "专家", "Expert", Role.SYSADMIN.name(), "系统管理员", "System administrator", Role.SECADMIN.name(), "安全管理员",
        "Security administrator", Role.AUDITOR.name(), "审计管理员", "Auditor");

    private Terms() {}

    static Optional<String> type(String word) {
        return code(TYPES, word);
    }

    static Optional<String> level(String word) {
        return code(LEVELS, word);
    }

    static Optional<Role> role(String word) {
        return code(ROLES, word.equals("联络员") ? "单位联络员" : word).map(Role::valueOf);
    }

    static String types(Locale language) {
        return all(TYPES, language);
    }

    static String levels(Locale language) {
        return all(LEVELS, language);
    }

    /** Those that a list may ask for. */
    static String roles(Locale language) {
        var asked = new LinkedHashMap<>(ROLES);
        asked.keySet().removeIf(code -> Role.valueOf(code).administers() || RolePlace.ONE_EACH.contains(Role.valueOf(code)));
        return all(asked, language);
    }

    private static String all(Map<String, String[]> words, Locale language) {
        return String.join(language.getLanguage().equals("en") ? ", " : "、",
            words.values().stream().map(both -> both[language.getLanguage().equals("en") ? 1 : 0]).toList());
    }

    private static Optional<String> code(Map<String, String[]> words, String word) {
        var plain = Column.plain(word);
        return words.entrySet().stream()
            .filter(one -> plain.equals(Column.plain(one.getKey())) || plain.equals(Column.plain(one.getValue()[0])) || plain.equals(Column.plain(one
                .getValue()[1])))
            .map(Map.Entry::getKey).findFirst();
    }

    private static Map<String, String[]> words(String... codeAndBoth) {
        var words = new LinkedHashMap<String, String[]>();
        for (var i = 0; i < codeAndBoth.length; i += 3) words.put(codeAndBoth[i], new String[] {codeAndBoth[i + 1], codeAndBoth[i + 2]});
        return words;
    }
}
