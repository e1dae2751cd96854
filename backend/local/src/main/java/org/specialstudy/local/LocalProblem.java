package org.specialstudy.local;

/** Something the person who starts the system can put right; its message is the whole sentence they need, in both languages. */
public final class LocalProblem extends RuntimeException {

    public LocalProblem(String chinese, String english) {
        super(chinese + "\n" + english);
    }

    LocalProblem(String chinese, String english, Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
