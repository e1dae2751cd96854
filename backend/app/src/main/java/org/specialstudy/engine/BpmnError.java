package org.specialstudy.engine;

/** An expected outcome for which the model has a way of its own: thrown by a worker, caught by the error event of that code. */
public class BpmnError extends RuntimeException {

    private final String code;

    public BpmnError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
