package org.specialstudy.delivery;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Sought;

/**
 * Which instructions somebody wants to see, and in which order; as they were recorded where none is named.
 *
 * @param handed {@code OPEN} for those of which no assignment has been made, {@code GIVEN} for the others
 */
record InstructionFilter(String q, String handed, String sort) {

    private static final Map<String, Comparator<InstructionView>> ORDERS = Map.of(
        "no", Comparator.comparing(InstructionView::no),
        "given", Comparator.comparing(InstructionView::givenOn),
        "received", Comparator.comparing(InstructionView::receivedOn),
        "author", Comparator.comparing(InstructionView::author, Collator.getInstance(Locale.CHINA)));

    boolean narrows() {
        return !Sought.of(q).words().isEmpty() || handed != null && !handed.isBlank();
    }

    List<InstructionView> of(List<InstructionView> instructions) {
        var sought = Sought.of(q);
        return instructions.stream()
            .filter(one -> sought.in(words(one)))
            .filter(one -> handed == null || handed.isBlank() || handed.equals(one.assignments().isEmpty() ? "OPEN" : "GIVEN"))
            .sorted(Sort.of(sort, "no").by(ORDERS)).toList();
    }

    private static String[] words(InstructionView one) {
        return Stream.concat(Stream.of(one.author(), one.text()), one.addressees().stream().map(InstructionView.Addressee::name)).toArray(String[]::new);
    }
}
