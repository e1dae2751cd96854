package org.specialstudy.kernel;

import java.util.List;
import java.util.function.Supplier;

/**
 * A business "no": expected, worded for the person who asked, and never a bug. The code is stable; its words for both languages stand in
 * {@code messages/<module>_zh.properties} and {@code _en.properties}.
 */
public final class Refusal extends RuntimeException {

    public enum Kind { NOT_FOUND, CONFLICT, NOT_ALLOWED, INVALID }

    /** One field of the request that is wrong, and why. */
    public record Wrong(String field, String code, Object... args) {}

    /** A part of a sentence with words of its own; a list of them may be an argument of a refusal. */
    public record Part(String code, Object... args) {}

    private final Kind kind;
    private final String code;
    private final String field;
    private final Object current;
    private final transient Object[] args;
    private final transient List<Wrong> wrong;

    private Refusal(Kind kind, String code, String field, Object current, Object... args) {
        this(kind, code, field == null ? List.of() : List.of(new Wrong(field, code, args)), field, current, args);
    }

    private Refusal(Kind kind, String code, List<Wrong> wrong, String field, Object current, Object... args) {
        super(code, null, false, false);              // no stack trace: nothing went wrong
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.current = current;
        this.args = args;
        this.wrong = wrong;
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", null, null);
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, null, null, args);
    }

    public static Refusal notAllowed(String code, Object... args) {
        return new Refusal(Kind.NOT_ALLOWED, code, null, null, args);
    }

    /** Bad input in one named field of the request, for example {@code schedule[2].rule.term}. */
    public static Refusal invalid(String field, String code, Object... args) {
        return new Refusal(Kind.INVALID, code, field, null, args);
    }

    /** Bad input in several fields, all told at once; code and field are those of the first. */
    public static Refusal invalid(List<Wrong> wrong) {
        var first = wrong.getFirst();
        return new Refusal(Kind.INVALID, first.code(), List.copyOf(wrong), first.field(), null, first.args());
    }

    /** Somebody else saved first; {@code current} is what stands now, in the shape in which the caller reads it. */
    public static Refusal changedMeanwhile(Object current) {
        return new Refusal(Kind.CONFLICT, "changed-meanwhile", null, current);
    }

    public static void unless(boolean holds, Supplier<Refusal> refusal) {
        if (!holds) throw refusal.get();
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The field that is wrong, or null when the refusal concerns the whole request. */
    public String field() {
        return field;
    }

    /** Every field that is wrong; empty when the refusal concerns the whole request. */
    public List<Wrong> wrong() {
        return wrong;
    }

    public Object current() {
        return current;
    }

    public Object[] args() {
        return args.clone();
    }
}
