package org.specialstudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Two branches that each add the next file of one schema meet here, and not at every start. */
class MigrationsTest {

    @Test
    void every_schema_gives_each_number_to_one_file() throws IOException {
        var numbers = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/*.sql")).map(file -> {
            try {
                return Path.of(file.getURI());
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }).collect(Collectors.groupingBy(file -> file.getParent().getFileName().toString(), TreeMap::new,
            Collectors.mapping(file -> Integer.parseInt(file.getFileName().toString().replaceFirst("^V(\\d+)__[a-z_]+\\.sql$", "$1")), Collectors.toList())));

        numbers.forEach((schema, files) -> assertThat(files).as(schema).doesNotHaveDuplicates().contains(1));
        assertThat(Migrations.MODULES).containsAll(numbers.keySet()).doesNotHaveDuplicates();
    }
}
