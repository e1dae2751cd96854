package org.specialstudy.opinion;

import java.util.List;
import java.util.UUID;

/**
 * What organisations are asked about: a frozen version of a text, as it is sent to them, and the principals of those who drafted it and
 * will answer what comes back.
 */
public record About(Kind kind, UUID id, int version, String title, Object text, List<String> answerers) {

    public enum Kind { WORK_PLAN, REPORT }

    public About {
        answerers = List.copyOf(answerers);
    }
}
