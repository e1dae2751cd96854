package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL", "ZEEBE_GRPC_ADDRESSES", "DOCUMENTS_DIR"})
    void no_copy_is_made_while_one_of_the_stores_is_elsewhere(String elsewhere) {
        var settings = Settings.of(Map.of("APP_JAR", "app.jar", elsewhere, "somewhere"));

        assertThatExceptionOfType(LocalProblem.class)
            .isThrownBy(() -> Maintenance.refuseUnlessWhole(settings))
            .withMessageContaining(elsewhere);
    }

    @Test
    void a_copy_is_made_when_everything_is_in_the_data_folder() {
        assertThatCode(() -> Maintenance.refuseUnlessWhole(Settings.of(Map.of("APP_JAR", "app.jar")))).doesNotThrowAnyException();
    }
}
