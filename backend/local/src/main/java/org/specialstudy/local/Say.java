package org.specialstudy.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the person at the terminal reads: Chinese first, English beside it, with the seconds since the start. */
final class Say {

    private static final long START = System.nanoTime();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Say() {}

    static void step(String chinese, String english) {
        OUT.printf("[%5.1f s] %s · %s%n", (System.nanoTime() - START) / 1e9, chinese, english);
    }

    static void plain(String text) {
        OUT.println(text);
    }

    static void ask(String question) {
        OUT.print(question);
        OUT.flush();
    }
}
