package org.specialstudy.web;

/** The application's words, for tests that have no context. */
public final class Said {

    public static final Words WORDS = new Words();

    private Said() {}
}
