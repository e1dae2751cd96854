package org.specialstudy.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.topic.TopicGroup.State;

class TopicGroupTest {

    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final TopicGroup group = TopicGroup.established(new TopicGroup.Id(UUID.randomUUID()), "g1", "第一课题组", LEAD, List.of(MEMBER));

    @Test
    void a_group_lives_with_the_people_that_the_plan_named() {
        assertThat(group.state()).isEqualTo(State.ESTABLISHED);
        assertThat(group.lead()).isEqualTo(LEAD);
        assertThat(group.members()).containsExactly(MEMBER);
    }

    @Test
    void the_office_corrects_who_leads_and_who_belongs() {
        group.appoint(OTHER, List.of(LEAD, OTHER, MEMBER, MEMBER), Set.of(LEAD, MEMBER, OTHER), "groups[0]");

        assertThat(group.state()).isEqualTo(State.APPOINTED);
        assertThat(group.lead()).isEqualTo(OTHER);
        assertThat(group.members()).containsExactly(LEAD, MEMBER);
    }

    @Test
    void a_group_is_appointed_once() {
        group.appoint(LEAD, List.of(), Set.of(LEAD), "groups[0]");

        refused("groups-already-appointed", null, LEAD, List.of());
    }

    @Test
    void a_lead_and_members_are_people_who_exist() {
        refused("group-lead-missing", "groups[0].lead", null, List.of());
        refused("person-unknown", "groups[0].lead", OTHER, List.of());
        refused("person-unknown", "groups[0].members[1]", LEAD, List.of(MEMBER, OTHER));
        assertThat(group.state()).isEqualTo(State.ESTABLISHED);
        assertThat(group.members()).containsExactly(MEMBER);
    }

    private void refused(String code, String field, UUID lead, List<UUID> members) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> group.appoint(lead, members, Set.of(LEAD, MEMBER), "groups[0]")).satisfies(no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
