package org.specialstudy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.grpc.Status;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({"ALREADY_EXISTS, DONE", "NOT_FOUND, GONE", "RESOURCE_EXHAUSTED, BUSY", "UNAVAILABLE, UNREACHABLE",
        "DEADLINE_EXCEEDED, UNREACHABLE", "INVALID_ARGUMENT, NEVER", "INTERNAL, AGAIN", "PERMISSION_DENIED, AGAIN"})
    void an_answer_over_grpc_is_understood(Status.Code code, Verdict verdict) {
        assertThat(Verdict.of(new CompletionException(code.toStatus().asRuntimeException()))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"404, GONE", "409, GONE", "429, BUSY", "503, UNREACHABLE", "400, NEVER", "401, AGAIN", "500, AGAIN"})
    void an_answer_over_http_is_understood(int code, Verdict verdict) {
        assertThat(Verdict.of(new ClientHttpException(code, "reason"))).isEqualTo(verdict);
    }

    @Test
    void no_answer_at_all_is_not_held_against_the_command() {
        assertThat(Verdict.of(null)).isEqualTo(Verdict.DONE);
        assertThat(Verdict.of(new ClientException(new ConnectException()))).isEqualTo(Verdict.UNREACHABLE);
        assertThat(Verdict.of(new TimeoutException())).isEqualTo(Verdict.UNREACHABLE);
        assertThat(Verdict.of(new IllegalStateException())).isEqualTo(Verdict.AGAIN);
    }

    @Test
    void the_reason_quotes_nothing() {
        assertThat(Verdict.reason(Status.INVALID_ARGUMENT.withDescription("words of a plan").asRuntimeException())).isEqualTo("gRPC INVALID_ARGUMENT");
        assertThat(Verdict.reason(new ClientHttpException(400, "words of a plan"))).isEqualTo("HTTP 400");
        assertThat(Verdict.reason(new IllegalStateException("words of a plan"))).isEqualTo("IllegalStateException");
    }
}
