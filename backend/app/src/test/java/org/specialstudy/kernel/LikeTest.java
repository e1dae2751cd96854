package org.specialstudy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikeTest {

    @Test
    void words_are_looked_for_as_they_are_written() {
        assertThat(Like.containing(" 100% of_it\\ ")).isEqualTo("%100\\% of\\_it\\\\%");
    }

    @Test
    void no_words_ask_for_everything() {
        assertThat(Like.containing("  ")).isNull();
        assertThat(Like.containing(null)).isNull();
    }
}
