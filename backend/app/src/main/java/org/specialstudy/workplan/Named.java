package org.specialstudy.workplan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.study.Eligible;
import org.springframework.stereotype.Component;

/** Who may be named in a plan. */
@Component
class Named {

    private final Directory directory;
    private final Eligible eligible;

    Named(Directory directory, Eligible eligible) {
        this.directory = directory;
        this.eligible = eligible;
    }

    /** Of all that a plan names, those that exist and may be named. */
    PlanRules.Known known(Content content, List<UUID> opinionOrgs) {
        var named = namedIn(content);
        var orgs = new HashSet<UUID>(opinionOrgs == null ? List.of() : opinionOrgs);
        orgs.addAll(named.orgs());
        return new PlanRules.Known(eligible.among(named.people()), directory.organisations(orgs.stream().filter(Objects::nonNull).toList()).keySet());
    }

    /** All that a plan names, whether it exists or not. */
    PlanRules.Known namedIn(Content content) {
        var people = new HashSet<UUID>();
        var orgs = new HashSet<UUID>();
        for (var group : content.groups()) {
            people.add(group.lead());
            people.addAll(group.members());
            orgs.add(group.leadOrg());
        }
        for (var item : content.schedule()) {
            if (item.owner() == null || item.owner().id() == null || item.owner().type() == null) continue;
            switch (item.owner().type()) {
                case PERSON -> people.add(PlanRules.uuid(item.owner().id()));
                case ORG -> orgs.add(PlanRules.uuid(item.owner().id()));
                case GROUP -> {}
            }
        }
        return new PlanRules.Known(people, orgs);
    }
}
