package org.specialstudy.engine;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What the engine's answer means for the command. The only place that knows its status codes. */
enum Verdict {

    /** The engine has it. */
    DONE,
    /** The engine does not know what the command is about, any more or yet: the projection decides. */
    GONE,
    /** Something went wrong that may go right another time. */
    AGAIN,
    /** The engine is there and has too much to do. */
    BUSY,
    /** Nobody answered; whether the command arrived is unknown. */
    UNREACHABLE,
    /** The engine will never take this command. */
    NEVER;

    static Verdict of(Throwable failure) {
        return switch (cause(failure)) {
            case null -> DONE;
            case ClientStatusException grpc -> ofGrpc(grpc.getStatusCode());
            case StatusRuntimeException grpc -> ofGrpc(grpc.getStatus().getCode());
            case ClientHttpException http -> ofHttp(http.code());
            case IOException io -> UNREACHABLE;
            case TimeoutException timeout -> UNREACHABLE;
            case CancellationException cancelled -> UNREACHABLE;
            case Throwable other -> other.getCause() == null ? AGAIN : of(other.getCause());
        };
    }

    /** In words without content: codes and class names, never what the engine quotes from variables. */
    static String reason(Throwable failure) {
        return switch (cause(failure)) {
            case null -> "";
            case ClientStatusException grpc -> "gRPC " + grpc.getStatusCode();
            case StatusRuntimeException grpc -> "gRPC " + grpc.getStatus().getCode();
            case ClientHttpException http -> "HTTP " + http.code();
            case Throwable other -> other.getClass().getSimpleName();
        };
    }

    /** With what the engine says about its own elements: only for commands whose refusal quotes no variable. */
    static String fullReason(Throwable failure) {
        var cause = cause(failure);
        if (cause == null || cause.getMessage() == null) return reason(failure);
        return reason(failure) + ": " + (cause.getMessage().length() > 600 ? cause.getMessage().substring(0, 600) : cause.getMessage());
    }

    private static Verdict ofGrpc(Status.Code code) {
        return switch (code) {
            case ALREADY_EXISTS -> DONE;
            case NOT_FOUND -> GONE;
            case RESOURCE_EXHAUSTED -> BUSY;
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED -> UNREACHABLE;
            case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE, UNIMPLEMENTED -> NEVER;
            default -> AGAIN;
        };
    }

    private static Verdict ofHttp(int code) {
        return switch (code) {
            case 404, 409 -> GONE;                        // 409: the task is about to end, or has just been decided otherwise
            case 429 -> BUSY;
            case 502, 503, 504 -> UNREACHABLE;
            case 400, 405, 413, 415, 422 -> NEVER;
            case 0 -> UNREACHABLE;
            default -> AGAIN;
        };
    }

    private static Throwable cause(Throwable failure) {
        var found = failure;
        while (found instanceof CompletionException || found instanceof ExecutionException) found = found.getCause();
        return found;
    }
}
