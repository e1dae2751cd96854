package org.specialstudy.recommendation;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How this place classes what becomes of recommendations. A class that was given once stays: it is retired, never removed. */
@Service
class AssessmentClasses {

    /** {@code used}: it was given to a recommendation. */
    record Known(String code, String nameZh, String nameEn, boolean needsReason, boolean active, boolean used) {}

    record ClassList(long version, List<Known> classes) {}

    private static final int NAME_LIMIT = 40;

    private final AssessmentClassStore classes;

    AssessmentClasses(AssessmentClassStore classes) {
        this.classes = classes;
    }

    ClassList list() {
        var used = Set.copyOf(classes.used());
        return new ClassList(classes.version(), classes.all().stream()
            .map(one -> new Known(one.code(), one.nameZh(), one.nameEn(), one.needsReason(), one.active(), used.contains(one.code()))).toList());
    }

    /** The whole list in its order. What has no code is new; what is not in it goes, if nothing was classed so. */
    @Transactional
    public void save(long version, List<AssessmentClass> wanted) {
        var said = wanted == null ? List.<AssessmentClass>of() : wanted.stream().filter(Objects::nonNull).toList();
        check(said);
        unless(classes.next(version), () -> Refusal.changedMeanwhile(list()));
        var known = classes.all().stream().map(AssessmentClass::code).collect(Collectors.toSet());
        var wrong = new ArrayList<Wrong>();
        for (var i = 0; i < said.size(); i++) {
            if (said.get(i).code() != null && !known.contains(said.get(i).code())) wrong.add(new Wrong(field(i, "code"), "class-unknown"));
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        var kept = said.stream().map(AssessmentClass::code).collect(Collectors.toSet());
        remove(known.stream().filter(code -> !kept.contains(code)).toList());
        classes.save(said.stream().map(one -> one.code() == null ? one.as(free(known)) : one).toList());
    }

    private void remove(List<String> gone) {
        classes.hold(gone);
        unless(classes.used().stream().noneMatch(gone::contains), () -> Refusal.invalid("classes", "class-used"));
        classes.delete(gone);
    }

    private static void check(List<AssessmentClass> said) {
        unless(said.stream().anyMatch(AssessmentClass::active), () -> Refusal.invalid("classes", "classes-empty"));
        var wrong = new ArrayList<Wrong>();
        var codes = new HashSet<String>();
        var zh = new HashSet<String>();
        var en = new HashSet<String>();
        for (var i = 0; i < said.size(); i++) {
            var one = said.get(i);
            if (one.code() != null && !codes.add(one.code())) wrong.add(new Wrong(field(i, "code"), "class-unknown"));
            name(field(i, "nameZh"), one.nameZh(), zh, wrong);
            name(field(i, "nameEn"), one.nameEn(), en, wrong);
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    private static void name(String field, String name, Set<String> before, List<Wrong> wrong) {
        if (name.isEmpty()) wrong.add(new Wrong(field, "text-required"));
        else if (!before.add(name)) wrong.add(new Wrong(field, "class-name-twice"));
        Recommendation.words(field, name, NAME_LIMIT, wrong);
    }

    private static String field(int at, String part) {
        return "classes[" + at + "]." + part;
    }

    /** A code that no class has; it is taken then. */
    private static String free(Set<String> taken) {
        var number = 1;
        while (!taken.add("CLASS_" + number)) number++;
        return "CLASS_" + number;
    }
}
