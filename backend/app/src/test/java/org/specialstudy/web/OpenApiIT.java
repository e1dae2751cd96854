package org.specialstudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is what the application really offers. Rewrite it with {@code -Dit.test=OpenApiIT -Dopenapi.write=true}. */
@SystemTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build();

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Accounts accounts;

    @Test
    void the_committed_description_is_the_present_one() throws IOException {
        var username = "reader-" + UUID.randomUUID();
        var password = accounts.createDemo(directory.createPerson("省政协委员", true), username);
        var answer = Visitor.at(environment).signedIn(username, password).get("/api/openapi.json");

        assertThat(answer.status()).as("The description cannot be made: " + answer.body()).isEqualTo(200);
        var present = JSON.writeValueAsString(JSON.treeToValue(answer.body(), Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) Files.writeString(COMMITTED, present);
        assertThat(Files.readString(COMMITTED)).as("backend/app/openapi.json is out of date; see this class for how to rewrite it").isEqualTo(present);
    }

    @Test
    void it_is_for_people_who_are_signed_in() {
        assertThat(Visitor.at(environment).get("/api/openapi.json").status()).isEqualTo(401);
    }
}
