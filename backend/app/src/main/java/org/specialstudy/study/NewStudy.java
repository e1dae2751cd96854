package org.specialstudy.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** What the office of an organisation says when it sets up a study. The head of the leading group may be unknown. */
public record NewStudy(String title, Study.Kind kind, Integer year, UUID hostOrg, UUID commissionedBy, List<String> labels,
    String leadingGroupName, UUID head, List<UUID> leaders, UUID inCharge, List<UUID> office) {

    static final int TITLE = 200;
    static final int LABELS = 10;
    static final int LABEL = 40;
    static final int PEOPLE = 100;

    public NewStudy {
        labels = labels == null ? List.of() : labels.stream().filter(Objects::nonNull).map(String::strip).filter(label -> !label.isEmpty()).distinct().toList();
        leaders = leaders == null ? List.of() : leaders.stream().filter(Objects::nonNull).distinct().toList();
        office = office == null ? List.of() : office.stream().filter(Objects::nonNull).distinct().toList();
        title = title == null ? "" : title.strip();
        leadingGroupName = leadingGroupName == null ? "" : leadingGroupName.strip();
    }

    /** The leading group: those named, its head and the leader in charge, each once. */
    Set<UUID> everyLeader() {
        var all = new LinkedHashSet<>(leaders);
        if (head != null) all.add(head);
        all.add(inCharge);
        return all;
    }

    /** Whoever sets a study up belongs to its office. */
    NewStudy by(UUID person) {
        var staff = new ArrayList<>(office);
        staff.add(person);
        return new NewStudy(title, kind, year, hostOrg, commissionedBy, labels, leadingGroupName, head, leaders, inCharge, staff);
    }

    Set<UUID> everybody() {
        var all = new HashSet<>(leaders);
        if (head != null) all.add(head);
        if (inCharge != null) all.add(inCharge);
        all.addAll(office);
        return all;
    }

    /** Tells everything that is wrong at once; {@code people} and {@code orgs} are those that exist. */
    void check(LocalDate today, Set<UUID> people, Set<UUID> orgs) {
        var wrong = new ArrayList<Wrong>();
        if (title.isEmpty()) wrong.add(new Wrong("title", "text-required"));
        if (title.length() > TITLE) wrong.add(new Wrong("title", "text-too-long", TITLE));
        if (kind == null) wrong.add(new Wrong("kind", "study-kind-required"));
        if (year == null || year < 2000 || year > today.getYear() + 2) wrong.add(new Wrong("year", "study-year", 2000, today.getYear() + 2));
        if (commissionedBy != null && !orgs.contains(commissionedBy)) wrong.add(new Wrong("commissionedBy", "organisation-unknown"));
        if (labels.size() > LABELS) wrong.add(new Wrong("labels", "too-many", LABELS));
        for (var i = 0; i < labels.size(); i++) {
            if (labels.get(i).length() > LABEL) wrong.add(new Wrong("labels[" + i + "]", "text-too-long", LABEL));
        }
        if (leadingGroupName.isEmpty()) wrong.add(new Wrong("leadingGroupName", "text-required"));
        if (leadingGroupName.length() > TITLE) wrong.add(new Wrong("leadingGroupName", "text-too-long", TITLE));
        if (inCharge == null) wrong.add(new Wrong("inCharge", "in-charge-required"));
        else if (!people.contains(inCharge)) wrong.add(new Wrong("inCharge", "person-unknown"));
        if (head != null && !people.contains(head)) wrong.add(new Wrong("head", "person-unknown"));
        everyoneKnown(wrong, "leaders", leaders, people);
        everyoneKnown(wrong, "office", office, people);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    private static void everyoneKnown(List<Wrong> wrong, String field, List<UUID> named, Set<UUID> people) {
        if (named.size() > PEOPLE) wrong.add(new Wrong(field, "too-many", PEOPLE));
        for (var i = 0; i < Math.min(named.size(), PEOPLE); i++) {
            if (!people.contains(named.get(i))) wrong.add(new Wrong(field + "[" + i + "]", "person-unknown"));
        }
    }
}
