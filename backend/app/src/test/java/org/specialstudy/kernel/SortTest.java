package org.specialstudy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortTest {

    private static final Map<String, String> OFFERED = Map.of("due", "due_at is null, due_at", "title", "title");

    @Test
    void a_list_has_its_own_order_until_another_is_asked_for_and_a_minus_turns_only_the_last_term() {
        assertThat(Sort.of(null, "-title").in(OFFERED, "id")).isEqualTo("title desc, id");
        assertThat(Sort.of(" ", "title").in(OFFERED, "id")).isEqualTo("title, id");
        assertThat(Sort.of("-due", "title").in(OFFERED, "no, id")).isEqualTo("due_at is null, due_at desc, no, id");
    }

    @Test
    void rows_at_hand_are_turned_round_too() {
        var byLength = Map.of("length", Comparator.comparing(String::length));
        assertThat(Stream.of("bb", "a", "ccc").sorted(Sort.of("-length", "length").by(byLength))).containsExactly("ccc", "bb", "a");
    }

    @Test
    void a_row_without_the_value_comes_last_either_way() {
        for (var asked : List.of("given", "-given")) {
            var sort = Sort.of(asked, "given");
            Comparator<Optional<String>> order = sort.by(Map.of("given", sort.lastWithout(row -> row.orElse(null))));
            assertThat(Stream.of(Optional.<String>empty(), Optional.of("a"), Optional.of("b")).sorted(order).toList().getLast()).as(asked).isEmpty();
        }
    }

    @Test
    void what_the_list_does_not_offer_is_refused_and_never_reaches_the_database() {
        for (var asked : new String[] {"id; drop table study", "--due", "DUE"}) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Sort.of(asked, "due").in(OFFERED, "id"))
                .satisfies(no -> assertThat(no.code()).isEqualTo("sort-unknown"));
        }
    }
}
