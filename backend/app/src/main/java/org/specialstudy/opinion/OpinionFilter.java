package org.specialstudy.opinion;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Sought;

/**
 * Which opinions of a round somebody wants to see, and in which order; as the organisations were asked where none is named.
 *
 * @param answer an outcome, or {@code OPEN} for what has not been answered and should be
 */
public record OpinionFilter(String q, String state, String answer, String sort) {

    List<OpinionView> of(List<OpinionView> opinions) {
        var sought = Sought.of(q);
        var order = Sort.of(sort, "asked");
        Map<String, Comparator<OpinionView>> offered = Map.of(
            "asked", (one, other) -> 0,
            "org", Comparator.comparing(one -> one.org().name(), Collator.getInstance(Locale.CHINA)),
            "given", order.lastWithout(OpinionView::givenAt));
        return opinions.stream()
            .filter(one -> sought.in(one.org().name(), one.text(), one.answer() == null ? null : one.answer().reason()))
            .filter(one -> absent(state) || state.equals(one.state()))
            .filter(one -> absent(answer) || answer.equals(answerOf(one)))
            .sorted(order.by(offered)).toList();
    }

    private static String answerOf(OpinionView one) {
        if (one.answer() != null) return one.answer().outcome();
        return Opinion.State.GIVEN.name().equals(one.state()) ? "OPEN" : null;
    }

    private static boolean absent(String text) {
        return text == null || text.isBlank();
    }
}
