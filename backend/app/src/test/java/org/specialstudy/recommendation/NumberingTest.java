package org.specialstudy.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as official documents write them. */
class NumberingTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 一、", "0, 12, 十二、", "1, 3, （三）", "2, 4, 4.", "3, 5, （5）", "4, 1, ①", "4, 20, ⑳", "4, 21, 21)", "7, 2, ②"})
    void every_level_has_its_own_kind_of_number(int depth, int place, String number) {
        assertThat(Numbering.of(depth, place)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "19, 十九", "20, 二十", "21, 二十一", "90, 九十", "99, 九十九", "100, 一百", "101, 一百零一", "110, 一百一十",
        "115, 一百一十五", "120, 一百二十", "208, 二百零八", "500, 五百", "999, 九百九十九"})
    void numbers_are_read_in_chinese(int number, String words) {
        assertThat(Numbering.chinese(number)).isEqualTo(words);
    }
}
