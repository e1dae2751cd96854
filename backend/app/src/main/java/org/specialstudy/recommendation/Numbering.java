package org.specialstudy.recommendation;

import java.util.List;

/** How official documents number what hangs below each other: 一、 （一） 1. （1） ①. */
final class Numbering {

    private static final List<String> DIGITS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    private Numbering() {}

    static String of(int depth, int place) {
        return switch (depth) {
            case 0 -> chinese(place) + "、";
            case 1 -> "（" + chinese(place) + "）";
            case 2 -> place + ".";
            case 3 -> "（" + place + "）";
            default -> place <= 20 ? String.valueOf((char) ('①' + place - 1)) : place + ")";
        };
    }

    static String chinese(int number) {
        if (number < 10) return DIGITS.get(number);
        if (number < 20) return "十" + (number % 10 == 0 ? "" : DIGITS.get(number % 10));
        if (number < 100) return DIGITS.get(number / 10) + "十" + (number % 10 == 0 ? "" : DIGITS.get(number % 10));
        var rest = number % 100;
        return chinese(number / 100) + "百" + (rest == 0 ? "" : rest < 10 ? "零" + DIGITS.get(rest) : DIGITS.get(rest / 10) + "十" + (rest % 10 == 0 ? ""
            : DIGITS.get(rest % 10)));
    }
}
