package org.specialstudy.delivery;

import java.util.regex.Pattern;

/** A document number (发文字号): the organ's code, the year, and a number that begins anew each year. */
record DocNumber(String organCode, int year, int no) {

    static final int HIGHEST = 99_999;
    private static final Pattern ORGAN = Pattern.compile("\\p{IsHan}{2,12}");

    static boolean organ(String code) {
        return code != null && ORGAN.matcher(code).matches();
    }

    String text() {
        return organCode + "〔" + year + "〕" + no + "号";
    }
}
