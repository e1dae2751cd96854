package org.specialstudy.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** What happens in the case and when, in the case's own time. What has happened does not happen again. */
final class Script {

    private record Act(LocalDateTime at, String what, Runnable happens) {}

    private final List<Act> ahead = new ArrayList<>();
    private boolean begun;

    /** Without a time it does not happen. */
    void at(LocalDateTime at, String what, Runnable happens) {
        if (at != null) ahead.add(new Act(at, what, happens));
    }

    /** Everything before this moment, in its order; at each tenth of the way it is told how far, and what comes next. */
    void play(Play play, LocalDateTime until, BiConsumer<Integer, String> teller) {
        var now = ahead.stream().filter(one -> one.at().isBefore(until)).sorted(Comparator.comparing(Act::at)).toList();
        ahead.removeAll(now);
        if (!begun && !now.isEmpty()) play.begin(now.getFirst().at());
        begun = true;
        for (var i = 0; i < now.size(); i++) {
            if (i == 0 || i * 10 / now.size() > (i - 1) * 10 / now.size()) teller.accept(i * 10 / now.size() * 10, now.get(i).what());
            perform(play, now.get(i));
        }
    }

    private static void perform(Play play, Act act) {
        play.to(act.at());
        try {
            act.happens().run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("The case stopped on " + act.at() + ", " + act.what() + ": " + e.getMessage(), e);
        }
    }
}
