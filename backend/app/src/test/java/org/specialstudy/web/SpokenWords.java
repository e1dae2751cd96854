package org.specialstudy.web;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The words of the screens without a running system. */
final class SpokenWords {

    private SpokenWords() {}

    static ScreenWords.Spoken in(Locale language) {
        return new ScreenWords(JsonMapper.builder().build()).in(language);
    }
}
