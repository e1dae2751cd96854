package org.specialstudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** Chinese unless the request prefers English. */
public final class Language {

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return Locale.CHINESE;
        return Collections.list(request.getLocales()).stream()
            .filter(wanted -> wanted.getLanguage().equals("zh") || wanted.getLanguage().equals("en"))
            .findFirst()
            .map(wanted -> wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE)
            .orElse(Locale.CHINESE);
    }
}
