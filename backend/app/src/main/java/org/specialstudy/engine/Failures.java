package org.specialstudy.engine;

import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Says what failed without saying what about: messages of exceptions may quote business content, class names and places never do. */
public final class Failures {

    private Failures() {}

    /** The innermost cause, with the state that a database gave it, and the place of ours where it came up. */
    public static String describe(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) innermost = innermost.getCause();
        var state = innermost instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return innermost.getClass().getSimpleName() + state + " at " + place(failure);
    }

    static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.specialstudy.") && !frame.getClassName().contains("$$"))
            .findFirst()
            .map(frame -> frame.getClassName().replace("org.specialstudy.", "") + "." + frame.getMethodName() + ":" + frame.getLineNumber())
            .orElse("unknown place");
    }

    /** The database is away or was busy with somebody else's change: trying again is all there is to do. */
    public static boolean passes(Throwable failure) {
        return failure instanceof TransientDataAccessException
            || failure instanceof RecoverableDataAccessException
            || failure instanceof DataAccessResourceFailureException
            || failure instanceof TransactionException;
    }
}
