package org.specialstudy.local;

/** One of the programs that the launcher starts, watches and stops. */
interface Part {

    /** What it is, in both languages, as in "数据库 PostgreSQL · PostgreSQL". */
    String chinese();

    String english();

    /** Starts the program and returns at once. May be called again after it died. */
    void launch();

    /** Returns when it does its work; throws a {@link LocalProblem} when it ended or the limit passed. */
    void awaitReady();

    /** Whether it answers at all, within seconds; "not now" is an answer. Asked again and again once it is ready. */
    boolean answers();

    /** Asks it to end and waits. Harmless when it runs no more. */
    void stop();

    Child child();
}
