package org.specialstudy.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialstudy.kernel.Refusal;

class PasswordsTest {

    private final Passwords passwords = new Passwords(19_456, "");

    @ParameterizedTest
    @CsvSource({
        "还不够长的口令,password-short",
        "Secretariat-2024,password-tells-name",
        "ababababababab,password-simple",
    })
    void a_weak_password_is_refused(String next, String code) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> passwords.check(next, "secretariat", List.of()))
            .satisfies(no -> assertThat(no.code()).isEqualTo(code))
            .satisfies(no -> assertThat(no.field()).isEqualTo("next"));
    }

    @Test
    void a_former_password_is_refused_and_another_is_not() {
        var former = List.of(passwords.hash("the-very-first-one"), passwords.hash("the-present-one"));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> passwords.check("the-very-first-one", "x-y-z", former));
        assertThatCode(() -> passwords.check("a-quite-new-one", "x-y-z", former)).doesNotThrowAnyException();
    }

    @Test
    void a_password_is_kept_as_argon2id_and_matches_only_itself() {
        var hash = passwords.hash("correct horse battery");

        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
        assertThat(passwords.matches("correct horse battery", null)).isFalse();
    }

    @Test
    void a_cheaper_hash_is_for_this_machine_alone() {
        assertThatCode(() -> new Passwords(1_024, "127.0.0.1")).doesNotThrowAnyException();
        for (var address : List.of("", "0.0.0.0", "192.0.2.1")) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new Passwords(1_024, address)).withMessageContaining("19456");
        }
    }

    @Test
    void random_passwords_differ_and_are_long_enough() {
        assertThat(passwords.random()).hasSize(23).isNotEqualTo(passwords.random());
    }
}
