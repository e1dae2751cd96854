package org.specialstudy.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four lists that can come in, each known by its headings. They depend on each other in this order. */
enum Kind {

    ORGANISATIONS("单位", "Organisations",
        Column.needed("organisation", "单位名称", "Organisation name", 200), Column.optional("type", "类别", "Type", 50),
        Column.optional("level", "层级", "Level", 50), Column.optional("parent", "上级单位", "Parent organisation", 200)),

    PEOPLE("人员", "People",
        Column.needed("name", "称谓", "Name", 100), Column.optional("username", "用户名", "User name", 50)),

    POSTS("职务", "Posts",
        Column.needed("person", "人员", "Person", 100), Column.needed("organisation", "单位", "Organisation", 200),
        Column.needed("title", "职务", "Post", 100), Column.day("from", "任职日期", "From"), Column.day("to", "离任日期", "To")),

    MEMBERSHIPS("授权", "Roles",
        Column.needed("person", "人员", "Person", 100), Column.needed("role", "角色", "Role", 50),
        Column.optional("organisation", "单位", "Organisation", 200), Column.optional("scope", "研究或课题组编号", "Study or group number", 36));

    private final String zh;
    private final String en;
    private final List<Column> columns;

    Kind(String zh, String en, Column... columns) {
        this.zh = zh;
        this.en = en;
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    String title(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }

    Optional<Column> column(String heading) {
        return columns.stream().filter(column -> column.isCalled(heading)).findFirst();
    }

    /** The list that has this heading row: every column that it needs is there. Of several the one that needs most. */
    static Optional<Kind> of(List<String> headings) {
        return Arrays.stream(values())
            .filter(kind -> kind.needed().allMatch(column -> headings.stream().anyMatch(column::isCalled)))
            .reduce((one, other) -> other.needed().count() > one.needed().count() ? other : one);
    }

    private java.util.stream.Stream<Column> needed() {
        return columns.stream().filter(Column::required);
    }
}
