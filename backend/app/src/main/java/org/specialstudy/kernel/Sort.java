package org.specialstudy.kernel;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;

/** How a list is asked to be sorted: a name that the list offers, and whether the other way round. In an address {@code due} or {@code -due}. */
public record Sort(String name, boolean down) {

    /** What was asked for, or the list's own order where nothing was. */
    public static Sort of(String asked, String own) {
        var word = asked == null || asked.isBlank() ? own : asked.strip();
        return word.startsWith("-") ? new Sort(word.substring(1), true) : new Sort(word, false);
    }

    /**
     * For {@code order by}: what the list offers under this name, then {@code ties}, which no two rows share, so that pages never overlap. Of
     * several terms the last turns round: {@code due_at is null, due_at} keeps what has no date at the end either way.
     */
    public String in(Map<String, String> offered, String ties) {
        return of(offered) + (down ? " desc, " : ", ") + ties;
    }

    /** For rows that are at hand. */
    public <T> Comparator<T> by(Map<String, Comparator<T>> offered) {
        return down ? of(offered).reversed() : of(offered);
    }

    /** For {@link #by}, of a value that may be absent: what has none comes last either way. */
    public <T, V extends Comparable<? super V>> Comparator<T> lastWithout(Function<T, V> value) {
        var known = Comparator.<V>naturalOrder();
        return Comparator.comparing(value, down ? Comparator.nullsFirst(known) : Comparator.nullsLast(known));
    }

    private <V> V of(Map<String, V> offered) {
        var found = offered.get(name);
        if (found == null) throw Refusal.invalid("sort", "sort-unknown");
        return found;
    }
}
